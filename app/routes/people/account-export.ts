import { redirect } from 'react-router';
import { signInPath } from '#app/features/people/return-to.ts';
import { recordExport } from '#app/features/privacy/commands/record-export.server.ts';
import { exportData } from '#app/features/privacy/export-data.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/account-export.ts';

/** The person's own data as a ZIP, streamed. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (!ctx.actor.userId) throw redirect(signInPath(ctx.locale, url.pathname));
  await recordExport(ctx);
  return new Response(exportData(ctx), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="qalam-${ctx.now.toISOString().slice(0, 10)}.zip"`,
      'Cache-Control': 'no-store',
    },
  });
}
