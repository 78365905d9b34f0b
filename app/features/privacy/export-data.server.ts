import { unauthenticated } from '#app/core/errors.ts';
import { streamZip, type ZipMember } from '#app/features/results/zip.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';

/** The person's data as a ZIP: `data.json` and the originals of their own files, streamed one after another. */
export function exportData(ctx: Ctx): ReadableStream<Uint8Array> {
  const { userId } = ctx.actor;
  if (!userId) throw unauthenticated();
  return streamZip(members(ctx, userId));
}

async function* members(ctx: Ctx, userId: string): AsyncIterable<ZipMember> {
  const data = await ownData(ctx.db, userId);
  const text = JSON.stringify(
    { exportedAt: ctx.now, ...data },
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    2,
  );
  yield { name: 'data.json', open: async () => Buffer.from(text) };
  const files = await ctx.db.entryFile.findMany({
    where: { entry: { ownerId: userId } },
    orderBy: [{ entryId: 'asc' }, { position: 'asc' }],
    select: { id: true, entryId: true, media: { select: { originalKey: true, originalName: true } } },
  });
  for (const { id, entryId, media } of files)
    yield {
      name: `files/${entryId}/${id.slice(-6)}-${safeName(media.originalName)}`,
      open: () => storage().getStream(media.originalKey),
    };
}

/** Everything kept about one person, and of nobody else: other people appear as ids only. */
export async function ownData(db: Db, userId: string) {
  const account = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      createdAt: true,
      updatedAt: true,
      isPlatformAdmin: true,
      twoFactorEnabled: true,
      sessions: { select: { createdAt: true, updatedAt: true, expiresAt: true, userAgent: true } },
      passkeys: { select: { name: true, createdAt: true } },
      memberships: {
        select: { role: true, createdAt: true, organisation: { select: { slug: true, name: true } } },
      },
    },
  });
  const [invitations, entries, juries, mails, events] = await Promise.all([
    db.invitation.findMany({
      where: { email: account.email },
      select: {
        role: true,
        name: true,
        createdAt: true,
        acceptedAt: true,
        organisation: { select: { slug: true } },
      },
    }),
    db.entry.findMany({ where: { ownerId: userId }, orderBy: { createdAt: 'asc' }, select: ENTRY }),
    db.juror.findMany({ where: { userId }, select: JUROR }),
    db.mail.findMany({
      where: { to: account.email },
      orderBy: { createdAt: 'asc' },
      select: { template: true, subject: true, createdAt: true, sentAt: true },
    }),
    db.auditEvent.findMany({
      where: { actorId: userId },
      orderBy: { id: 'asc' },
      select: { at: true, type: true, contestId: true, entryId: true },
    }),
  ]);
  return { account, invitations, entries, juries, mails, events };
}

const ENTRY = {
  id: true,
  contest: { select: { slug: true, title: true } },
  status: true,
  moderation: true,
  number: true,
  receipt: true,
  email: true,
  locale: true,
  title: true,
  answers: true,
  draftAnswers: true,
  createdAt: true,
  submittedAt: true,
  withdrawnAt: true,
  files: {
    select: {
      id: true,
      fieldId: true,
      caption: true,
      alt: true,
      createdAt: true,
      media: { select: { originalName: true, mime: true, bytes: true, sha256: true } },
    },
  },
  revisions: { orderBy: { revision: 'asc' }, select: { revision: true, answers: true, createdAt: true } },
  messages: {
    orderBy: { createdAt: 'asc' },
    select: { kind: true, body: true, rule: true, createdAt: true },
  },
} as const;

const JUROR = {
  contest: { select: { slug: true, title: true } },
  displayName: true,
  createdAt: true,
  submittedAt: true,
  conflicts: { select: { entryId: true, source: true, kind: true, note: true, createdAt: true } },
  sheets: {
    select: {
      entryId: true,
      status: true,
      comment: true,
      updatedAt: true,
      scores: { select: { criterionId: true, value: true } },
    },
  },
} as const;

/** A name every system can unpack. */
function safeName(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[\p{Cc}/\\:*?"<>|]/gu, '_')
      .slice(-80) || 'file'
  );
}
