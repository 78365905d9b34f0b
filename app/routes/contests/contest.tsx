import { data } from 'react-router';
import { publicContest } from '#app/features/contests/public-queries.server.ts';
import { shareVersion } from '#app/features/contests/share-version.ts';
import { ContestPage } from '#app/features/contests/ui/page/ContestPage.tsx';
import { publicPageHeaders } from '#app/platform/http/public-page.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { publicMeta } from '#app/ui/page-meta.ts';
import { Container } from '#app/ui/SiteFrame.tsx';
import type { Route } from './+types/contest.ts';

export const handle = { hydrate: false };

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const contest = await publicContest(ctx, params.slug);
  return data(
    { contest, product: tFor(ctx.locale)('common:productName') },
    { headers: publicPageHeaders(ctx) },
  );
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const viewer = matches[0].loaderData;
  if (!loaderData || !viewer) return [];
  const { contest, product } = loaderData;
  return publicMeta({
    ...viewer,
    product,
    path: `/contests/${contest.slug}`,
    title: contest.title.text,
    description: contest.summary.text,
    image: {
      path: `/share/contests/${contest.slug}.png?lang=${viewer.locale}&v=${shareVersion(contest)}`,
      alt: contest.title.text,
    },
  });
}

export default function ContestRoute({ loaderData }: Route.ComponentProps) {
  return (
    <Container>
      <ContestPage contest={loaderData.contest} />
    </Container>
  );
}
