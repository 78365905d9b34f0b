import { describe, expect, test } from 'vitest';
import { lineOf, type Node, parse, readSources, type Source, walk } from '#tests/support/sources.ts';
import { hasKey, LANGUAGES, type Language, problems, readTexts, type Texts } from './locales.ts';

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, readTexts(language)])) as Record<
  Language,
  Texts
>;

test('Kazakh, Russian and English say the same things', () => {
  expect(problems(texts)).toEqual([]);
});

test('every key that the code asks for is there', () => {
  expect(readSources('app').flatMap((source) => unknownKeys(source, texts.en))).toEqual([]);
});

/** `t('ns:key')`, `t('key')` with the file's own namespaces, and t(`ns:begin.${rest}`), by its beginning. */
function unknownKeys(source: Source, known: Texts): string[] {
  if (!/\bt\(/.test(source.text)) return [];
  const { program } = parse(source);
  const namespaces = ['common'];
  const asked: { key: string; isPrefix: boolean; line: number }[] = [];
  walk(program, (node) => {
    if (node.type !== 'CallExpression') return;
    const name = calleeName(node.callee as Node);
    const [first, second] = node.arguments as Node[];
    if (name === 'useTranslation' && first) namespaces.push(...stringsIn(first));
    if (name === 'getFixedT' && second) namespaces.push(...stringsIn(second));
    const key = name === 't' && first ? keyOf(first) : undefined;
    if (key) asked.push({ ...key, line: lineOf(source, node.start) });
  });
  return asked
    .filter(({ key, isPrefix }) => {
      const candidates = key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`);
      return !candidates.some((candidate) => hasKey(known, candidate, isPrefix));
    })
    .map(({ key, line }) => `${source.path}:${line}: ${key}`);
}

function calleeName(callee: Node): unknown {
  return callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name;
}

function keyOf(node: Node): { key: string; isPrefix: boolean } | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return { key: node.value, isPrefix: false };
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  const key = quasis[0]?.value.cooked ?? '';
  // A key whose very beginning is only known at run time cannot be checked here.
  return key.includes(':') ? { key, isPrefix: quasis.length > 1 } : undefined;
}

function stringsIn(node: Node): string[] {
  const found: string[] = [];
  walk(node, (inner) => {
    if (inner.type === 'Literal' && typeof inner.value === 'string') found.push(inner.value);
  });
  return found;
}

describe('the check itself', () => {
  const only = (language: Language, entries: Record<string, string>) => {
    const all = { kk: new Map(), ru: new Map(), en: new Map() } as Record<Language, Texts>;
    for (const other of LANGUAGES) all[other] = new Map([['a:ok', `${other} ok`]]);
    for (const [key, text] of Object.entries(entries)) all[language].set(key, text);
    return problems(all);
  };
  const everywhere = (entries: Record<Language, Record<string, string>>) =>
    problems(
      Object.fromEntries(
        LANGUAGES.map((language) => [language, new Map(Object.entries(entries[language]))]),
      ) as Record<Language, Texts>,
    );

  test('sees a missing text', () => expect(only('kk', { 'a:more': 'тағы' })).toHaveLength(2));

  test('sees missing plural forms and accepts complete ones', () => {
    const two = { 'a:n_one': '{{count}} x', 'a:n_other': '{{count}} y' };
    expect(everywhere({ kk: two, ru: two, en: two })).toEqual([
      'ru a:n_few: missing',
      'ru a:n_many: missing',
    ]);
    const four = { ...two, 'a:n_few': '{{count}} z', 'a:n_many': '{{count}} w' };
    expect(everywhere({ kk: two, ru: four, en: two })).toEqual([]);
  });

  test('sees other placeholders, empty texts and untranslated sentences', () => {
    const text = (value: string) => ({ 'a:x': value });
    expect(everywhere({ kk: text('{{n}} а'), ru: text('{{m}} б'), en: text('{{n}} c') })[0]).toMatch(
      /placeholders/,
    );
    expect(everywhere({ kk: text(' '), ru: text('б'), en: text('c') })).toEqual(['kk a:x: empty']);
    const sentence = 'Отправьте вашу идею сейчас';
    expect(
      everywhere({ kk: text(sentence), ru: text(sentence), en: text('Send it now, please') }),
    ).toHaveLength(1);
  });

  test('sees a key that does not exist', () => {
    const source = (text: string) => ({ path: 'app/x.tsx', text });
    expect(unknownKeys(source("t('common:no-such-key')"), texts.en)).toEqual([
      'app/x.tsx:1: common:no-such-key',
    ]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    expect(unknownKeys(source('t(`common:no-such.${x}`)'), texts.en)).toHaveLength(1);
    expect(unknownKeys(source("t('common:productName')"), texts.en)).toEqual([]);
  });
});
