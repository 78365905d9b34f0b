import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { buttonClass } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { GalleryView } from '../gallery-views.ts';
import { GalleryGrid } from './GalleryGrid.tsx';
import { GalleryTools } from './GalleryTools.tsx';

/** A contest's gallery: search, filters, a page of works, the way on. */
export function GalleryPage({ view }: { view: GalleryView }) {
  const { t } = useTranslation('gallery');
  const locale = useLocale();
  const contestAddress = href(locale, `/contests/${view.contest.slug}`);
  const address = `${contestAddress}/entries`;
  const isEmpty = view.cards.length === 0;
  const hasTools = !isEmpty || view.isFiltered || !view.isFirstPage;
  return (
    <Container>
      <PageHeader
        up={{ to: contestAddress, text: t('toContest') }}
        title={t('title')}
        lead={
          <>
            <span lang={view.contest.lang} className="block font-semibold text-ink">
              {view.contest.title}
            </span>
            {isEmpty ? null : t(`lead.${view.order}`)}
          </>
        }
      />
      {hasTools ? <GalleryTools view={view} address={address} /> : null}
      {view.isNear ? (
        <div className="pb-8">
          <Notice>{t('near')}</Notice>
        </div>
      ) : null}
      {isEmpty ? <NothingHere view={view} address={address} contestAddress={contestAddress} /> : null}
      <GalleryGrid slug={view.contest.slug} cards={view.cards} />
      {view.next || !view.isFirstPage ? (
        <nav aria-label={t('title')} className="flex flex-wrap justify-center gap-3 pt-10">
          {view.next ? (
            <a href={address + view.next} rel="next" className={buttonClass('primary', 'l')}>
              {t('more')}
            </a>
          ) : null}
          {view.isFirstPage ? null : (
            <a href={address} className={buttonClass('secondary', 'l')}>
              {t('start')}
            </a>
          )}
        </nav>
      ) : null}
    </Container>
  );
}

function NothingHere({
  view,
  address,
  contestAddress,
}: {
  view: GalleryView;
  address: string;
  contestAddress: string;
}) {
  const { t } = useTranslation('gallery');
  if (view.isFiltered || !view.isFirstPage)
    return (
      <EmptyState
        title={t('noHits.title')}
        action={
          <a href={address} className={buttonClass('secondary', 'm')}>
            {t('noHits.action')}
          </a>
        }
      >
        <p>{t('noHits.text')}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        view.canEnter ? (
          <a href={`${contestAddress}/enter`} className={buttonClass('primary', 'l')}>
            {t('empty.action')}
          </a>
        ) : null
      }
    >
      <p>{t(view.canEnter ? 'empty.text' : 'empty.textClosed')}</p>
    </EmptyState>
  );
}
