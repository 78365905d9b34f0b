import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { contestFor } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/exports.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export const handle = { ns: ['results'] };

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const contest = await contestFor(ctx, params.contestId, 'export-entries');
  return {
    contestId: contest.id,
    can: {
      results: canInContest(ctx.actor, contest, ctx.now, 'see-scores').allowed,
      press: contest.releasedAt !== null,
    },
  };
}

export default function Exports({ loaderData: { contestId, can } }: Route.ComponentProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const groups = [
    { key: 'entries', files: ['entries.xlsx', 'entries.csv'], waits: null },
    { key: 'results', files: ['results.xlsx', 'results.csv'], waits: can.results ? null : 'exports.notYet' },
    { key: 'originals', files: ['originals.zip'], waits: null },
    { key: 'press', files: ['press.zip'], waits: can.press ? null : 'exports.notReleased' },
  ];
  return (
    <div className="grid gap-6">
      <div>
        <h2>{t('exports.title')}</h2>
        <p className="mt-2 max-w-[65ch] text-ink-2">{t('exports.lead')}</p>
      </div>
      <div className="grid gap-5 md:grid-cols-2">
        {groups.map((group) => (
          <Card key={group.key} className="grid content-start gap-3">
            <h3>{t(`exports.${group.key}`)}</h3>
            <p className="text-ink-2">{t(`exports.${group.key}Text`)}</p>
            {group.waits ? (
              <p className="text-s font-semibold">{t(group.waits)}</p>
            ) : (
              <div className="flex flex-wrap gap-3">
                {group.files.map((file) => (
                  <ButtonAnchor
                    key={file}
                    look="secondary"
                    href={href(locale, `/desk/contests/${contestId}/exports/${file}`)}
                    download
                  >
                    {t(`exports.${file.split('.')[1]}`)}
                  </ButtonAnchor>
                ))}
              </div>
            )}
          </Card>
        ))}
      </div>
    </div>
  );
}
