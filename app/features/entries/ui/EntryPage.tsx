import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { buttonClass } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { EntryPageView, NeighbourView, PhotoView } from '../gallery-views.ts';
import { AnswerList } from './AnswerList.tsx';
import { AwardBadges } from './AwardBadges.tsx';

/** One work: the pictures whole and large, the public answers beside them, the neighbours of this visitor's walk. */
export function EntryPage({ view }: { view: EntryPageView }) {
  const { t } = useTranslation('gallery');
  const locale = useLocale();
  const gallery = href(locale, `/contests/${view.contest.slug}/entries`);
  const wordsOnly = view.photos.length === 0;
  return (
    <Container>
      <p className="pt-6">
        <a
          href={gallery}
          className="inline-flex min-h-11 items-center gap-1.5 text-s text-kok no-underline hover:underline"
        >
          <span aria-hidden="true">←</span> {t('toGallery')}
          <span lang={view.contest.lang}> · {view.contest.title}</span>
        </a>
      </p>
      {view.preview ? <PreviewNote state={view.preview} /> : null}
      <article
        className={wordsOnly ? 'max-w-3xl' : 'lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-x-12'}
      >
        <header className="grid content-start gap-3 pb-6 pt-2 lg:col-start-2 lg:row-start-1">
          <p className="text-s text-ink-2">
            {t('number', { number: view.number })}
            {view.nomination ? ` · ${view.nomination}` : ''}
          </p>
          <h1 className="!text-[length:var(--text-h2)]">{view.title}</h1>
          <AwardBadges badges={view.badges} />
        </header>
        {wordsOnly ? null : (
          <div className="grid content-start gap-8 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            {view.photos.map((photo, i) => (
              <Photo key={photo.picture.id} photo={photo} eager={i === 0} />
            ))}
          </div>
        )}
        <div className="grid content-start gap-8 pt-8 lg:col-start-2 lg:pt-0">
          <AnswerList answers={view.answers} />
          {view.namesHidden ? <p className="text-s text-ink-2">{t('namesHidden')}</p> : null}
          {view.tags.length > 0 ? (
            <ul aria-label={t('tags')} className="flex flex-wrap gap-2">
              {view.tags.map((tag) => (
                <li key={tag}>
                  <a
                    href={`${gallery}?tag=${encodeURIComponent(tag)}`}
                    className="inline-flex min-h-11 items-center rounded-full bg-sand px-4 text-s no-underline hover:underline"
                  >
                    {t('tag', { tag })}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
          {view.preview ? null : <Share view={view} />}
        </div>
      </article>
      <Neighbours previous={view.previous} next={view.next} base={`${gallery}/`} />
    </Container>
  );
}

function PreviewNote({ state }: { state: NonNullable<EntryPageView['preview']> }) {
  const { t } = useTranslation('gallery');
  const locale = useLocale();
  return (
    <div className="pb-6">
      <Notice title={t('preview.title')}>
        <p>{t(`preview.${state}`)}</p>
        <a href={href(locale, '/my')} className="font-semibold text-kok underline underline-offset-3">
          {t('preview.action')}
        </a>
      </Notice>
    </div>
  );
}

/** Whole, never higher than the screen, and larger still in a press. */
function Photo({ photo, eager }: { photo: PhotoView; eager: boolean }) {
  const { t } = useTranslation('gallery');
  const { picture } = photo;
  return (
    <figure className="grid gap-2">
      <a href={`/media/${picture.id}/${picture.widths.at(-1)}.webp`} title={t('openWhole')} className="w-fit">
        <Picture
          picture={picture}
          sizes="(min-width: 1228px) 660px, (min-width: 1024px) 55vw, calc(100vw - 32px)"
          eager={eager}
          className="max-h-[86vh] w-auto rounded-m"
        />
      </a>
      {photo.caption ? <figcaption className="text-s text-ink-2">{photo.caption}</figcaption> : null}
    </figure>
  );
}

function Share({ view }: { view: EntryPageView }) {
  const { t } = useTranslation('gallery');
  const url = encodeURIComponent(view.url);
  const text = encodeURIComponent(view.title);
  return (
    <div className="flex flex-wrap gap-3">
      <a
        href={`https://t.me/share/url?url=${url}&text=${text}`}
        rel="noopener noreferrer"
        className={buttonClass('secondary', 'm')}
      >
        {t('share.telegram')}
      </a>
      <a
        href={`https://wa.me/?text=${text}%20${url}`}
        rel="noopener noreferrer"
        className={buttonClass('secondary', 'm')}
      >
        {t('share.whatsapp')}
      </a>
    </div>
  );
}

function Neighbours({
  previous,
  next,
  base,
}: {
  previous: NeighbourView | null;
  next: NeighbourView | null;
  base: string;
}) {
  const { t } = useTranslation('gallery');
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('neighbours')} className="mt-14 grid gap-4 border-t border-line pt-6 sm:grid-cols-2">
      {previous ? (
        <Neighbour rel="prev" to={base + previous.number} word={t('previous')} title={previous.title} />
      ) : (
        <span />
      )}
      {next ? <Neighbour rel="next" to={base + next.number} word={t('next')} title={next.title} /> : null}
    </nav>
  );
}

function Neighbour({
  rel,
  to,
  word,
  title,
}: {
  rel: 'prev' | 'next';
  to: string;
  word: string;
  title: string;
}) {
  const isNext = rel === 'next';
  return (
    <a href={to} rel={rel} className={`group grid gap-0.5 py-2 no-underline ${isNext ? 'sm:text-end' : ''}`}>
      <span className="text-s text-ink-2">
        {isNext ? null : <span aria-hidden="true">← </span>}
        {word}
        {isNext ? <span aria-hidden="true"> →</span> : null}
      </span>
      <span className="font-semibold group-hover:underline">{title}</span>
    </a>
  );
}
