import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '#app/core/locale.ts';
import type { Localized } from '#app/core/localized.ts';
import { controlClass, Field } from '#app/ui/Field.tsx';
import { LANGUAGE_SHOWN, useEditorErrors, useEditorField } from './EditorForm.tsx';
import { MarkdownToolbar } from './MarkdownToolbar.tsx';

interface Props {
  /** without the language: the inputs are `name.kk`, `name.ru`, `name.en` */
  name: string;
  label: string;
  help?: string;
  saved: Localized;
  kind?: 'line' | 'area' | 'rich';
  limit: number;
  rows?: number;
  optional?: boolean;
}

/** A text in three languages: one is shown, and beside the label which languages have it. */
export function LocalizedField(props: Props) {
  const [written, setWritten] = useState<Partial<Record<Locale, boolean>>>({});
  const errors = useEditorErrors();
  const own = errors[props.name];
  return (
    <>
      {LOCALES.map((locale) => (
        <div key={locale} className={`grid gap-1.5 ${LANGUAGE_SHOWN[locale]}`}>
          <OneLanguage
            {...props}
            locale={locale}
            missingError={own}
            written={written}
            onWritten={(has) => setWritten((now) => ({ ...now, [locale]: has }))}
          />
        </div>
      ))}
    </>
  );
}

function OneLanguage({
  name,
  label,
  help,
  saved,
  kind = 'line',
  limit,
  rows = 3,
  optional,
  locale,
  missingError,
  written,
  onWritten,
}: Props & {
  locale: Locale;
  missingError: ReturnType<typeof useEditorErrors>[string] | undefined;
  written: Partial<Record<Locale, boolean>>;
  onWritten: (has: boolean) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { value, error } = useEditorField(`${name}.${locale}`, saved[locale] ?? '');
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const shared = {
    name: `${name}.${locale}`,
    lang: locale,
    defaultValue: value,
    onInput: (event: { currentTarget: { value: string } }) =>
      onWritten(event.currentTarget.value.trim() !== ''),
    className: controlClass,
  };
  return (
    <Field
      label={
        <span className="inline-flex flex-wrap items-center gap-x-3">
          {label}
          <LanguageDots saved={saved} written={written} isOptional={optional} />
        </span>
      }
      help={help}
      error={error ?? missingError}
    >
      {(control) =>
        kind === 'line' ? (
          <input {...control} {...shared} maxLength={limit} />
        ) : (
          <div className="grid">
            {kind === 'rich' && isReady ? <MarkdownToolbar area={area} /> : null}
            <textarea
              ref={area}
              {...control}
              {...shared}
              rows={rows}
              className={`${controlClass} ${kind === 'rich' && isReady ? 'rounded-t-none!' : ''}`}
            />
          </div>
        )
      }
    </Field>
  );
}

/** Kazakh, Russian, English: written or missing. Typing changes it at once. */
function LanguageDots({
  saved,
  written,
  isOptional,
}: {
  saved: Localized;
  written: Partial<Record<Locale, boolean>>;
  isOptional?: boolean;
}) {
  const { t } = useTranslation(['desk', 'common']);
  const has = (locale: Locale) => written[locale] ?? Boolean(saved[locale]?.trim());
  const isUnused = isOptional && LOCALES.every((locale) => !has(locale));
  if (isUnused) return <span className="text-s font-normal text-ink-2">{t('common:field.optional')}</span>;
  return (
    <span className="inline-flex gap-1.5 text-xs font-normal">
      {LOCALES.map((locale) => (
        <span key={locale} className={has(locale) ? 'text-zhasyl' : 'text-alma'}>
          <span aria-hidden="true">{has(locale) ? '●' : '○'}</span> {t(`common:language.short.${locale}`)}
          <span className="sr-only">{has(locale) ? t('desk:editor.has') : t('desk:editor.lacks')}</span>
        </span>
      ))}
    </span>
  );
}
