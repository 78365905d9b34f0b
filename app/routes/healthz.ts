import { recentHealth } from '#app/platform/health.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/healthz.ts';

/** For load balancers and administrators: database, storage, queue. 503 when one of them fails. */
export async function loader({ context }: Route.LoaderArgs) {
  const health = await recentHealth(getCtx(context).db);
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
