import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Kinds of event that a contest's log can show: those of commands that name a contest. */
const SHOWN = /'((?:contest|entry|jury|score|award|results|invitation)\.[a-z-]+)'/g;

function typesInCode(): Set<string> {
  const files = readdirSync('app/features', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.server.ts'),
  );
  const types = new Set<string>();
  for (const file of files) {
    const code = readFileSync(`app/features/${file}`, 'utf8');
    if (!code.includes('audit(')) continue;
    for (const [, type] of code.matchAll(SHOWN)) types.add(type!);
  }
  return types;
}

describe('the log', () => {
  const types = typesInCode();

  it('finds the events of the code', () => {
    expect(types).toContain('results.released');
    expect(types.size).toBeGreaterThan(30);
  });

  it.each(['kk', 'ru', 'en'])('has words for every kind of event in %s', (locale) => {
    const texts = JSON.parse(readFileSync(`locales/${locale}/log.json`, 'utf8')) as {
      type: Record<string, string>;
    };
    const wordless = [...types].filter((type) => !texts.type[type.replace('.', '_')]);
    expect(wordless).toEqual([]);
  });
});
