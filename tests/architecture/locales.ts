import fs from 'node:fs';
import path from 'node:path';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** `namespace:key.path` → text */
export type Texts = Map<string, string>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLURALS: Record<Language, string[]> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

/** All texts of a language, flat. */
export function readTexts(language: Language, dir = 'locales'): Texts {
  const texts: Texts = new Map();
  for (const file of fs.readdirSync(path.join(dir, language)).filter((name) => name.endsWith('.json'))) {
    const namespace = path.basename(file, '.json');
    flatten(JSON.parse(fs.readFileSync(path.join(dir, language, file), 'utf8')), `${namespace}:`, texts);
  }
  return texts;
}

function flatten(value: unknown, key: string, into: Texts) {
  if (typeof value === 'string') into.set(key, value);
  else if (value && typeof value === 'object') {
    const separator = key.endsWith(':') ? '' : '.';
    for (const [name, child] of Object.entries(value)) flatten(child, `${key}${separator}${name}`, into);
  } else throw new Error(`${key} is neither a text nor a group of texts`);
}

/** Everything wrong with three languages together, one line each. */
export function problems(texts: Record<Language, Texts>): string[] {
  const bases = new Set(LANGUAGES.flatMap((language) => [...texts[language].keys()].map(withoutPlural)));
  return [
    ...[...bases].flatMap((base) => problemsOfKey(base, texts)),
    ...LANGUAGES.flatMap((language) =>
      [...texts[language]].filter(([, text]) => !text.trim()).map(([key]) => `${language} ${key}: empty`),
    ),
    ...untranslated(texts),
  ];
}

/** A text with plural forms has, per language, exactly those forms; any other text is there three times. */
function problemsOfKey(base: string, texts: Record<Language, Texts>): string[] {
  const isPlural = LANGUAGES.some((language) => texts[language].has(`${base}_other`));
  const wanted = (language: Language) =>
    isPlural ? PLURALS[language].map((form) => `${base}_${form}`) : [base, ...formsOf(base, texts[language])];
  const found: string[] = [];
  for (const language of LANGUAGES) {
    for (const key of wanted(language))
      if (!texts[language].has(key)) found.push(`${language} ${key}: missing`);
  }
  const marks = new Set(LANGUAGES.map((language) => marksOf(wanted(language), texts[language], isPlural)));
  if (found.length === 0 && marks.size > 1) {
    found.push(`${base}: the {{placeholders}} or <tags> differ: ${[...marks].join(' | ')}`);
  }
  return found;
}

function formsOf(base: string, texts: Texts): string[] {
  return PLURALS.ru.map((form) => `${base}_${form}`).filter((key) => texts.has(key));
}

/** The `other` form alone may leave out nothing; of the rest, `one` may say “one” without the number. */
function marksOf(keys: string[], texts: Texts, isPlural: boolean): string {
  const all = keys.flatMap((key) => (texts.get(key) ?? '').match(/\{\{[^}]+\}\}|<\/?\w+\/?>/g) ?? []);
  return isPlural ? [...new Set(all)].sort().join(' ') : all.sort().join(' ');
}

/** A sentence that reads the same in two languages was not translated. */
function untranslated(texts: Record<Language, Texts>): string[] {
  const pairs: [Language, Language][] = [
    ['kk', 'ru'],
    ['kk', 'en'],
    ['ru', 'en'],
  ];
  return pairs.flatMap(([a, b]) =>
    [...texts[a]]
      .filter(
        ([key, text]) =>
          text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 3 && texts[b].get(key) === text,
      )
      .map(([key]) => `${key}: the same in ${a} and ${b}`),
  );
}

function withoutPlural(key: string): string {
  return key.replace(PLURAL, '');
}

/** Whether `t(key)` finds something: the text itself, its plural forms, or (for a key built at run time) any text that begins so. */
export function hasKey(texts: Texts, key: string, isPrefix: boolean): boolean {
  if (isPrefix) return [...texts.keys()].some((known) => known.startsWith(key));
  return (
    texts.has(key) ||
    texts.has(`${key}_other`) ||
    [...texts.keys()].some((known) => known.startsWith(`${key}.`))
  );
}
