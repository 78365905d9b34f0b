import { DRAWING } from './templates/drawing.ts';
import { PHOTO_IDEA } from './templates/photo-idea.ts';
import { PROJECT_GRANT } from './templates/project-grant.ts';
import { SKETCH } from './templates/sketch.ts';
import type { ContestTemplate } from './templates/template.ts';

export const TEMPLATE_KEYS = ['photo-idea', 'project-grant', 'sketch', 'drawing'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** What a contest made from each template starts with; names and explanations are `contests:template.<key>.*`. */
export const TEMPLATES: Record<TemplateKey, ContestTemplate> = {
  'photo-idea': PHOTO_IDEA,
  'project-grant': PROJECT_GRANT,
  sketch: SKETCH,
  drawing: DRAWING,
};

export function isTemplateKey(value: unknown): value is TemplateKey {
  return typeof value === 'string' && (TEMPLATE_KEYS as readonly string[]).includes(value);
}

export interface SuggestedDates {
  opensAt: Date;
  closesAt: Date;
  judgingStartsAt: Date;
  judgingEndsAt: Date;
  resultsAt: Date;
}

/**
 * First dates for a new contest, in its zone: opens at 9:00 after the announced days, closes at 23:59, judging from
 * 9:00 after screening to 18:00, results at 18:00. The organiser moves them.
 */
export function suggestDates(key: TemplateKey, now: Date, timeZone: string): SuggestedDates {
  const { days } = TEMPLATES[key];
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const at = (offset: number, time: string) =>
    new Date(
      today.add({ days: offset }).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
        .epochMilliseconds,
    );
  const open = days.announced;
  const close = open + days.open;
  const judging = close + days.screening + 1;
  const judged = judging + days.judging;
  return {
    opensAt: at(open, '09:00'),
    closesAt: at(close, '23:59'),
    judgingStartsAt: at(judging, '09:00'),
    judgingEndsAt: at(judged, '18:00'),
    resultsAt: at(judged + days.deciding, '18:00'),
  };
}
