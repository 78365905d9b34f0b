import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/Button.tsx';

/**
 * Asks the device for a passkey (or makes one) by public/passkeys.js; stays hidden where the browser has none. A reload or
 * `to` follows. Plain script on purpose: the sign-in pages ship no framework.
 */
export function PasskeyButton({ use, to }: { use: 'sign-in' | 'register'; to: string }) {
  const { t } = useTranslation('people');
  return (
    <div data-passkey-box hidden className="grid gap-2" suppressHydrationWarning>
      <button
        type="button"
        data-passkey={use}
        data-to={to}
        className={buttonClass('secondary', 'l', 'w-fit')}
      >
        {t(`passkey.${use}`)}
      </button>
      <p
        data-passkey-error
        hidden
        role="alert"
        className="text-s font-semibold text-alma"
        suppressHydrationWarning
      >
        {t('passkey.failed')}
      </p>
      <script type="module" async src="/passkeys.js" />
    </div>
  );
}
