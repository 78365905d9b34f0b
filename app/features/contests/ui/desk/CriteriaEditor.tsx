import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#app/ui/Field.tsx';
import { CRITERIA_LIMITS, type Criterion, percents, scaleValues } from '../../criteria.ts';
import { blankCriterion } from '../../criteria-form.ts';
import type { CriteriaView } from '../../editor-views.ts';
import { type EditorAnswer, EditorForm, useEditorErrors, useEditorField } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { RowList } from './RowList.tsx';
import { useWhyLocked } from './why-locked.ts';

/** By what the jury judges, before opening: everything can be changed. */
export function CriteriaEditor({
  contest,
  answer,
  onInput,
}: {
  contest: CriteriaView;
  answer: EditorAnswer | undefined;
  onInput: (form: HTMLFormElement) => void;
}) {
  const { t } = useTranslation('desk');
  const locked = useWhyLocked(contest.can);
  const [shares, setShares] = useState(() => shareByRow(contest.criteria));
  return (
    <EditorForm
      version={contest.version}
      answer={answer}
      languages={contest.languages}
      locked={locked}
      onInput={(form) => {
        // The form is read once the row buttons have done their work.
        requestAnimationFrame(() => setShares(sharesOf(form)));
        onInput(form);
      }}
    >
      <RowList
        key={contest.version}
        saved={contest.criteria.map(({ id }) => id)}
        add={[{ kind: 'new', text: t('criteria.add') }]}
        rowName={(id, place) =>
          t('criteria.row', {
            place: place + 1,
            percent: shares[id] ?? shareByRow(contest.criteria)[id] ?? '–',
          })
        }
        empty={t('criteria.empty')}
      >
        {(id) => <CriterionRow criterion={contest.criteria.find((c) => c.id === id) ?? blankCriterion(id)} />}
      </RowList>
    </EditorForm>
  );
}

function shareByRow(criteria: readonly Criterion[]): Record<string, string> {
  const shares = percents(criteria.map(({ weight }) => weight));
  return Object.fromEntries(criteria.map(({ id }, i) => [id, shares[i] ?? '0']));
}

function sharesOf(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  const ids = data.getAll('row').map(String);
  const shares = percents(ids.map((id) => String(data.get(`${id}.weight`) ?? '')));
  return Object.fromEntries(ids.map((id, i) => [id, shares[i] ?? '0']));
}

function CriterionRow({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation('desk');
  const { id } = criterion;
  const errors = useEditorErrors();
  const fields = {
    weight: useEditorField(`${id}.weight`, criterion.weight).value,
    min: useEditorField(`${id}.min`, criterion.min).value,
    max: useEditorField(`${id}.max`, criterion.max).value,
    step: useEditorField(`${id}.step`, criterion.step).value,
  };
  const [scale, setScale] = useState({ min: fields.min, max: fields.max, step: fields.step });
  return (
    <>
      <CriterionWords criterion={criterion} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {(['weight', 'min', 'max', 'step'] as const).map((name) => (
          <TextField
            key={name}
            name={`${id}.${name}`}
            inputMode="decimal"
            label={t(`criteria.${name}`)}
            defaultValue={fields[name]}
            error={name === 'weight' ? errors[`${id}.weight`] : name === 'min' ? errors[`${id}.scale`] : null}
            className="tabular"
            onInput={(event) => {
              const { value } = event.currentTarget;
              if (name !== 'weight') setScale((now) => ({ ...now, [name]: value }));
            }}
          />
        ))}
      </div>
      <ScaleLabels criterion={criterion} values={scaleValues(scale)} />
    </>
  );
}

/** Name and description in three languages: what may be corrected even after opening. */
export function CriterionWords({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <LocalizedField
        name={`${criterion.id}.name`}
        label={t('criteria.name')}
        saved={criterion.name}
        limit={CRITERIA_LIMITS.name}
      />
      <LocalizedField
        name={`${criterion.id}.description`}
        kind="area"
        rows={2}
        label={t('criteria.description')}
        help={t('criteria.descriptionHelp')}
        saved={criterion.description}
        limit={CRITERIA_LIMITS.description}
      />
    </>
  );
}

const MOST_LABELS = 11;

/** What each value means, in words; long scales go without. */
export function ScaleLabels({ criterion, values }: { criterion: Criterion; values: string[] }) {
  const { t } = useTranslation('desk');
  if (values.length < 2 || values.length > MOST_LABELS) return null;
  return (
    <details className="rounded-m bg-paper px-4">
      <summary className="flex min-h-12 items-center font-semibold">{t('criteria.labels')}</summary>
      <div className="grid gap-4 pb-4">
        {values.map((value) => (
          <LocalizedField
            key={value}
            name={`${criterion.id}.label.${value}`}
            label={t('criteria.valueLabel', { value })}
            saved={criterion.labels.find((label) => label.value === value)?.label ?? {}}
            limit={CRITERIA_LIMITS.label}
            optional
          />
        ))}
      </div>
    </details>
  );
}
