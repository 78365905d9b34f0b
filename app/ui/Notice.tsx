import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/core/refusal.ts';

const TONE = {
  info: 'bg-kok-soft text-ink',
  success: 'bg-zhasyl-soft text-ink',
  error: 'bg-alma-soft text-ink',
  award: 'bg-altyn-soft text-ink',
} as const;
const MARK = { info: 'i', success: '✓', error: '!', award: '★' } as const;
const MARK_TONE = {
  info: 'text-kok',
  success: 'text-zhasyl',
  error: 'text-alma',
  award: 'text-altyn-ink',
} as const;

/** A message in the flow of the page. Errors are announced at once, the rest politely. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: keyof typeof TONE;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-m px-5 py-4 ${TONE[tone]}`}
    >
      <span aria-hidden="true" className={`text-l font-extrabold leading-7 ${MARK_TONE[tone]}`}>
        {MARK[tone]}
      </span>
      <div className="min-w-0 flex-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** What an action refused, above its form. Nothing when it did not. */
export function RefusalNotice({ refusal }: { refusal?: Pick<Refusal, 'error'> | null }) {
  const { t } = useTranslation('errors');
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a screen below: what it answered comes into view.
  useEffect(() => {
    if (refusal?.error) place.current?.scrollIntoView({ block: 'center' });
  }, [refusal]);
  if (!refusal?.error) return null;
  return (
    <div ref={place}>
      <Notice tone="error">{t(refusal.error.code, refusal.error.params)}</Notice>
    </div>
  );
}
