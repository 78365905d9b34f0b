import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LOCALES } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Choice, TextField } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { ORGANISATION_LIMITS } from '../schema.ts';

/** A new organisation and its first owner, who gets an invitation. */
export function NewOrganisationForm({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation(['admin', 'common']);
  const locale = useLocale();
  const value = (name: string, otherwise = '') => String(refusal?.values?.[name] ?? otherwise);
  const error = (...codes: string[]) =>
    refusal?.error && codes.includes(refusal.error.code) ? refusal.error : null;
  return (
    <Card>
      <Form method="post" className="grid gap-5">
        <h2 className="!text-[length:var(--text-h3)]">{t('admin:organisations.new')}</h2>
        <div className="grid items-start gap-5 lg:grid-cols-3">
          {LOCALES.map((language) => (
            <TextField
              key={language}
              label={t(`admin:organisations.name.${language}`)}
              name={`name.${language}`}
              lang={language}
              maxLength={ORGANISATION_LIMITS.name}
              defaultValue={value(`name.${language}`)}
              error={language === 'kk' ? error('NAME_REQUIRED') : null}
            />
          ))}
        </div>
        <TextField
          label={t('admin:organisations.slug')}
          help={t('admin:organisations.slugHelp')}
          name="slug"
          required
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={value('slug')}
          error={error('SLUG_INVALID', 'SLUG_TAKEN')}
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <TextField
            label={t('admin:organisations.ownerEmail')}
            help={t('admin:organisations.ownerHelp')}
            name="email"
            type="email"
            required
            autoComplete="off"
            defaultValue={value('email')}
            error={error('EMAIL_INVALID')}
          />
          <TextField
            label={t('admin:organisations.ownerName')}
            name="ownerName"
            optional
            maxLength={100}
            autoComplete="off"
            defaultValue={value('ownerName')}
          />
        </div>
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('admin:organisations.mailLanguage')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {LOCALES.map((language) => (
              <Choice
                key={language}
                type="radio"
                name="locale"
                value={language}
                defaultChecked={value('locale', locale) === language}
                label={<span lang={language}>{t(`common:language.${language}`)}</span>}
              />
            ))}
          </div>
        </fieldset>
        <Button name="intent" value="create" className="justify-self-start">
          {t('admin:organisations.create')}
        </Button>
      </Form>
    </Card>
  );
}
