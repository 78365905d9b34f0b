import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Picture } from '#app/ui/Picture.tsx';
import type { EntryDetail } from '../moderation-views.ts';
import { StateBadge } from './ModerationParts.tsx';

/** Photos of other entries that look like this one's, side by side with it. */
export function NearDuplicates({ detail }: { detail: EntryDetail }) {
  const { t } = useTranslation('moderation');
  const own = new Map(detail.files.map((file) => [file.mediaId, file.picture]));
  return (
    <section className="grid gap-4 rounded-m border-2 border-alma bg-sheet p-5">
      <h4 className="font-bold text-alma">{t('near.title', { count: detail.near.length })}</h4>
      <ul className="grid gap-5">
        {detail.near.map((near) => {
          const mine = own.get(near.mediaId);
          return (
            <li key={`${near.mediaId}-${near.number}-${near.picture?.id}`} className="grid gap-2">
              <div className="grid grid-cols-2 items-start gap-3">
                {mine ? (
                  <Picture
                    picture={mine}
                    sizes="(min-width: 1024px) 360px, 45vw"
                    className="w-full rounded-s"
                  />
                ) : (
                  <span />
                )}
                {near.picture ? (
                  <Picture
                    picture={near.picture}
                    sizes="(min-width: 1024px) 360px, 45vw"
                    className="w-full rounded-s"
                  />
                ) : null}
              </div>
              <div className="grid grid-cols-2 gap-3 text-s">
                <span className="text-ink-2">{t('near.here')}</span>
                <span className="grid gap-1">
                  <Link
                    to={`?state=all&entry=${near.number}`}
                    className="font-semibold text-kok underline underline-offset-3"
                  >
                    {t('near.there', { number: near.number })} · {near.title}
                  </Link>
                  <span className="text-ink-2">{t(`near.${near.kind}`)}</span>
                  <StateBadge state={near.moderation} />
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
