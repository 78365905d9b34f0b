import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { formatInstant } from '#app/core/time.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button, ButtonAnchor, ButtonLink } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { Stations } from '#app/ui/Stations.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { MyEntryPage } from '../my-views.ts';
import { AnswerList } from './AnswerList.tsx';
import { AwardLine } from './AwardLine.tsx';
import { NextAction, STATE_TONE } from './MyEntries.tsx';

interface Props {
  view: MyEntryPage;
  /** a question put before something that cannot be undone */
  asks: string | null;
  refusal: Pick<Refusal, 'error'> | null;
}

/** One's own entry: its way, what the organiser wrote, what was handed in, and how to take it back. */
export function MyEntry({ view, asks, refusal }: Props) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const at = (iso: string) => formatInstant(new Date(iso), locale, view.contest.timeZone);
  return (
    <Container>
      <PageHeader
        title={view.title || t('my.untitled')}
        lead={<span lang={view.contest.lang}>{view.contest.title}</span>}
        up={{ to: href(locale, '/my'), text: t('my.title') }}
        mark={<Badge tone={STATE_TONE[view.state]}>{t(`state.${view.state}.title`)}</Badge>}
      />
      <div className="grid gap-8">
        <RefusalNotice refusal={refusal} />
        <Card className="grid gap-6">
          <Stations
            label={t('way.label')}
            stations={view.way.map(({ key, state }) => ({
              key,
              state,
              name: t(`way.${key}`),
              note: key === 'handed-in' && view.submittedAt ? at(view.submittedAt) : undefined,
            }))}
          />
          <div className="grid gap-3">
            <AwardLine badges={view.badges} />
            <p className="max-w-[62ch] text-l">{t(`state.${view.state}.text`)}</p>
            {view.hasChanges && view.can.edit ? (
              <p className="font-semibold text-alma">{t('my.unsentChanges')}</p>
            ) : null}
            <div className="flex flex-wrap gap-3">
              <NextAction entry={view} />
              {view.isPublic && view.number !== null ? (
                <ButtonLink
                  to={href(locale, `/contests/${view.contest.slug}/entries/${view.number}`)}
                  look="secondary"
                >
                  {t('my.inGallery')}
                </ButtonLink>
              ) : null}
            </div>
            {view.receipt ? (
              <p className="text-s text-ink-2 tabular">
                {t('my.receipt', { receipt: view.receipt })}
                {view.number === null ? null : ` · ${t('my.number', { number: view.number })}`}
              </p>
            ) : null}
          </div>
        </Card>
        {view.messages.length > 0 ? (
          <section className="grid gap-3">
            <h2>{t('messages.title')}</h2>
            {view.messages.map((message) => (
              <Notice
                key={message.id}
                tone={message.kind === 'accepted' ? 'success' : message.kind === 'note' ? 'info' : 'error'}
                title={t(`messages.${message.kind}`)}
              >
                <p className="whitespace-pre-line">{message.body}</p>
                {message.rule ? <p className="mt-1">{t('messages.rule', { rule: message.rule })}</p> : null}
                <p className="mt-1 text-s text-ink-2">{at(message.at)}</p>
              </Notice>
            ))}
          </section>
        ) : null}
        {view.status !== 'draft' ? <HandedIn view={view} /> : null}
        {view.revisions.length > 1 ? (
          <section className="grid gap-2">
            <h2>{t('versions.title')}</h2>
            <ol className="grid gap-1">
              {view.revisions.map(({ revision, at: instant }) => (
                <li key={revision} className="tabular">
                  {t('versions.line', { revision, date: at(instant) })}
                </li>
              ))}
            </ol>
          </section>
        ) : null}
        <Leave view={view} asks={asks} />
      </div>
    </Container>
  );
}

function HandedIn({ view }: { view: MyEntryPage }) {
  const { t } = useTranslation('entries');
  return (
    <section className="grid gap-5">
      <h2>{t('my.handedIn')}</h2>
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
        <AnswerList answers={view.answers} level={3} />
        <div className="grid content-start gap-4">
          {view.photos.map(({ picture, caption }) => (
            <figure key={picture.id} className="grid gap-1.5">
              <Picture picture={picture} sizes="(min-width: 1024px) 460px, 92vw" className="rounded-m" />
              {caption ? <figcaption className="text-s text-ink-2">{caption}</figcaption> : null}
            </figure>
          ))}
          {view.documents.map((document) => (
            <ButtonAnchor key={document.id} href={`/media/${document.id}/original`} look="secondary">
              {t('my.download', { name: document.name })}
            </ButtonAnchor>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Withdrawing and deleting: asked once more, because neither can be undone. */
function Leave({ view, asks }: { view: MyEntryPage; asks: string | null }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const page = href(locale, `/my/${view.id}`);
  const ways = [
    ...(view.can.withdraw ? (['withdraw'] as const) : []),
    ...(view.can.delete ? (['delete'] as const) : []),
    ...(view.hasChanges && view.can.edit ? (['discard'] as const) : []),
  ];
  if (ways.length === 0) return null;
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      {ways.map((way) =>
        asks === way ? (
          <Notice key={way} tone="error" title={t(`leave.${way}.ask`)}>
            <p>{t(`leave.${way}.text`)}</p>
            <Form method="post" action={page} className="mt-3 flex flex-wrap gap-3">
              <Button name="intent" value={way} look="danger">
                {t(`leave.${way}.yes`)}
              </Button>
              <ButtonLink to={page} look="secondary">
                {t('leave.no')}
              </ButtonLink>
            </Form>
          </Notice>
        ) : (
          <ButtonLink key={way} to={`${page}?ask=${way}`} look="danger" className="justify-self-start">
            {t(`leave.${way}.open`)}
          </ButtonLink>
        ),
      )}
    </section>
  );
}
