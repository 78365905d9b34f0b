import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { ButtonAnchor, buttonClass } from '#app/ui/Button.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { DetailFile, EntryDetail, QueueView } from '../moderation-views.ts';
import { AnswerList } from './AnswerList.tsx';
import { StateBadge } from './ModerationParts.tsx';
import { NearDuplicates } from './NearDuplicates.tsx';

interface Props {
  detail: EntryDetail;
  contest: QueueView['contest'];
  /** queries of the list, and of the entries before and after */
  back: string;
  previous: string | null;
  next: string | null;
  decide: ReactNode;
}

/** One entry whole: pictures, answers, who sent it, photos like it, what was said so far. */
export function EntryDetailView({ detail, contest, back, previous, next, decide }: Props) {
  const { t } = useTranslation('moderation');
  const locale = useLocale();
  const at = (iso: string) => formatInstant(new Date(iso), locale, contest.timeZone);
  return (
    <article className="grid gap-7">
      <div className="grid gap-3">
        <nav className="flex flex-wrap items-center gap-2">
          <Link to={back} className={buttonClass('quiet', 's', 'me-auto lg:hidden')}>
            <span aria-hidden="true">←</span> {t('toList')}
          </Link>
          <Step to={previous} word={t('keys.previous')} arrow="↑" letter="k" />
          <Step to={next} word={t('keys.next')} arrow="↓" letter="j" />
        </nav>
        <div className="flex flex-wrap items-center gap-3">
          <StateBadge state={detail.moderation} />
          <span className="text-s text-ink-2">
            {t('number', { number: detail.number })} · {t('submitted', { at: at(detail.submittedAt) })}
            {detail.revision > 1 ? ` · ${t('revision', { revision: detail.revision })}` : ''}
          </span>
        </div>
        <h3 className="!text-[length:var(--text-h2)]">{detail.title}</h3>
      </div>
      {decide}
      {detail.near.length > 0 ? <NearDuplicates detail={detail} /> : null}
      <Files files={detail.files} />
      <AnswerList
        level={3}
        answers={detail.answers}
        mark={(answer) =>
          detail.answers.find(({ id }) => id === answer.id)?.isPublic ? null : (
            <Badge>{t('detail.private')}</Badge>
          )
        }
      />
      <Facts detail={detail} />
      {detail.moderation === 'accepted' ? (
        <ButtonAnchor
          look="secondary"
          href={href(locale, `/contests/${contest.slug}/entries/${detail.number}`)}
          className="w-fit"
        >
          {t('detail.public')}
        </ButtonAnchor>
      ) : null}
      {detail.messages.length > 0 ? (
        <section className="grid gap-3">
          <h4 className="font-bold">{t('detail.history')}</h4>
          <ol className="grid gap-3 border-s-2 border-line ps-4">
            {detail.messages.map((message) => (
              <li key={message.id} className="text-s">
                <p className="text-ink-2">
                  <span className="font-semibold text-ink">{t(`kind.${message.kind}`)}</span> ·{' '}
                  {at(message.at)} · {message.author || t('detail.system')}
                </p>
                {message.rule ? <p lang={detail.locale}>{t('ruleIs', { rule: message.rule })}</p> : null}
                {message.body ? (
                  <p lang={detail.locale} className="whitespace-pre-line">
                    {message.body}
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  );
}

function Step({
  to,
  word,
  arrow,
  letter,
}: {
  to: string | null;
  word: string;
  arrow: string;
  letter: string;
}) {
  if (!to) return null;
  return (
    <Link
      to={to}
      preventScrollReset
      aria-keyshortcuts={letter}
      className={buttonClass('secondary', 's', 'min-h-11')}
    >
      <span aria-hidden="true">{arrow}</span> {word}
    </Link>
  );
}

function Files({ files }: { files: DetailFile[] }) {
  const { t } = useTranslation(['moderation', 'errors']);
  if (files.length === 0) return null;
  return (
    <section aria-label={t('detail.files')} className="grid items-start gap-5 sm:grid-cols-2">
      {files.map((file, i) => (
        <figure key={file.id} className={`grid gap-1.5 ${files.length === 1 ? 'sm:col-span-2' : ''}`}>
          {file.picture ? (
            <Picture
              picture={file.picture}
              sizes={
                files.length === 1 ? '(min-width: 1024px) 800px, 94vw' : '(min-width: 640px) 400px, 94vw'
              }
              eager={i === 0}
              className="max-h-[70vh] w-auto rounded-m"
            />
          ) : (
            <p className="rounded-m bg-sand px-5 py-8 text-center text-s text-ink-2">
              {file.refusalCode
                ? `${t('detail.refused')}: ${t(`errors:${file.refusalCode}`)}`
                : t('detail.processing')}
            </p>
          )}
          <figcaption className="grid gap-0.5 text-s text-ink-2">
            <span>{file.label}</span>
            {file.caption ? <span>{t('detail.caption', { text: file.caption })}</span> : null}
            {file.alt ? <span>{t('detail.alt', { text: file.alt })}</span> : null}
            <a
              href={`/media/${file.mediaId}/original`}
              className="w-fit py-1 text-kok underline underline-offset-3"
            >
              {t('detail.original')}
            </a>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Facts({ detail }: { detail: EntryDetail }) {
  const { t } = useTranslation('moderation');
  const facts = [
    [t('detail.person'), `${detail.person.name || t('detail.noName')} · ${detail.person.email}`],
    [t('detail.receipt'), detail.receipt],
    [t('detail.language'), t(`locale.${detail.locale}`)],
    ...(detail.nomination ? [[t('detail.nomination'), detail.nomination]] : []),
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 rounded-m bg-sand px-5 py-4 text-s sm:grid-cols-[auto_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-2">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
