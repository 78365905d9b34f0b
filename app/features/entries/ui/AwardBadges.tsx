import { useTranslation } from 'react-i18next';
import { localize } from '#app/core/localized.ts';
import type { PublicBadge } from '#app/features/contests/badges.ts';
import { useLocale } from '#app/ui/viewer.ts';

/** What an entry was awarded, in gold; only ever released awards. Most works have none: then not even a hook runs. */
export function AwardBadges({ badges }: { badges: PublicBadge[] }) {
  return badges.length > 0 ? <BadgeList badges={badges} /> : null;
}

function BadgeList({ badges }: { badges: PublicBadge[] }) {
  const { t } = useTranslation('gallery');
  const locale = useLocale();
  return (
    <ul className="flex flex-wrap gap-1.5">
      {badges.map((badge) => {
        const title = localize(badge.title, locale).text;
        const words =
          badge.kind === 'place' ? t('badge.place', { place: badge.place }) : title || t('badge.laureate');
        return (
          <li
            key={`${badge.kind}-${badge.place}-${title}`}
            className="rounded-full bg-altyn-soft px-3 py-1 text-s font-semibold leading-snug text-altyn-ink"
          >
            <span aria-hidden="true">★ </span>
            {words}
          </li>
        );
      })}
    </ul>
  );
}
