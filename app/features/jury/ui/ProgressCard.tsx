import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { formatInstant } from '#app/core/time.ts';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { OverviewView } from '../views.ts';

/** How far, and the one next step: go on, hand in, or take back. */
export function ProgressCard({ view, root }: { view: OverviewView; root: string }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  const { seat, progress } = view;
  const isDone = progress.left === 0 && progress.total > 0;
  return (
    <Card className="grid gap-5 lg:grid-cols-[1fr_auto] lg:items-center">
      <div className="grid gap-3">
        <p className="text-l font-bold">
          {seat.handedInAt
            ? t('overview.handedIn', { date: formatInstant(seat.handedInAt, locale, seat.timeZone) })
            : t('overview.scored', { scored: progress.scored, total: progress.total })}
        </p>
        <div
          role="img"
          aria-label={t('score.progress', {
            done: progress.scored + progress.skipped,
            total: progress.total,
          })}
          className="flex h-3 w-full overflow-hidden rounded-full bg-sand"
        >
          <span className="bg-kok" style={{ width: share(progress.scored, progress.total) }} />
          <span className="bg-line-strong" style={{ width: share(progress.skipped, progress.total) }} />
        </div>
        <p className="text-s text-ink-2">
          {[
            progress.left > 0 ? t('left', { count: progress.left }) : t('allScored'),
            progress.skipped > 0 ? t('skipped', { count: progress.skipped }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {isDone && seat.can.score ? (
          <p className="max-w-[60ch] text-s text-ink-2">{t('overview.handInNote')}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        {seat.can.score && view.nextId && !isDone ? (
          <ButtonLink size="l" to={`${root}/score/${view.nextId}`}>
            {progress.scored + progress.skipped === 0 ? t('overview.begin') : t('overview.goOn')}
          </ButtonLink>
        ) : null}
        {seat.can.score && isDone ? (
          <Form method="post">
            <Button name="intent" value="hand-in" size="l">
              {t('overview.handIn')}
            </Button>
          </Form>
        ) : null}
        {seat.can.reopen ? (
          <Form method="post">
            <Button name="intent" value="reopen" look="secondary" size="l">
              {t('reopen')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  );
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : (100 * part) / whole}%`;
}
