import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { CardView } from '../gallery-views.ts';
import { AwardBadges } from './AwardBadges.tsx';

const SIZES =
  '(min-width: 1228px) 277px, (min-width: 1024px) 23vw, (min-width: 640px) 46vw, calc(100vw - 32px)';

/** The works, four in a row on a desktop, one on a phone. The whole card is the link; plain links, as the page ships no scripts. */
export function GalleryGrid({ slug, cards }: { slug: string; cards: CardView[] }) {
  const { t } = useTranslation('gallery');
  const base = href(useLocale(), `/contests/${slug}/entries/`);
  return (
    <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      {cards.map((card, i) => (
        <li key={card.number}>
          <a href={base + card.number} className="group grid gap-2 no-underline">
            {card.picture ? (
              <Picture picture={card.picture} sizes={SIZES} crop eager={i < 2} className="rounded-m" />
            ) : (
              <span className="grid aspect-4/3 place-items-center rounded-m bg-sand p-4 text-center text-s text-ink-2">
                {t('noPicture')}
              </span>
            )}
            <AwardBadges badges={card.badges} />
            <span className="font-semibold leading-snug group-hover:underline">{card.title}</span>
            <span className="text-s text-ink-2">
              {t('number', { number: card.number })}
              {card.note ? ` · ${card.note}` : ''}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
