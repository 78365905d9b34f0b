import { useTranslation } from 'react-i18next';
import { LOCALES } from '#app/core/locale.ts';
import { CURRENCIES } from '#app/core/money.ts';
import { Choice, controlClass, ErrorText, Field, TextField } from '#app/ui/Field.tsx';
import type { FormField } from '../../form-fields.ts';
import { LANGUAGE_SHOWN, useEditorErrors, useEditorField, useEditorTick } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';

/** What only this kind of field has: lengths, limits, answers to choose from, the text agreed to. */
export function FieldSettings({ field }: { field: FormField }) {
  const errors = useEditorErrors();
  const error = errors[`${field.id}.settings`] ?? errors[`${field.id}.isTitle`];
  return (
    <>
      <OfKind field={field} />
      {error ? <ErrorText error={error} /> : null}
    </>
  );
}

function OfKind({ field }: { field: FormField }) {
  const { t } = useTranslation('desk');
  switch (field.kind) {
    case 'short-text':
      return (
        <>
          <Tick id={field.id} name="isTitle" saved={field.isTitle} />
          <Numbers id={field.id} values={{ maxLength: field.maxLength }} />
        </>
      );
    case 'long-text':
      return <Numbers id={field.id} values={{ minLength: field.minLength, maxLength: field.maxLength }} />;
    case 'number':
      return (
        <>
          <Numbers id={field.id} values={{ min: field.min, max: field.max }} />
          <Tick id={field.id} name="isWhole" saved={field.isWhole} />
        </>
      );
    case 'money':
      return <Money field={field} />;
    case 'choice':
      return (
        <>
          <Choices field={field} />
          <Tick id={field.id} name="isMultiple" saved={field.isMultiple} />
        </>
      );
    case 'files':
    case 'team':
      return <Numbers id={field.id} values={{ min: field.min, max: field.max }} />;
    case 'photos':
      return (
        <>
          <Numbers id={field.id} values={{ min: field.min, max: field.max }} />
          <Tick id={field.id} name="hasCaptions" saved={field.hasCaptions} />
        </>
      );
    case 'consent':
      return (
        <LocalizedField
          name={`${field.id}.text`}
          kind="area"
          rows={5}
          label={t('form.consentText')}
          help={t('form.consentHelp')}
          saved={field.text}
          limit={3000}
        />
      );
    default:
      return null;
  }
}

function Numbers({ id, values }: { id: string; values: Record<string, number | null> }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {Object.entries(values).map(([name, saved]) => (
        <NumberLine key={name} id={id} name={name} saved={saved} />
      ))}
    </div>
  );
}

function NumberLine({ id, name, saved }: { id: string; name: string; saved: number | null }) {
  const { t } = useTranslation('desk');
  const { value } = useEditorField(`${id}.${name}`, saved === null ? '' : String(saved));
  return (
    <TextField
      name={`${id}.${name}`}
      inputMode="numeric"
      label={t(`form.setting.${name}`)}
      defaultValue={value}
      className="max-w-40 tabular"
    />
  );
}

function Tick({ id, name, saved }: { id: string; name: string; saved: boolean }) {
  const { t } = useTranslation('desk');
  const isTicked = useEditorTick(`${id}.${name}`, saved);
  return <Choice name={`${id}.${name}`} defaultChecked={isTicked} label={t(`form.setting.${name}`)} />;
}

function Money({ field }: { field: Extract<FormField, { kind: 'money' }> }) {
  const { t } = useTranslation('desk');
  const whole = field.max === null ? '' : String(BigInt(field.max) / 100n);
  const max = useEditorField(`${field.id}.max`, whole);
  const currency = useEditorField(`${field.id}.currency`, field.currency);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('prizes.currency')}>
        {(control) => (
          <select
            {...control}
            name={`${field.id}.currency`}
            defaultValue={currency.value}
            className={controlClass}
          >
            {CURRENCIES.map((code) => (
              <option key={code} value={code}>
                {t(`currency.${code}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        name={`${field.id}.max`}
        inputMode="decimal"
        label={t('form.setting.maxAmount')}
        defaultValue={max.value}
        className="tabular"
      />
    </div>
  );
}

/** One answer per line; the same line in each language is the same answer. */
function Choices({ field }: { field: Extract<FormField, { kind: 'choice' }> }) {
  return LOCALES.map((locale) => (
    <div key={locale} className={`grid ${LANGUAGE_SHOWN[locale]}`}>
      <ChoiceLines field={field} locale={locale} />
    </div>
  ));
}

function ChoiceLines({
  field,
  locale,
}: {
  field: Extract<FormField, { kind: 'choice' }>;
  locale: (typeof LOCALES)[number];
}) {
  const { t } = useTranslation('desk');
  const saved = field.choices.map((choice) => choice.label[locale] ?? '').join('\n');
  const { value } = useEditorField(`${field.id}.choices.${locale}`, saved);
  return (
    <Field label={t('form.choices')} help={t('form.choicesHelp')}>
      {(control) => (
        <textarea
          {...control}
          name={`${field.id}.choices.${locale}`}
          lang={locale}
          rows={Math.max(4, field.choices.length + 1)}
          defaultValue={value}
          className={controlClass}
        />
      )}
    </Field>
  );
}
