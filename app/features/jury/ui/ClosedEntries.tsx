import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import type { ClosedEntry } from '../views.ts';

/** Works the juror does not judge, and why. */
export function ClosedEntries({ closed, canLift }: { closed: ClosedEntry[]; canLift: boolean }) {
  const { t } = useTranslation('jury');
  if (closed.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="!text-[length:var(--text-h3)]">{t('closed.title')}</h2>
      <ul className="grid divide-y divide-line rounded-m border border-line bg-sheet">
        {closed.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <span className="text-s text-ink-2 tabular">{t('number', { number: entry.number })}</span>
            <span className="min-w-40 flex-1 font-semibold">{entry.title}</span>
            <Badge tone="danger">{t(`conflicts.kind.${entry.kind}`)}</Badge>
            {entry.source === 'detected' ? (
              <span className="text-s text-ink-2">{t('conflicts.detected')}</span>
            ) : canLift ? (
              <Form method="post">
                <input type="hidden" name="entryId" value={entry.id} />
                <Button name="intent" value="lift-conflict" look="quiet" size="s">
                  {t('conflicts.lift')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
