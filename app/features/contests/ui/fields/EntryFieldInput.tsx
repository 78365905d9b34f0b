import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#app/core/locale.ts';
import { localize } from '#app/core/localized.ts';
import { formatMoney } from '#app/core/money.ts';
import { Choice, controlClass, ErrorText, Field, type FieldError } from '#app/ui/Field.tsx';
import type { InputValue, TeamRow } from '../../field-inputs.ts';
import type { FormField } from '../../form-fields.ts';

interface Props {
  field: FormField;
  /** as typed or as stored: see `inputOf` */
  value: InputValue | undefined;
  error?: FieldError | null;
  locale: Locale;
  /** form name of the input; `readInput` reads it back */
  name: string;
  /** for photos and files: the upload belongs to whoever uses the form */
  children?: ReactNode;
}

/**
 * One field of an entry form as the entrant meets it: label, plain HTML inputs, help, error. Needs namespace `fields`.
 * Works without JavaScript; nothing is checked in the browser that the server does not check.
 */
export function EntryFieldInput(props: Props) {
  const { field } = props;
  switch (field.kind) {
    case 'choice':
    case 'yes-no':
      return <Options {...props} />;
    case 'team':
      return <Team {...props} />;
    case 'consent':
      return <Consent {...props} />;
    case 'photos':
    case 'files':
      return <Uploads {...props} />;
    default:
      return <Line {...props} />;
  }
}

function useWords({ field, locale }: Props) {
  const label = localize(field.label, locale);
  const help = localize(field.help, locale);
  return {
    label: <span lang={label.lang === locale ? undefined : label.lang}>{label.text}</span>,
    help: help.text ? (
      <span lang={help.lang === locale ? undefined : help.lang}>{help.text}</span>
    ) : undefined,
  };
}

function Line(props: Props) {
  const { field, value, error, name, locale } = props;
  const { t } = useTranslation('fields');
  const { label, help } = useWords(props);
  const text = typeof value === 'string' ? value : '';
  const limit = field.kind === 'long-text' || field.kind === 'short-text' ? field.maxLength : undefined;
  const hints = [
    help,
    field.kind === 'long-text' ? t('upTo', { count: field.maxLength }) : null,
    field.kind === 'money' && field.max !== null
      ? t('notMore', { amount: formatMoney(BigInt(field.max), field.currency, locale) })
      : null,
  ].filter(Boolean);
  return (
    <Field
      label={label}
      optional={!field.required}
      error={error}
      help={
        hints.length > 0
          ? hints.map((hint, i) => (
              <span key={i === 0 ? 'a' : 'b'} className="block">
                {hint}
              </span>
            ))
          : undefined
      }
    >
      {(control) =>
        field.kind === 'long-text' ? (
          <textarea
            {...control}
            name={name}
            defaultValue={text}
            rows={Math.min(12, Math.max(4, Math.round(field.maxLength / 250)))}
            data-max-length={limit}
            className={controlClass}
          />
        ) : (
          <span className="flex items-center gap-3">
            <input
              {...control}
              name={name}
              defaultValue={text}
              maxLength={limit}
              type={field.kind === 'link' ? 'url' : 'text'}
              inputMode={
                field.kind === 'number'
                  ? field.isWhole
                    ? 'numeric'
                    : 'decimal'
                  : field.kind === 'money'
                    ? 'decimal'
                    : undefined
              }
              placeholder={field.kind === 'link' ? 'https://' : undefined}
              className={`${controlClass} ${field.kind === 'number' || field.kind === 'money' ? 'max-w-64 tabular' : ''}`}
            />
            {field.kind === 'money' ? (
              <span className="font-semibold">{t(`currency.${field.currency}`)}</span>
            ) : null}
          </span>
        )
      }
    </Field>
  );
}

/** The frame of a question with several inputs: legend, help, error, what is inside. */
function Group({
  props,
  children,
}: {
  props: Props;
  children: (ids: { describedBy: string | undefined }) => ReactNode;
}) {
  const { field, error } = props;
  const id = useId();
  const { t } = useTranslation('common');
  const { label, help } = useWords(props);
  const describedBy =
    [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      className="grid min-w-0 gap-1.5 [&>*]:min-w-0"
      aria-describedby={describedBy}
      id={`${props.name}-group`}
    >
      <legend className="mb-1.5 font-semibold">
        {label}
        {field.required ? null : (
          <span className="ms-2 text-s font-normal text-ink-2">{t('field.optional')}</span>
        )}
      </legend>
      {help ? (
        <p id={`${id}-help`} className="text-s text-ink-2">
          {help}
        </p>
      ) : null}
      {error ? <ErrorText id={`${id}-error`} error={error} /> : null}
      {children({ describedBy })}
    </fieldset>
  );
}

function Options(props: Props) {
  const { field, value, name, locale } = props;
  const { t } = useTranslation('fields');
  const chosen = Array.isArray(value) ? (value as string[]) : [value ?? ''];
  const options =
    field.kind === 'choice'
      ? field.choices.map((choice) => ({ id: choice.id, text: localize(choice.label, locale).text }))
      : [
          { id: 'yes', text: t('yes') },
          { id: 'no', text: t('no') },
        ];
  const many = field.kind === 'choice' && field.isMultiple;
  return (
    <Group props={props}>
      {() =>
        options.map((option) => (
          <Choice
            key={option.id}
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
            label={option.text}
          />
        ))
      }
    </Group>
  );
}

function Team(props: Props) {
  const { field, value, name } = props;
  const { t } = useTranslation('fields');
  if (field.kind !== 'team') return null;
  const rows = (Array.isArray(value) ? value : []) as TeamRow[];
  // Without JavaScript rows cannot be added: room for one more than is filled, and for all that are asked.
  const shown = Math.min(field.max, Math.max(field.min, rows.length + 1, Math.min(field.max, 2)));
  return (
    <Group props={props}>
      {() => (
        <ol className="grid gap-3">
          {Array.from({ length: shown }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <li key={i} className="grid gap-2 sm:grid-cols-2">
              <input
                name={`${name}.${i}.name`}
                defaultValue={rows[i]?.name ?? ''}
                aria-label={t('memberName', { n: i + 1 })}
                placeholder={t('memberName', { n: i + 1 })}
                maxLength={120}
                className={controlClass}
              />
              <input
                name={`${name}.${i}.role`}
                defaultValue={rows[i]?.role ?? ''}
                aria-label={t('memberRole', { n: i + 1 })}
                placeholder={t('memberRolePlaceholder')}
                maxLength={120}
                className={controlClass}
              />
            </li>
          ))}
        </ol>
      )}
    </Group>
  );
}

function Consent(props: Props) {
  const { field, value, error, name, locale } = props;
  const { t } = useTranslation('fields');
  const id = useId();
  const { label } = useWords(props);
  if (field.kind !== 'consent') return null;
  const text = localize(field.text, locale);
  return (
    <fieldset className="grid gap-2 rounded-m border border-line bg-sheet px-4 py-3.5 sm:px-5">
      <legend className="px-1 font-semibold">{label}</legend>
      <p id={`${id}-text`} lang={text.lang} className="whitespace-pre-line text-s text-ink-2">
        {text.text}
      </p>
      {error ? <ErrorText id={`${id}-error`} error={error} /> : null}
      <Choice
        name={name}
        value="yes"
        defaultChecked={value === 'yes'}
        aria-describedby={error ? `${id}-error ${id}-text` : `${id}-text`}
        aria-invalid={error ? true : undefined}
        label={field.required ? t('agree') : t('agreeIfYouWish')}
      />
    </fieldset>
  );
}

function Uploads(props: Props) {
  const { field, children } = props;
  const { t } = useTranslation('fields');
  if (field.kind !== 'photos' && field.kind !== 'files') return null;
  return (
    <Group props={props}>
      {() => (
        <>
          <p className="text-s text-ink-2">
            {field.min > 0 && field.min !== field.max
              ? t(`${field.kind}.between`, { min: field.min, max: field.max })
              : field.min === field.max
                ? t(`${field.kind}.exactly`, { count: field.max })
                : t(`${field.kind}.upTo`, { count: field.max })}
          </p>
          {children ?? (
            <div className="rounded-m border border-dashed border-line-strong px-5 py-6 text-s text-ink-2">
              {t(`${field.kind}.place`)}
            </div>
          )}
        </>
      )}
    </Group>
  );
}
