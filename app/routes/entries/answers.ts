import { z } from 'zod';
import { AppError } from '#app/core/errors.ts';
import { saveAnswers } from '#app/features/entries/commands/save-answers.server.ts';
import { AUTOSAVE_BYTES } from '#app/features/entries/schema.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/answers.ts';

const body = z.object({
  changes: z
    .array(z.object({ fieldId: z.string().max(40), base: z.int().min(0), value: z.unknown() }))
    .max(60),
});

/** Autosave of the wizard: JSON in, for each field its new version or the other device's text out. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  // Read as a whole, so it must say how long it is.
  if (!(length <= AUTOSAVE_BYTES))
    return Response.json({ error: { code: 'NOT_FOUND', params: {} } }, { status: 413 });
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ error: { code: 'NOT_FOUND', params: {} } }, { status: 400 });
  try {
    const results = await saveAnswers(ctx, { entryId: params.entryId, changes: parsed.data.changes });
    return Response.json({ results });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ error: error.data }, { status: error.status });
  }
}
