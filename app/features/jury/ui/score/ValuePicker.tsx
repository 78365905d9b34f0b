import { useTranslation } from 'react-i18next';
import type { CriterionView } from '#app/features/contests/views.ts';
import { controlClass } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { normalValue, pressedValues } from '../../scale.ts';
import { FIELD } from '../../sheet-form.ts';
import { shownDecimal } from '../decimal.ts';

interface Props {
  criterion: CriterionView;
  value: string | null;
  /** what the page showed first: the form's own memory without scripts */
  from: string | null;
  disabled: boolean;
  onChange: (value: string | null) => void;
}

/** One criterion: what it asks, its weight, its scale as large buttons (radios underneath), the chosen value's words. */
export function ValuePicker({ criterion, value, from, disabled, onChange }: Props) {
  const { t } = useTranslation('jury');
  const values = pressedValues(criterion);
  return (
    <fieldset data-criterion={criterion.id} disabled={disabled} className="grid min-w-0 gap-2.5">
      <legend className="float-left w-full">
        <span className="flex items-baseline justify-between gap-3">
          <span lang={criterion.name.lang} className="text-m font-bold leading-snug">
            {criterion.name.text}
          </span>
          <span className="shrink-0 text-s text-ink-2 tabular">
            <span className="sr-only">{t('score.weight')} </span>
            {t('percent', { value: criterion.percent })}
          </span>
        </span>
      </legend>
      {criterion.description.text ? (
        <p lang={criterion.description.lang} className="-mt-1.5 text-s text-ink-2">
          {criterion.description.text}
        </p>
      ) : null}
      <input type="hidden" name={FIELD.from(criterion.id)} value={from ?? ''} />
      {values ? (
        <Pressed criterion={criterion} values={values} value={value} onChange={onChange} />
      ) : (
        <input
          type="number"
          inputMode="decimal"
          name={FIELD.value(criterion.id)}
          aria-label={criterion.name.text}
          min={criterion.min}
          max={criterion.max}
          step={criterion.step}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value.trim() || null)}
          className={`${controlClass} max-w-40 text-l font-bold tabular`}
        />
      )}
    </fieldset>
  );
}

function Pressed({
  criterion,
  values,
  value,
  onChange,
}: {
  criterion: CriterionView;
  values: string[];
  value: string | null;
  onChange: (value: string) => void;
}) {
  const labelOf = (candidate: string) =>
    criterion.labels.find((label) => normalValue(label.value) === candidate)?.label;
  const chosen = value === null ? null : labelOf(value);
  const locale = useLocale();
  const [low, high] = [values[0]!, values.at(-1)!];
  return (
    <div className="grid gap-1.5">
      <div
        className="grid gap-1.5"
        style={{
          gridTemplateColumns: `repeat(${values.length > 6 ? Math.ceil(values.length / 2) : values.length}, minmax(0, 1fr))`,
        }}
      >
        {values.map((candidate) => (
          <label
            key={candidate}
            title={labelOf(candidate)?.text}
            className="relative grid min-h-12 cursor-pointer place-items-center rounded-m border-2 border-transparent bg-sand text-l font-bold tabular transition-colors duration-150 hover:border-kok has-checked:bg-kok has-checked:text-on-kok has-focus-visible:border-kok has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-[:disabled:not(:checked)]:opacity-60 has-disabled:hover:border-transparent"
          >
            <input
              type="radio"
              name={FIELD.value(criterion.id)}
              value={candidate}
              checked={value === candidate}
              onChange={() => onChange(candidate)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {shownDecimal(candidate, locale)}
            {labelOf(candidate) ? <span className="sr-only">, {labelOf(candidate)?.text}</span> : null}
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="grid grid-cols-[auto_1fr_auto] items-start gap-3 text-xs text-ink-2">
        <EndLabel isChosen={value === low} label={labelOf(low)} />
        <span lang={chosen?.lang} className="min-h-5 text-center font-semibold text-kok-strong">
          {value !== low && value !== high ? chosen?.text : null}
        </span>
        <EndLabel isChosen={value === high} label={labelOf(high)} />
      </div>
    </div>
  );
}

function EndLabel({ label, isChosen }: { label?: { text: string; lang: string }; isChosen: boolean }) {
  return (
    <span lang={label?.lang} className={isChosen ? 'font-semibold text-kok-strong' : ''}>
      {label?.text}
    </span>
  );
}
