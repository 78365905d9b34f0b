import type { ReactNode } from 'react';

const TONE = {
  neutral: 'bg-sand text-ink-2',
  action: 'bg-kok-soft text-kok-strong',
  done: 'bg-zhasyl-soft text-zhasyl',
  danger: 'bg-alma-soft text-alma',
  award: 'bg-altyn-soft text-altyn-ink',
} as const;
export type BadgeTone = keyof typeof TONE;

/** A state in a word. The dot and the colour only repeat it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex w-fit items-center gap-2 rounded-full px-3 py-1 text-s font-semibold leading-snug ${TONE[tone]}`}
    >
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-current" />
      {children}
    </span>
  );
}
