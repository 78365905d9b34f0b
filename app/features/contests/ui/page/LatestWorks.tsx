import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { ContestView, WorkView } from '../../views.ts';

/** The newest accepted works; all of them are a page further. */
export function LatestWorks({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const shown = contest.latest.slice(0, contest.latest.length >= 8 ? 8 : 4);
  if (shown.length === 0) return null;
  const gallery = href(locale, `/contests/${contest.slug}/entries`);
  return (
    <section aria-labelledby="latest" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="latest">{t('page.latest')}</h2>
        <ButtonAnchor look="quiet" href={gallery}>
          {t('page.allWorks', { count: contest.accepted })}
        </ButtonAnchor>
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 @3xl:grid-cols-4">
        {shown.map((work) => (
          <li key={work.number}>
            <Work work={work} to={`${gallery}/${work.number}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Work({ work, to }: { work: WorkView; to: string }) {
  return (
    <a href={to} className="group grid gap-0.5 no-underline">
      {work.picture ? (
        <Picture
          picture={{ ...work.picture, alt: '' }}
          sizes="(min-width: 60rem) 18rem, 46vw"
          crop
          className="mb-1.5 rounded-m"
        />
      ) : (
        <span
          aria-hidden="true"
          className="mb-1.5 grid aspect-4/3 place-items-center rounded-m bg-sand text-h2 font-extrabold text-line-strong tabular"
        >
          {work.number}
        </span>
      )}
      <span className="leading-snug group-hover:underline">{work.title}</span>
      {work.place ? <span className="text-s text-ink-2">{work.place}</span> : null}
    </a>
  );
}
