import pg from 'pg';

/**
 * Runs `work` and answers with its result and the SQL statements it sent, transaction brackets left out.
 * For lists: the count with 3 rows must be the count with 1.
 */
export async function countQueries<T>(
  work: () => Promise<T>,
): Promise<{ result: T; count: number; sql: string[] }> {
  const sql: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const text =
      typeof args[0] === 'string' ? args[0] : ((args[0] as { text?: string } | undefined)?.text ?? '');
    if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION)/i.test(text)) sql.push(text);
    return (original as (...a: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    return { result: await work(), count: sql.length, sql };
  } finally {
    pg.Client.prototype.query = original;
  }
}
