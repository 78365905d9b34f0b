import fs from 'node:fs';
import { PHASES, type Phase } from '#app/features/contests/phases.ts';

/** The columns of table.txt, in its order. */
export const ROLES = [
  'visitor',
  'resident',
  'entrant',
  'juror',
  'elsewhere',
  'moderator',
  'organiser',
  'owner',
  'foreigner',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

const VERDICTS = { '+': 'allowed', '=': 'unchanged', s: 'sign-in', x: 'denied', '.': 'hidden' } as const;
export type Verdict = (typeof VERDICTS)[keyof typeof VERDICTS];

export interface Row {
  line: number;
  method: 'GET' | 'POST' | 'PUT';
  /** with {places} that city.ts fills */
  path: string;
  /** which of the path's forms is sent, see forms.ts */
  intent: string | null;
  phase: Phase;
  expected: Record<Role, Verdict>;
}

/** table.txt, one row per phase. Throws with the line's number for a line it cannot read. */
export function readTable(file = 'tests/access/table.txt'): Row[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => (/^\s*(#|$)/.test(text) ? [] : readLine(text, index + 1)));
}

function readLine(text: string, line: number): Row[] {
  const wrong = (what: string) => new Error(`tests/access/table.txt:${line}: ${what}`);
  const words = text.trim().split(/\s+/);
  const marks = words.splice(-ROLES.length);
  const [method, path, ...rest] = words;
  const phases = rest.pop()?.split(',') ?? [];
  const unknown = phases.find((phase) => !(PHASES as readonly string[]).includes(phase));
  if (!path || unknown !== undefined || phases.length === 0) throw wrong(`no phase “${unknown ?? ''}”`);
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT') throw wrong(`no method “${method}”`);
  const bad = marks.find((mark) => !(mark in VERDICTS));
  if (bad) throw wrong(`“${bad}” is no verdict`);
  const expected = Object.fromEntries(
    ROLES.map((role, column) => [role, VERDICTS[marks[column] as keyof typeof VERDICTS]]),
  ) as Record<Role, Verdict>;
  return phases.map((phase) => ({
    line,
    method,
    path,
    intent: rest[0] ?? null,
    phase: phase as Phase,
    expected,
  }));
}
