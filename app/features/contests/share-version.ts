import type { ContestView } from './views.ts';

/** Changes when the share picture would: messengers keep a picture by its address. */
export function shareVersion(contest: Pick<ContestView, 'phase' | 'dates' | 'title'>): string {
  let hash = 5381;
  const { phase, dates, title } = contest;
  const shown = [
    phase,
    title.text,
    title.lang,
    dates.opensAt,
    dates.closesAt,
    dates.resultsAt,
    dates.releasedAt,
  ];
  for (const char of shown.map((part) => (part instanceof Date ? part.toISOString() : part)).join('|'))
    hash = (Math.imul(hash, 33) ^ (char.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}
