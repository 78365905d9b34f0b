import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LOCALES } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Choice, TextField } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { JURY_LIMITS } from '../../schema.ts';

/** One juror by e-mail; the mail is in the language chosen here. */
export function InviteForm({ refusal, isSent }: { refusal: Refusal | null; isSent: boolean }) {
  const { t } = useTranslation(['jury', 'common']);
  const locale = useLocale();
  const values = refusal?.values?.intent === 'invite' ? refusal.values : undefined;
  const typed = (name: string) => (typeof values?.[name] === 'string' ? values[name] : '');
  return (
    <Card>
      {/* a sent form starts empty, a refused one keeps what was typed */}
      <Form key={isSent ? 'sent' : 'typing'} method="post" className="grid gap-4">
        <h3>{t('jury:desk.invite.title')}</h3>
        <TextField
          label={t('jury:desk.invite.email')}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={typed('email')}
        />
        <TextField
          label={t('jury:desk.invite.name')}
          help={t('jury:desk.invite.nameHelp')}
          name="name"
          maxLength={JURY_LIMITS.displayName}
          autoComplete="off"
          optional
          defaultValue={typed('name')}
        />
        <fieldset>
          <legend className="font-semibold">{t('jury:desk.invite.language')}</legend>
          <div className="flex flex-wrap gap-x-5">
            {LOCALES.map((code) => (
              <Choice
                key={code}
                type="radio"
                name="locale"
                value={code}
                defaultChecked={code === (typed('locale') || locale)}
                label={<span lang={code}>{t(`common:language.${code}`)}</span>}
              />
            ))}
          </div>
        </fieldset>
        <Button name="intent" value="invite">
          {t('jury:desk.invite.send')}
        </Button>
      </Form>
    </Card>
  );
}
