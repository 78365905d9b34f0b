import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Card } from '#app/ui/Card.tsx';
import { DEMO_PEOPLE } from '../demo-people.ts';

/** One button per person of the demo city. Shown on this machine only. */
export function DemoSignIn({ returnTo }: { returnTo: string | null }) {
  const { t } = useTranslation('people');
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="!text-[length:var(--text-h3)]">{t('demo.title')}</h2>
        <p className="text-s text-ink-2">{t('demo.lead')}</p>
      </div>
      <Form method="post" className="grid gap-2 sm:grid-cols-2">
        <input type="hidden" name="intent" value="demo" />
        {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
        {DEMO_PEOPLE.map(({ role, name, locale }) => (
          <button
            key={role}
            type="submit"
            name="role"
            value={role}
            className="grid min-h-14 rounded-m border border-line bg-paper px-4 py-2.5 text-start hover:border-kok"
          >
            <span className="font-semibold">{t(`demo.role.${role}`)}</span>
            <span className="text-s text-ink-2" lang={locale}>
              {name}
            </span>
          </button>
        ))}
      </Form>
    </Card>
  );
}
