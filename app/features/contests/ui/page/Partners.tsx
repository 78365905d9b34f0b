import { useTranslation } from 'react-i18next';
import { Picture } from '#app/ui/Picture.tsx';
import type { ContestView, PartnerView } from '../../views.ts';

/** Who supports the contest and who pays for it. */
export function Partners({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const groups = (['funder', 'partner'] as const)
    .map((role) => ({ role, partners: contest.partners.filter((partner) => partner.role === role) }))
    .filter((group) => group.partners.length > 0);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="partners" className="grid gap-5">
      <h2 id="partners">{t('page.partners')}</h2>
      {groups.map((group) => (
        <div key={group.role} className="grid gap-3">
          <h3 className="!text-[length:var(--text-s)] font-normal text-ink-2">
            {t(group.role === 'funder' ? 'page.funders' : 'page.partnersOnly')}
          </h3>
          <ul className="flex flex-wrap gap-3">
            {group.partners.map((partner) => (
              <li key={partner.id}>
                <PartnerTile partner={partner} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PartnerTile({ partner }: { partner: PartnerView }) {
  const face = partner.logo ? (
    <>
      <Picture picture={{ ...partner.logo, alt: '' }} sizes="8rem" className="!h-10 w-auto !bg-transparent" />
      <span lang={partner.name.lang} className="text-s">
        {partner.name.text}
      </span>
    </>
  ) : (
    <span lang={partner.name.lang} className="font-semibold">
      {partner.name.text}
    </span>
  );
  const look =
    'flex min-h-16 items-center gap-3 rounded-m border border-line bg-sheet px-5 py-3 no-underline';
  return partner.url ? (
    <a href={partner.url} rel="noopener" className={`${look} hover:border-kok`}>
      {face}
    </a>
  ) : (
    <span className={look}>{face}</span>
  );
}
