import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { ContestView } from '../../views.ts';
import { PhaseBadge } from '../PhaseBadge.tsx';
import { WhenLine } from './WhenLine.tsx';

/** The top of a contest's page: what it is, what can be done now, how much time is left; works beside it. */
export function ContestHero({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const second = contest.latest.find((work) => work.picture)?.picture;
  const main = contest.cover ?? second;
  const small = contest.cover ? second : contest.latest.filter((work) => work.picture)[1]?.picture;
  return (
    <div
      className={`grid items-center gap-x-14 gap-y-8 pt-4 pb-12 @4xl:pt-8 ${main ? '@4xl:grid-cols-[1.05fr_1fr]' : ''}`}
    >
      <div className="grid justify-items-start gap-5 @max-4xl:order-last">
        <PhaseBadge phase={contest.phase} />
        <h1 lang={contest.title.lang} className="hyphens-manual">
          {contest.title.text || t('page.noTitle')}
        </h1>
        {contest.summary.text ? (
          <p lang={contest.summary.lang} className="max-w-[46ch] text-l leading-normal text-ink-2">
            {contest.summary.text}
          </p>
        ) : null}
        <HeroActions contest={contest} />
        <WhenLine contest={contest} />
      </div>
      {main ? (
        <div className={`relative ${small ? 'pe-[12%] pb-[12%]' : ''}`}>
          <Picture
            picture={main}
            sizes="(min-width: 60rem) 32rem, 92vw"
            crop
            eager
            className="rounded-l shadow-lift-2"
          />
          {small ? (
            <span className="absolute end-0 bottom-0 block w-[42%] overflow-hidden rounded-l border-[5px] border-paper shadow-lift-2">
              <Picture picture={small} sizes="(min-width: 60rem) 14rem, 40vw" crop eager className="block" />
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function HeroActions({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const page = (rest: string) => href(locale, `/contests/${contest.slug}${rest}`);
  const first =
    contest.phase === 'open'
      ? { to: page('/enter'), text: t(`page.enter.${contest.template}`) }
      : contest.phase === 'published' || contest.phase === 'archived'
        ? { to: page('/results'), text: t('page.seeResults') }
        : contest.phase === 'announced' || contest.phase === 'draft'
          ? null
          : { to: page('/entries'), text: t('page.seeWorks') };
  return (
    <div className="flex flex-wrap gap-3">
      {first ? (
        <ButtonAnchor size="l" href={first.to}>
          {first.text}
        </ButtonAnchor>
      ) : null}
      {contest.hasRules ? (
        <ButtonAnchor size="l" look={first ? 'secondary' : 'primary'} href={page('/rules')}>
          {t('page.rules')}
        </ButtonAnchor>
      ) : null}
    </div>
  );
}
