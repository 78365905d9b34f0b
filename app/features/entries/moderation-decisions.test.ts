import { describe, expect, test } from 'vitest';
import { LOCALES } from '#app/core/locale.ts';
import {
  DECISIONS,
  type DecisionInput,
  headingsOf,
  missingIn,
  READY_REASONS,
  ruleHeading,
} from './moderation-decisions.ts';

const input = (change: Partial<DecisionInput>): DecisionInput => ({
  decision: 'accept',
  ready: '',
  reason: '',
  ruleHeading: '',
  ruleText: '',
  ...change,
});

describe('a decision', () => {
  test('asks for a reason or a rule where the entrant needs one', () => {
    expect(missingIn(input({ decision: 'accept' }))).toBeNull();
    expect(missingIn(input({ decision: 'reopen' }))).toBeNull();
    expect(missingIn(input({ decision: 'request-changes', reason: '  ' }))).toHaveProperty('reason');
    expect(missingIn(input({ decision: 'request-changes', ready: 'photo-unclear' }))).toBeNull();
    expect(missingIn(input({ decision: 'reject', reason: 'no' }))).toHaveProperty('ruleText');
    expect(missingIn(input({ decision: 'reject', ruleHeading: '0' }))).toBeNull();
    expect(missingIn(input({ decision: 'reject', ruleText: 'Own photos only' }))).toBeNull();
  });

  test('has words for every ready-made reason and every mail, in three languages', async () => {
    for (const locale of LOCALES) {
      const { default: texts } = await import(`../../../locales/${locale}/moderation.json`, {
        with: { type: 'json' },
      });
      for (const decision of ['request-changes', 'reject'] as const)
        expect(Object.keys(texts.ready[decision])).toEqual([...READY_REASONS[decision]]);
      for (const decision of DECISIONS)
        expect(texts.mail[decision]).toMatchObject({ subject: expect.any(String) });
    }
  });
});

describe('headings of the rules', () => {
  test('are read as people read them', () => {
    expect(headingsOf('# Who may *enter*\n\ntext # not\n## [Photos](https://x.kz) ##\n\n####### no')).toEqual(
      ['Who may enter', 'Photos'],
    );
    expect(headingsOf(undefined)).toEqual([]);
  });

  test('are quoted in the language of the entrant, or the nearest that has them', () => {
    const rules = { kk: '# Бір\n# Екі', ru: '# Один', en: '# One\n# Two' };
    expect(ruleHeading(rules, 0, 'ru')).toBe('Один');
    expect(ruleHeading(rules, 1, 'ru')).toBe('Екі');
    expect(ruleHeading(rules, 7, 'ru')).toBe('');
  });
});
