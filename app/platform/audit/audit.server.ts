import type { Ctx } from '../context.server.ts';
import type { Prisma, Tx } from '../db/client.server.ts';

export interface AuditInput {
  /** dotted, past tense: `entry.submitted` */
  type: string;
  organisationId?: string | null;
  contestId?: string | null;
  entryId?: string | null;
  /** ids, codes, before/after of public values; never names, mails or texts of people */
  payload?: Prisma.InputJsonObject;
}

/** Writes one line of the append-only log, in the command's own transaction. */
export async function audit(tx: Tx, ctx: Ctx, event: AuditInput): Promise<void> {
  await tx.auditEvent.create({
    data: {
      at: ctx.now,
      requestId: ctx.requestId,
      actorId: ctx.actor.userId,
      actorKind: ctx.actor.kind,
      organisationId: event.organisationId ?? null,
      contestId: event.contestId ?? null,
      entryId: event.entryId ?? null,
      type: event.type,
      payload: event.payload ?? {},
    },
  });
}
