import { answerExport } from '#app/features/results/exports.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/export-file.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answerExport(getCtx(context), params.contestId, params.file);
