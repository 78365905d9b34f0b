import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { formatInstant } from '#app/core/time.ts';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { StepKind } from '../steps.ts';
import { DeadlineLine } from './DeadlineLine.tsx';

export interface EnterView {
  contest: {
    slug: string;
    title: string;
    lang: string;
    closesAt: string | null;
    timeZone: string;
    graceMinutes: number;
  };
  steps: StepKind[];
  needsEmail: boolean;
  confirmHours: number;
  drafts: { id: string; updatedAt: string }[];
  refusal: { code: ErrorCode; params: ErrorParams } | null;
}

/** Before the first field: what will be asked, how long it takes, until when; and drafts to go on with. */
export function EnterPage({ view, refusal }: { view: EnterView; refusal: Pick<Refusal, 'error'> | null }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const { contest } = view;
  const up = { to: href(locale, `/contests/${contest.slug}`), text: contest.title };
  return (
    <Container narrow>
      <PageHeader title={t('enter.title')} lead={view.refusal ? undefined : t('enter.lead')} up={up} />
      <div className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        {view.refusal ? <RefusalNotice refusal={{ error: view.refusal }} /> : null}
        {view.drafts.length > 0 ? <Drafts view={view} /> : null}
        {view.refusal ? (
          <ButtonLink to={up.to} look="secondary" size="l" className="justify-self-start">
            {t('enter.toContest')}
          </ButtonLink>
        ) : (
          <Card className="grid gap-5">
            <ol className="grid gap-4">
              {view.steps.map((kind, index) => (
                <li key={kind} className="flex gap-4">
                  <span
                    aria-hidden="true"
                    className="grid size-9 shrink-0 place-items-center rounded-full bg-kok-soft font-bold text-kok-strong tabular"
                  >
                    {index + 1}
                  </span>
                  <span>
                    <span className="font-bold">{t(`steps.${kind}.title`)}</span>
                    <span className="block text-s text-ink-2">{t(`steps.${kind}.lead`)}</span>
                  </span>
                </li>
              ))}
            </ol>
            {view.needsEmail ? (
              <p className="text-s text-ink-2">{t('enter.noAccount', { hours: view.confirmHours })}</p>
            ) : null}
            <DeadlineLine contest={contest} />
            <Form method="post">
              <Button size="l" look={view.drafts.length > 0 ? 'secondary' : 'primary'}>
                {t(view.drafts.length > 0 ? 'enter.startAnother' : 'enter.start')}
              </Button>
            </Form>
          </Card>
        )}
      </div>
    </Container>
  );
}

function Drafts({ view }: { view: EnterView }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  return (
    <Notice title={t('enter.drafts')}>
      <ul className="mt-2 grid gap-2">
        {view.drafts.map((draft) => (
          <li key={draft.id}>
            <Link
              to={href(locale, view.refusal ? `/my/${draft.id}` : `/entries/${draft.id}/edit`)}
              className="inline-flex min-h-11 items-center font-semibold text-kok-strong"
            >
              {t('enter.continueDraft', {
                date: formatInstant(new Date(draft.updatedAt), locale, view.contest.timeZone),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
