import type { ReactNode } from 'react';

/** A sheet of paper on the page. */
export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <section className={`rounded-l bg-sheet p-5 shadow-lift-1 sm:p-7 ${className}`}>{children}</section>;
}
