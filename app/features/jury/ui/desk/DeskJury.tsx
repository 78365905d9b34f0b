import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/core/refusal.ts';
import { formatDay } from '#app/core/time.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { DeskJuryView } from '../../views.ts';
import { JudgingDates } from '../JudgingDates.tsx';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import { JurorRow } from './JurorRow.tsx';

type Answer = { ok: true; intent: string } | Refusal | null;

/** The jury at the desk: who, how far, and what the organiser may do about it. Scores are not here. */
export function DeskJury({ view, answer }: { view: DeskJuryView; answer: Answer }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  const refusal = answer && !answer.ok ? answer : null;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section className="grid gap-5">
        <div className="grid max-w-[65ch] gap-2">
          <h2>{t('desk.title')}</h2>
          <p className="text-ink-2">
            <JudgingDates dates={view} />
            {' · '}
            {t('desk.entries', { count: view.entries })}
          </p>
          <p className="text-ink-2">{t('desk.lead')}</p>
        </div>
        <RefusalNotice refusal={refusal} />
        {answer?.ok ? <Notice tone="success">{t(`desk.done.${answer.intent}`)}</Notice> : null}
        {view.jurors.length === 0 ? (
          <EmptyState title={t('desk.emptyTitle')}>{t('desk.emptyText')}</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {view.jurors.map((juror) => (
              <JurorRow key={juror.id} juror={juror} view={view} />
            ))}
          </ul>
        )}
        {view.removed.length > 0 ? (
          <section className="grid gap-2">
            <h3>{t('desk.removed')}</h3>
            <p className="text-s text-ink-2">{t('desk.removedNote')}</p>
            <ul className="grid gap-1 text-s">
              {view.removed.map((juror) => (
                <li key={juror.id}>
                  {juror.name}{' '}
                  <span className="text-ink-2">({formatDay(juror.removedAt, locale, view.timeZone)})</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </section>
      <aside className="grid gap-6">
        {view.can.change ? (
          <InviteForm refusal={refusal} isSent={answer?.ok === true && answer.intent === 'invite'} />
        ) : null}
        <InvitationList view={view} />
      </aside>
    </div>
  );
}
