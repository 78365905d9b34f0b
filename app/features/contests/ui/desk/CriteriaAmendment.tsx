import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { percents, scaleValues } from '../../criteria.ts';
import type { CriteriaView } from '../../editor-views.ts';
import { TEXT_LIMITS } from '../../schema.ts';
import { CriterionWords, ScaleLabels } from './CriteriaEditor.tsx';
import { type EditorAnswer, EditorForm } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { useWhyLocked } from './why-locked.ts';

/** After opening: weights and scales stand, wording can be corrected in public with a reason. */
export function CriteriaAmendment({
  contest,
  answer,
}: {
  contest: CriteriaView;
  answer: EditorAnswer | undefined;
}) {
  const { t } = useTranslation('desk');
  const locked = useWhyLocked(contest.canAmend);
  const shares = percents(contest.criteria.map(({ weight }) => weight));
  return (
    <EditorForm
      version={contest.version}
      answer={answer}
      languages={contest.languages}
      saveLabel={t('criteria.amend')}
      locked={locked}
    >
      <Notice title={t('criteria.lockedTitle')}>
        <p>{t('criteria.locked')}</p>
        {contest.hash ? <code className="text-xs break-all">{contest.hash}</code> : null}
      </Notice>
      {contest.criteria.map((criterion, i) => (
        <Card key={criterion.id} className="grid gap-5">
          <input type="hidden" name="row" value={criterion.id} />
          {(['weight', 'min', 'max', 'step'] as const).map((name) => (
            <input key={name} type="hidden" name={`${criterion.id}.${name}`} value={criterion[name]} />
          ))}
          <p className="text-s font-semibold text-ink-2 tabular">
            {t('criteria.fixed', {
              percent: shares[i],
              min: criterion.min,
              max: criterion.max,
              step: criterion.step,
            })}
          </p>
          <CriterionWords criterion={criterion} />
          <ScaleLabels criterion={criterion} values={scaleValues(criterion)} />
        </Card>
      ))}
      <Card>
        <LocalizedField
          name="reason"
          kind="area"
          label={t('criteria.reason')}
          help={t('dates.reasonHelp')}
          saved={{}}
          limit={TEXT_LIMITS.reason}
        />
      </Card>
    </EditorForm>
  );
}
