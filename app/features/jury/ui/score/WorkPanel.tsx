import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerList } from '#app/features/entries/ui/AnswerList.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import type { ScorePhoto, ScoreView } from '../../views.ts';

/** The work, large and calm: whole pictures one under another, then the answers. Nothing here names its author. */
export function WorkPanel({ view }: { view: ScoreView }) {
  const { t } = useTranslation('jury');
  const { entry, seat } = view;
  const facts = [seat.blind ? t('score.authorHidden') : null, entry.nomination].filter(Boolean);
  return (
    <article className="mx-auto grid w-full max-w-260 gap-6 px-4 py-6 sm:px-8 sm:py-9">
      <header className="grid gap-2">
        <h1 className="!text-[length:var(--text-h2)]">{t('score.heading', entry)}</h1>
        {facts.length > 0 ? <p className="text-s text-ink-2">{facts.join(' · ')}</p> : null}
      </header>
      {entry.photos.map((photo, index) => (
        <WholePhoto key={photo.picture.id} photo={photo} eager={index === 0} />
      ))}
      {entry.photos.length === 0 && entry.answers.length === 0 ? (
        <p className="text-ink-2">{t('score.nothingPublic')}</p>
      ) : null}
      <AnswerList answers={entry.answers} />
    </article>
  );
}

/** A whole picture as large as the screen allows; a press shows it in full size, where it can be moved about. */
function WholePhoto({ photo, eager }: { photo: ScorePhoto; eager: boolean }) {
  const { t } = useTranslation('jury');
  const dialog = useRef<HTMLDialogElement>(null);
  const { picture } = photo;
  const largest = `/media/${picture.id}/${picture.widths.at(-1)}.webp`;
  return (
    <figure className="grid gap-2">
      <a
        href={largest}
        className="grid cursor-zoom-in justify-items-center overflow-hidden rounded-l bg-sand"
        onClick={(event) => {
          if (!dialog.current || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          dialog.current.showModal();
        }}
      >
        <Picture
          picture={picture}
          sizes="(min-width: 1100px) calc(100vw - 470px), 100vw"
          eager={eager}
          className="max-h-[74dvh] w-auto"
        />
        <span className="sr-only">{t('score.zoom')}</span>
      </a>
      {photo.caption ? <figcaption className="text-s text-ink-2">{photo.caption}</figcaption> : null}
      <dialog
        ref={dialog}
        aria-label={picture.alt}
        className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-auto bg-paper p-0 backdrop:bg-ink/60"
      >
        <form method="dialog" className="sticky start-0 top-0 z-10 float-right p-3">
          <button
            type="submit"
            className="min-h-12 rounded-full bg-sheet px-6 font-semibold text-ink shadow-lift-2"
          >
            {t('score.closeZoom')}
          </button>
        </form>
        <img src={largest} alt={picture.alt} loading="lazy" className="block max-w-none" />
      </dialog>
    </figure>
  );
}
