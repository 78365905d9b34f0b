import { AppError } from '#app/core/errors.ts';
import { saveSheet } from '#app/features/jury/commands/save-sheet.server.ts';
import { sheetChangeSchema } from '#app/features/jury/schema.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/sheet.ts';

/** Autosave: a change of one sheet as JSON; answers with the sheet as it stands, or with the code of what was refused. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const headers = { 'Cache-Control': 'no-store' };
  try {
    // Only JSON: a form of another site cannot send it without asking first.
    const isJson = request.headers.get('content-type')?.startsWith('application/json');
    const change = sheetChangeSchema.safeParse(isJson ? await request.json().catch(() => null) : null);
    if (!change.success) throw new AppError('CHOICE_INVALID', {}, 422);
    return Response.json(await saveSheet(ctx, params, change.data), { headers });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ code: error.code, params: error.params }, { status: error.status, headers });
  }
}
