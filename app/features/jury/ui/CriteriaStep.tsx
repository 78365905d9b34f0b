import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import type { CriteriaStepView } from '../views.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { SeatFrame } from './SeatFrame.tsx';

/** First step: by what the entries are judged. Confirmed once; to be read again at any time. */
export function CriteriaStep({ view, refusal }: { view: CriteriaStepView; refusal?: Refusal | null }) {
  const { t } = useTranslation('jury');
  const { seat } = view;
  const isConfirmed = seat.step !== 'criteria';
  return (
    <SeatFrame seat={seat} shown="criteria">
      <div className="grid max-w-200 gap-6">
        <div className="grid gap-2">
          <h2>{t('criteria.title')}</h2>
          <p className="text-ink-2">{t(seat.blind ? 'criteria.leadBlind' : 'criteria.lead')}</p>
        </div>
        <RefusalNotice refusal={refusal} />
        <CriteriaList criteria={view.criteria} />
        {view.criteriaHash ? (
          <p className="text-xs text-ink-2">
            {t('criteria.hash')} <code className="break-all">{view.criteriaHash.slice(0, 16)}</code>
          </p>
        ) : null}
        {isConfirmed ? null : seat.can.confirm ? (
          <Form method="post" className="grid justify-items-start gap-3">
            <p>{t('criteria.promise')}</p>
            <Button name="intent" value="confirm-criteria" size="l">
              {t('criteria.confirm')}
            </Button>
          </Form>
        ) : (
          <Notice>{t('criteria.notYet')}</Notice>
        )}
      </div>
    </SeatFrame>
  );
}
