import { useTranslation } from 'react-i18next';
import { localize } from '#app/core/localized.ts';
import type { PublicBadge } from '#app/features/contests/badges.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { useLocale } from '#app/ui/viewer.ts';

/** The awards of one's entry, once they are public. */
export function AwardLine({ badges }: { badges: PublicBadge[] }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  if (badges.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {badges.map((badge) => {
        const title = localize(badge.title, locale).text;
        return (
          <li key={`${badge.kind}-${badge.place ?? ''}-${title}`}>
            <Badge tone="award">
              {badge.kind === 'place'
                ? t('award.place', { place: badge.place ?? 1 })
                : title || t(`award.${badge.kind}`)}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}
