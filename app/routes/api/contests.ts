import { answerJson, pagingOf, readOnly } from '#app/features/opendata/answer.server.ts';
import { listContests } from '#app/features/opendata/queries.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/contests.ts';

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answerJson(request, () => listContests(getCtx(context), pagingOf(request)));
export const action = () => readOnly();
