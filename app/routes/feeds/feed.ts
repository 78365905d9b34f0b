import { answerFeed } from '#app/features/opendata/feeds.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/feed.ts';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  answerFeed(getCtx(context), request, params.file);
