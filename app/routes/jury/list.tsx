import { unauthenticated } from '#app/core/errors.ts';
import { juryList } from '#app/features/jury/juror-queries.server.ts';
import { JuryList } from '#app/features/jury/ui/JuryList.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/list.ts';

export const handle = { ns: ['jury', 'contests'] };

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  return { items: await juryList(ctx), title: tFor(ctx.locale)('jury:list.title') };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Jury({ loaderData }: Route.ComponentProps) {
  return <JuryList items={loaderData.items} />;
}
