import { answerSitemap } from '#app/features/opendata/feeds.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/sitemap.ts';

export const loader = ({ context, request }: Route.LoaderArgs) => answerSitemap(getCtx(context), request);
