import type { Db } from '#app/platform/db/client.server.ts';
import { env, isDemo } from '#app/platform/env.server.ts';
import { isOverLoopback } from './loopback.server.ts';

/** May this request use the demo's sign-in buttons? Never where a proxy is said to stand in front: all would look local. */
export function maySignInAsDemo(request: Request): boolean {
  return isDemo() && env().TRUST_PROXY === 0 && isOverLoopback(request);
}

/** A server that people reach by a name must not know accounts anyone could enter. Called before it listens. */
export async function assertNoDemoAccounts(db: Db): Promise<void> {
  if (!env().PUBLIC_URL) return;
  const count = await db.user.count({ where: { isDemo: true } });
  if (count > 0)
    throw new Error(
      `PUBLIC_URL is set, but this database holds ${count} demo accounts that anyone could sign in to. ` +
        'Use another database (DATABASE_URL) or an empty DATA_DIR for the real server.',
    );
}
