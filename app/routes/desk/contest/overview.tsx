import { deskContest } from '#app/features/contests/desk-queries.server.ts';
import { overviewView, publishView } from '#app/features/contests/publish-query.server.ts';
import { DeskOverview } from '#app/features/contests/ui/desk/DeskOverview.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/overview.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const contest = await deskContest(ctx, params.contestId);
  const [counts, publish] = await Promise.all([
    overviewView(ctx, contest.id),
    contest.phase === 'draft' && contest.organises ? publishView(ctx, contest.id) : null,
  ]);
  return { contest, counts, checks: publish?.checks ?? [] };
}

export default function OverviewTab({ loaderData }: Route.ComponentProps) {
  return <DeskOverview {...loaderData} />;
}
