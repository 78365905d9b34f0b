import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { buttonClass } from '#app/ui/Button.tsx';
import { useLocale, useViewer } from '#app/ui/viewer.ts';
import type { ContestView } from '../../views.ts';

/** Whom to ask, and how to pass the contest on. */
export function ContactAndShare({ contest }: { contest: ContestView }) {
  return (
    <div className="grid gap-10 border-t border-line pt-10 @3xl:grid-cols-2">
      <Contact contest={contest} />
      <Share contest={contest} />
    </div>
  );
}

function Contact({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const { name, email, phone } = contest.contact;
  return (
    <section aria-labelledby="contact" className="grid content-start gap-2">
      <h2 id="contact" className="!text-[length:var(--text-h3)]">
        {t('page.organiser')}
      </h2>
      <p lang={contest.organisation.name.lang} className="font-semibold">
        {contest.organisation.name.text}
      </p>
      {name ? <p>{name}</p> : null}
      {email ? (
        <p>
          <a href={`mailto:${email}`} className="inline-flex min-h-11 items-center text-kok underline">
            {email}
          </a>
        </p>
      ) : null}
      {phone ? (
        <p>
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            className="inline-flex min-h-11 items-center text-kok underline tabular"
          >
            {phone}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Share({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const url = `${useViewer()?.origin ?? ''}${href(locale, `/contests/${contest.slug}`)}`;
  const text = contest.title.text;
  const tags = contest.hashtags.map((tag) => `#${tag}`).join(' ');
  const links = [
    { name: 'whatsapp', to: `https://wa.me/?text=${encodeURIComponent(`${text} ${tags}\n${url}`)}` },
    {
      name: 'telegram',
      to: `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(`${text} ${tags}`)}`,
    },
  ];
  return (
    <section aria-labelledby="share" className="flex flex-wrap items-start justify-between gap-6">
      <div className="grid gap-3">
        <h2 id="share" className="!text-[length:var(--text-h3)]">
          {t('share.title')}
        </h2>
        <div className="flex flex-wrap gap-3">
          {links.map((link) => (
            <a key={link.name} href={link.to} rel="noopener" className={buttonClass('secondary')}>
              {t(`share.${link.name}`)}
            </a>
          ))}
          <button
            type="button"
            hidden
            // enhance.js shows it before React arrives
            suppressHydrationWarning
            data-copy={url}
            data-copied={t('share.copied')}
            className={buttonClass('secondary', 'm', '[&[hidden]]:hidden')}
          >
            {t('share.copy')}
          </button>
        </div>
        {tags ? <p className="text-ink-2">{tags}</p> : null}
      </div>
      <a
        href={`/share/contests/${contest.slug}/qr.svg`}
        download={`${contest.slug}-qr.svg`}
        className="grid gap-1"
      >
        <img
          src={`/share/contests/${contest.slug}/qr.svg`}
          alt={t('share.qr')}
          width={128}
          height={128}
          loading="lazy"
          className="rounded-s bg-white p-2"
        />
        <span className="text-center text-xs text-ink-2 underline">{t('share.qrDownload')}</span>
      </a>
    </section>
  );
}
