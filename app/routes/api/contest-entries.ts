import { answerJson, pagingOf, readOnly } from '#app/features/opendata/answer.server.ts';
import { listEntries } from '#app/features/opendata/queries.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/contest-entries.ts';

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answerJson(request, () => listEntries(getCtx(context), params.slug, pagingOf(request)));
export const action = () => readOnly();
