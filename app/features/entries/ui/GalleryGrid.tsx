import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { CardView } from '../gallery-views.ts';
import { AwardBadges } from './AwardBadges.tsx';

const SIZES = '(min-width:64em) 277px,(min-width:40em) 46vw,95vw';

/** The works, four in a row on a desktop, one on a phone. The whole card is the link; plain links, as the page ships no scripts. */
export function GalleryGrid({ slug, cards }: { slug: string; cards: CardView[] }) {
  const { t } = useTranslation('gallery');
  const base = href(useLocale(), `/contests/${slug}/entries/`);
  // Asked for once and filled in 24 times: looking texts up costs more than the rest of a card.
  const [beforeNumber = '', afterNumber = ''] = t('number', { number: '\u0000' }).split('\u0000');
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
            <b className="leading-snug group-hover:underline">{card.title}</b>
            <small className="-mt-1 text-s text-ink-2">
              {`${beforeNumber}${card.number}${afterNumber}${card.note ? ` · ${card.note}` : ''}`}
            </small>
          </a>
        </li>
      ))}
    </ul>
  );
}
