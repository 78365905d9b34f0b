import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LOCALES } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Choice, TextArea, TextField } from '#app/ui/Field.tsx';
import { ORGANISATION_LIMITS, TIME_ZONES } from '../schema.ts';
import type { OrganisationView } from '../views.ts';

/** Name and description in three languages, address for questions, zone of the deadlines. */
export function SettingsForm({
  organisation,
  refusal,
}: {
  organisation: OrganisationView;
  refusal: Refusal | null;
}) {
  const { t } = useTranslation(['organisations', 'common']);
  const value = (name: string, stored: string) => String(refusal?.values?.[name] ?? stored);
  const code = refusal?.error?.code;
  return (
    <Card>
      <Form method="post" className="grid gap-6">
        <fieldset className="grid gap-4">
          <legend className="pb-2 text-l font-bold">{t('organisations:settings.name')}</legend>
          {LOCALES.map((language) => (
            <TextField
              key={language}
              label={<span lang={language}>{t(`common:language.${language}`)}</span>}
              name={`name.${language}`}
              lang={language}
              maxLength={ORGANISATION_LIMITS.name}
              defaultValue={value(`name.${language}`, organisation.name[language] ?? '')}
              error={code === 'NAME_REQUIRED' && language === 'kk' ? { code } : null}
            />
          ))}
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="pb-2 text-l font-bold">{t('organisations:settings.about')}</legend>
          {LOCALES.map((language) => (
            <TextArea
              key={language}
              label={<span lang={language}>{t(`common:language.${language}`)}</span>}
              name={`about.${language}`}
              lang={language}
              rows={3}
              maxLength={ORGANISATION_LIMITS.about}
              defaultValue={value(`about.${language}`, organisation.about[language] ?? '')}
            />
          ))}
        </fieldset>
        <TextField
          label={t('organisations:settings.contact')}
          help={t('organisations:settings.contactHelp')}
          name="contactEmail"
          type="email"
          optional
          defaultValue={value('contactEmail', organisation.contactEmail)}
          error={code === 'EMAIL_INVALID' ? { code } : null}
        />
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('organisations:settings.timeZone')}</legend>
          {TIME_ZONES.map((zone) => (
            <Choice
              key={zone}
              type="radio"
              name="timeZone"
              value={zone}
              defaultChecked={value('timeZone', organisation.timeZone) === zone}
              label={t(`common:zones.${zone.split('/')[1]}`)}
            />
          ))}
        </fieldset>
        <Button size="l" name="intent" value="save" className="justify-self-start">
          {t('organisations:settings.save')}
        </Button>
      </Form>
    </Card>
  );
}
