import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LOCALES } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Choice, TextField } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { ORGANISATION_ROLES } from '../schema.ts';

/** Address, name, role and the language of the mail. What was typed stays after a refusal. */
export function InviteForm({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation(['organisations', 'common']);
  const locale = useLocale();
  const value = (name: string, otherwise = '') => String(refusal?.values?.[name] ?? otherwise);
  return (
    <Card>
      <Form method="post" className="grid gap-5">
        <h2 className="!text-[length:var(--text-h3)]">{t('organisations:members.invite')}</h2>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            label={t('organisations:members.email')}
            name="email"
            type="email"
            required
            autoComplete="off"
            defaultValue={value('email')}
            error={refusal?.error?.code === 'EMAIL_INVALID' ? refusal.error : null}
          />
          <TextField
            label={t('organisations:members.name')}
            name="name"
            maxLength={100}
            optional
            autoComplete="off"
            defaultValue={value('name')}
          />
        </div>
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('organisations:members.role')}</legend>
          {ORGANISATION_ROLES.map((role) => (
            <Choice
              key={role}
              type="radio"
              name="role"
              value={role}
              defaultChecked={value('role', 'organiser') === role}
              label={t(`organisations:role.${role}`)}
              help={t(`organisations:roleHelp.${role}`)}
            />
          ))}
        </fieldset>
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('organisations:members.mailLanguage')}</legend>
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
        <Button name="intent" value="invite" className="justify-self-start">
          {t('organisations:members.send')}
        </Button>
      </Form>
    </Card>
  );
}
