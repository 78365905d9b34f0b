import { useTranslation } from 'react-i18next';
import { LOCALES } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { ErrorText, SelectField, TextField } from '#app/ui/Field.tsx';
import { TEMPLATE_KEYS } from '../../templates.ts';
import type { Words } from '../../views.ts';

/** From what a contest is made, and what it is called. */
export function NewContestFields({
  organisations,
  refusal,
}: {
  organisations: { id: string; name: Words }[];
  refusal: Pick<Refusal, 'fieldErrors' | 'values'> | undefined;
}) {
  const { t } = useTranslation(['desk', 'contests', 'common']);
  const errors = refusal?.fieldErrors ?? {};
  const value = (name: string) => {
    const typed = refusal?.values?.[name];
    return typeof typed === 'string' ? typed : '';
  };
  const chosen = value('template') || TEMPLATE_KEYS[0];
  return (
    <>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">{t('desk:new.template')}</legend>
        {errors.template ? <ErrorText error={errors.template} /> : null}
        {TEMPLATE_KEYS.map((key) => (
          <label
            key={key}
            className="flex cursor-pointer items-start gap-4 rounded-m border border-line bg-sheet p-5 has-checked:border-kok has-checked:ring-2 has-checked:ring-kok has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="template"
              value={key}
              defaultChecked={key === chosen}
              className="mt-1 size-5 shrink-0 accent-kok"
            />
            <span className="grid gap-0.5">
              <strong>{t(`contests:template.${key}.name`)}</strong>
              <span className="text-s text-ink-2">{t(`contests:template.${key}.about`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {organisations.length === 1 ? (
        <input type="hidden" name="organisation" value={organisations[0]?.id} />
      ) : (
        <SelectField
          name="organisation"
          label={t('desk:new.organisation')}
          defaultValue={value('organisation')}
        >
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.text}
            </option>
          ))}
        </SelectField>
      )}
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold">{t('desk:new.name')}</legend>
        {LOCALES.map((locale) => (
          <TextField
            key={locale}
            name={`title.${locale}`}
            lang={locale}
            label={t(`common:language.${locale}`)}
            defaultValue={value(`title.${locale}`)}
            error={errors[`title.${locale}`]}
            maxLength={120}
            optional={locale !== 'kk'}
          />
        ))}
        <p className="text-s text-ink-2">{t('desk:new.nameHelp')}</p>
      </fieldset>
    </>
  );
}
