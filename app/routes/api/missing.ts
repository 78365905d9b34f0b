import { notFound } from '#app/core/errors.ts';
import { answerJson } from '#app/features/opendata/answer.server.ts';
import type { Route } from './+types/missing.ts';

/** An API address that does not exist answers in JSON, like those that do. */
export const loader = ({ request }: Route.LoaderArgs) =>
  answerJson(request, () => {
    throw notFound();
  });
