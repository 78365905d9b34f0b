import { answerJson, readOnly } from '#app/features/opendata/answer.server.ts';
import { getContest } from '#app/features/opendata/queries.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/contest.ts';

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answerJson(request, () => getContest(getCtx(context), params.slug));
export const action = () => readOnly();
