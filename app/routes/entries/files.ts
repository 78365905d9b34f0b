import { z } from 'zod';
import { AppError, demand, notFound } from '#app/core/errors.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { addFile } from '#app/features/entries/commands/add-file.server.ts';
import { announceUploads } from '#app/features/entries/commands/announce-uploads.server.ts';
import { type Arrangement, arrangeFiles } from '#app/features/entries/commands/arrange-files.server.ts';
import { ownEntry } from '#app/features/entries/own-entries.server.ts';
import { asEntryState, canReceiveUpload } from '#app/features/entries/policy.ts';
import { ENTRY_LIMITS, parseKey } from '#app/features/entries/schema.ts';
import { now } from '#app/platform/clock.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { receiveBody } from '#app/platform/media/intake.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import type { Route } from './+types/files.ts';

const key = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const text = z.string().max(2000);
const order = z.union([
  z.object({ kind: z.literal('announce'), keys: z.array(key).min(1).max(30) }),
  z.object({
    kind: z.literal('describe'),
    texts: z.array(z.object({ fileId: z.uuid(), caption: text.optional(), alt: text.optional() })).max(30),
  }),
  z.object({
    kind: z.literal('move'),
    fileId: z.uuid(),
    to: z.union([z.enum(['earlier', 'later']), z.int().min(0).max(30)]),
  }),
  z.object({ kind: z.literal('remove'), fileId: z.uuid() }),
]);

/**
 * The wizard's uploads. PUT: one file as the body, `?field=&key=&name=`; the same key again is the same file.
 * POST: JSON; uploads announced, captions, order, taking out.
 */
export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  try {
    if (request.method === 'PUT') return await receive(ctx, params.entryId, request);
    const parsed = order.safeParse(await request.json().catch(() => null));
    if (!parsed.success) throw notFound();
    if (parsed.data.kind === 'announce')
      await announceUploads(ctx, { entryId: params.entryId, keys: parsed.data.keys });
    else await arrangeFiles(ctx, { entryId: params.entryId, arrangement: parsed.data as Arrangement });
    return Response.json({ ok: true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ error: error.data }, { status: error.status });
  }
}

async function receive(ctx: Ctx, entryId: string, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const uploadKey = parseKey(query.get('key'));
  const fieldId = query.get('field') ?? '';
  const entry = await ownEntry(ctx, entryId);
  const field = parseForm(entry.contest.form).find((candidate) => candidate.id === fieldId);
  if (!uploadKey || (field?.kind !== 'photos' && field?.kind !== 'files')) throw notFound();
  const known = await ctx.db.entryFile.findUnique({
    where: { entryId_uploadKey: { entryId: entry.id, uploadKey } },
    select: { id: true },
  });
  if (known) return Response.json({ fileId: known.id });
  await countAttempt(ctx, ENTRY_LIMITS.uploadPerNetwork, ctx.network);
  const state = asEntryState(entry);
  const begunAt = new Date(state.uploads[uploadKey]?.begunAt ?? ctx.now);
  demand(canReceiveUpload(state, entry.contest, begunAt, ctx.now, ctx.locale), 409);
  // Noted before the bytes come: an upload that crosses the deadline is known to have begun before it.
  if (!state.uploads[uploadKey]) await announceUploads(ctx, { entryId: entry.id, keys: [uploadKey] });
  const accepts = field.kind === 'photos' ? 'picture' : 'any';
  const received = await receiveBody(request, query.get('name') ?? '', accepts);
  if (!received.ok) {
    await announceUploads(ctx, { entryId: entry.id, keys: [uploadKey], endedAt: now() });
    throw new AppError(received.code, {}, 422);
  }
  const added = await addFile(ctx, {
    entryId: entry.id,
    fieldId,
    uploadKey,
    file: received.file,
    endedAt: now(),
  });
  return Response.json(added, { status: 201 });
}
