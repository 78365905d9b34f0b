import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABILITIES,
  CONTEST_ROLES,
  type ContestClock,
  mayInPhase,
  PHASE_TABLE,
  PHASES,
  phaseAt,
} from './phases.ts';

const STARTS = [
  'announcedAt',
  'opensAt',
  'closesAt',
  'judgingStartsAt',
  'judgingEndsAt',
  'releasedAt',
  'archivedAt',
] as const;

/** A contest whose instants lie in their order, some of the last ones not set. */
const clocks = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 7, maxLength: 7 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([instants, unset]) => {
    const sorted = instants.toSorted((a, b) => a - b);
    return Object.fromEntries(
      STARTS.map((name, i) => [name, i < 7 - unset ? new Date((sorted[i] ?? 0) * 1000) : null]),
    ) as unknown as ContestClock;
  });
const moments = fc.integer({ min: 0, max: 1_000_001_000 }).map((ms) => new Date(ms));

describe('phaseAt', () => {
  test('time only moves a contest forward', () => {
    fc.assert(
      fc.property(clocks, moments, moments, (clock, a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(PHASES.indexOf(phaseAt(clock, last))).toBeGreaterThanOrEqual(
          PHASES.indexOf(phaseAt(clock, first)),
        );
      }),
    );
  });

  test('an instant belongs to the phase it begins; the moment before to the one it ends', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 0, max: 6 }), (clock, at) => {
        const start = clock[STARTS[at] ?? 'announcedAt'];
        fc.pre(start !== null);
        expect(phaseAt(clock, start)).toBe(PHASES[at + 1]);
        expect(phaseAt(clock, new Date(start.getTime() - 1))).toBe(PHASES[at]);
      }),
    );
  });

  test('without an announcement everything is a draft, whatever the other dates say', () => {
    fc.assert(
      fc.property(clocks, moments, (clock, now) => {
        expect(phaseAt({ ...clock, announcedAt: null }, now)).toBe('draft');
      }),
    );
  });
});

describe('the phase table', () => {
  test('a visitor sees nothing of a draft', () => {
    for (const ability of ABILITIES) expect(mayInPhase('draft', ['visitor', 'entrant'], ability)).toBe(false);
  });

  test('nobody sees all scores before judging has ended, and no organiser ever scores', () => {
    for (const phase of ['draft', 'announced', 'open', 'screening', 'judging'] as const)
      expect(mayInPhase(phase, CONTEST_ROLES, 'see-scores')).toBe(false);
    for (const phase of PHASES) expect(PHASE_TABLE[phase].organiser).not.toContain('score');
  });

  test('form and criteria are fixed from the opening on', () => {
    for (const phase of PHASES.slice(2)) {
      expect(mayInPhase(phase, CONTEST_ROLES, 'edit-form')).toBe(false);
      expect(mayInPhase(phase, CONTEST_ROLES, 'edit-criteria')).toBe(false);
    }
  });
});
