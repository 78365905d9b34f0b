import { answerJson, readOnly } from '#app/features/opendata/answer.server.ts';
import { getResults } from '#app/features/opendata/results-query.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/contest-results.ts';

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answerJson(request, () => getResults(getCtx(context), params.slug));
export const action = () => readOnly();
