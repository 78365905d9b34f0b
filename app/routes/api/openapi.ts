import { answerJson, readOnly } from '#app/features/opendata/answer.server.ts';
import { openApiDocument } from '#app/features/opendata/openapi.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import type { Route } from './+types/openapi.ts';

export const loader = ({ request }: Route.LoaderArgs) =>
  answerJson(request, async () => openApiDocument(publicOrigin()));
export const action = () => readOnly();
