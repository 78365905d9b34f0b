import type { Ctx } from '../context.server.ts';
import type { Tx } from './client.server.ts';

/**
 * Runs a command's body in one transaction (READ COMMITTED; commands lock the rows they decide on with `lockRow`).
 * Nothing slow belongs inside: mail, files and sockets are jobs.
 */
export function transact<T>(ctx: Ctx, body: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.db.$transaction(body);
}

type Lockable =
  | 'Contest'
  | 'Entry'
  | 'Juror'
  | 'ScoreSheet'
  | 'User'
  | 'Organisation'
  | 'Invitation'
  | 'Media';

/** Takes the row's lock until the transaction ends (`SELECT … FOR UPDATE`); false when there is no such row. */
export async function lockRow(tx: Tx, table: Lockable, id: string): Promise<boolean> {
  // The table name is one of ours, never from outside.
  const cast = table === 'User' ? '' : '::uuid';
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "${table}" WHERE id = $1${cast} FOR UPDATE`,
    id,
  );
  return rows.length > 0;
}
