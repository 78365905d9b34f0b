import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx';
import { ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { MyEntryView } from '../my-views.ts';
import type { HolderState } from '../states.ts';
import { AwardLine } from './AwardLine.tsx';

export const STATE_TONE: Record<HolderState, BadgeTone> = {
  draft: 'action',
  'draft-late': 'neutral',
  'awaiting-confirmation': 'danger',
  'confirmation-expired': 'danger',
  received: 'action',
  'changes-requested': 'danger',
  accepted: 'done',
  rejected: 'neutral',
  judging: 'done',
  deciding: 'done',
  awarded: 'award',
  finished: 'neutral',
  withdrawn: 'neutral',
};

/** A person's own entries: what each is, where it stands in plain words, the one next step. */
export function MyEntries({ entries, isSignedIn }: { entries: MyEntryView[]; isSignedIn: boolean }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  return (
    <Container>
      <PageHeader title={t('my.title')} lead={entries.length > 0 ? t('my.lead') : undefined} />
      <div className="grid gap-6">
        {isSignedIn || entries.length === 0 ? null : <Notice>{t('my.browserOnly')}</Notice>}
        {entries.length === 0 ? (
          <EmptyState
            title={t('my.empty')}
            action={<ButtonLink to={href(locale, '/contests')}>{t('my.toContests')}</ButtonLink>}
          >
            {t(isSignedIn ? 'my.emptyText' : 'my.emptyVisitor')}
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        {isSignedIn ? null : (
          <ButtonLink to={href(locale, '/sign-in')} look="secondary" className="justify-self-start">
            {t('my.signIn')}
          </ButtonLink>
        )}
      </div>
    </Container>
  );
}

function EntryLine({ entry }: { entry: MyEntryView }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const page = href(locale, `/my/${entry.id}`);
  return (
    <li className="grid gap-4 rounded-l bg-sheet p-5 shadow-lift-1 sm:grid-cols-[12rem_1fr] sm:p-6">
      <div className="overflow-hidden rounded-m bg-sand">
        {entry.picture ? (
          <Picture picture={entry.picture} sizes="(min-width: 640px) 192px, 90vw" crop />
        ) : (
          <div className="hidden aspect-4/3 sm:block" />
        )}
      </div>
      <div className="grid content-start gap-3">
        <div className="grid gap-1.5">
          <Badge tone={STATE_TONE[entry.state]}>{t(`state.${entry.state}.title`)}</Badge>
          <h2 className="!text-[length:var(--text-h3)]">
            <a href={page} className="no-underline hover:underline">
              {entry.title || t('my.untitled')}
            </a>
          </h2>
          <p className="text-s text-ink-2">
            <span lang={entry.contest.lang}>{entry.contest.title}</span>
            {entry.number === null ? null : ` · ${t('my.number', { number: entry.number })}`}
          </p>
        </div>
        <AwardLine badges={entry.badges} />
        <p>
          {t(`state.${entry.state}.text`)}
          {entry.state === 'draft' && entry.contest.closesAt ? (
            <span className="text-ink-2">
              {' '}
              {t('my.until', {
                date: formatInstant(new Date(entry.contest.closesAt), locale, entry.contest.timeZone),
              })}
            </span>
          ) : null}
        </p>
        {entry.message && entry.state === 'changes-requested' ? (
          <blockquote className="border-s-3 border-alma ps-4 whitespace-pre-line">
            {entry.message.body}
          </blockquote>
        ) : null}
        {entry.hasChanges && entry.next !== 'none' ? (
          <p className="text-s font-semibold text-alma">{t('my.unsentChanges')}</p>
        ) : null}
        <NextAction entry={entry} />
      </div>
    </li>
  );
}

/** The one next step of an entry, as a button; nothing when there is nothing to do but wait. */
export function NextAction({ entry }: { entry: MyEntryView }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  if (entry.next === 'none') return null;
  const to = {
    continue: `/entries/${entry.id}/edit`,
    'answer-request': `/entries/${entry.id}/edit?step=1`,
    edit: `/entries/${entry.id}/edit?step=1`,
    confirm: `/entries/${entry.id}/submitted`,
    'see-results': `/contests/${entry.contest.slug}/results`,
  }[entry.next];
  return (
    <ButtonLink
      to={href(locale, to)}
      look={entry.next === 'edit' || entry.next === 'see-results' ? 'secondary' : 'primary'}
      className="justify-self-start"
    >
      {t(`next.${entry.next}`)}
    </ButtonLink>
  );
}
