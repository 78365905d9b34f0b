/**
 * What a person typed into the gallery's search, made into words that the index knows.
 * Word forms: Russian and English words are stemmed by PostgreSQL (Snowball). Kazakh, which PostgreSQL does not know, gets
 * its endings taken off here, and what is left is searched as a beginning of a word.
 */

/** The same table as the SQL function search_fold. */
export const FOLDED_FROM = 'әғқңөұүһіёўїєáàâäãåāăąçćčďéèêëēėęěíîïīįıłñńňóôöõøōőřśşšťúûüūůűýÿźżžğ';
export const FOLDED_TO = 'агкноуухиеуиеaaaaaaaaacccdeeeeeeeeiiiiiilnnnooooooorssstuuuuuuyyzzzg';
const FOLD = new Map([...FOLDED_FROM].map((letter, i) => [letter, [...FOLDED_TO][i]!]));

/** Small letters, with those that a phone without a Kazakh keyboard has: «Саябақ» and «саябак» become one. */
export function fold(text: string): string {
  const plain = [...text.normalize('NFC').toLowerCase()].map((letter) => FOLD.get(letter) ?? letter).join('');
  return plain.replace(/(?<=[а-я])i|i(?=[а-я])/g, 'и').replace(/(?<=[а-я])h|h(?=[а-я])/g, 'х');
}

export const SEARCH_LIMITS = { text: 80, words: 6, word: 40 } as const;

export interface SearchWord {
  /** folded */
  word: string;
  /** beginnings under which the word's forms stand in the index, folded */
  beginnings: string[];
}

/** The words of a search, at most six; little words ("в", "да") count only when there is nothing else. */
export function searchWords(text: string): SearchWord[] {
  const typed = text.slice(0, SEARCH_LIMITS.text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = [...new Map(typed.map((word) => [fold(word).slice(0, SEARCH_LIMITS.word), word])).entries()];
  const telling = words.filter(([word]) => word.length > 2 || /\d/.test(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, SEARCH_LIMITS.words)
    .map(([word, original]) => ({ word, beginnings: beginningsOf(word, KAZAKH_LETTER.test(original)) }));
}

const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
/** Folded; longest first. Plural, possession, case, adjectives of place and quality, actors, the commonest verb endings. */
const KAZAKH_ENDINGS = (
  'ндагы ндеги имиз ымыз ыныз иниз дагы деги тагы теги лары лери дары дери тары тери ынын инин ' +
  'ган ген кан кен лар лер дар дер тар тер нын нин дын дин тын тин дан ден тан тен нан нен мен бен пен ' +
  'нда нде лык лик дык дик тык тик сыз сиз лау леу мыз миз ныз низ дай дей тай тей ' +
  'га ге ка ке на не ны ни ды ди ты ти да де та те ым им ын ин сы си лы ли шы ши ды ди уы уи ' +
  'а е ы и у м н'
).split(' ');
/** A stem's last consonant changes before a vowel: саябақ, саябағы; мектеп, мектебі. After folding қ/ғ are к/г. */
const CHANGES: Record<string, string> = { к: 'г', г: 'к', п: 'б', б: 'п' };

/** Takes Kazakh endings off while a stem of at least `least` letters is left. */
export function kazakhStem(folded: string, least = 4): string {
  let stem = folded;
  for (let round = 0; round < 4; round++) {
    const ending = KAZAKH_ENDINGS.find(
      (candidate) =>
        stem.endsWith(candidate) &&
        stem.length - candidate.length >= (candidate.length === 1 ? Math.max(least, 4) : least),
    );
    if (!ending) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

function beginningsOf(word: string, isSurelyKazakh: boolean): string[] {
  if (!/^[а-я]+$/.test(word)) return word.length < 4 ? [] : [word];
  if (word.length < 3) return [];
  // A word without a Kazakh letter may be Russian: there fewer letters may go, or «места» would find «месяц».
  const stem = kazakhStem(word, isSurelyKazakh ? 3 : 4);
  const changed = CHANGES[stem.at(-1) ?? ''];
  return changed && stem.length > 3 ? [stem, stem.slice(0, -1) + changed] : [stem];
}

/**
 * How many slips lie between a typed word and the beginning of another that fits it best (letters missing, added,
 * changed, swapped): its ending does not count, so that a misspelt stem finds every form.
 */
export function slipsToBeginning(typed: string, word: string): number {
  const [a, b] = [[...typed], [...word]];
  let twoBack: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, twoBack[j - 2]! + 1);
      row[j] = cost;
    }
    twoBack = above;
    above = row;
  }
  return Math.min(...above);
}

/** Words of the contest that a misspelt one may have meant, nearest first, at most eight. */
export function nearWords(typed: string, known: readonly string[]): string[] {
  const stem = kazakhStem(typed);
  const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);
  return known
    .map((word) => ({
      word,
      slips: Math.min(
        slipsToBeginning(typed, word) <= allowed(typed) ? slipsToBeginning(typed, word) : 9,
        slipsToBeginning(stem, word) <= allowed(stem) ? slipsToBeginning(stem, word) + 0.5 : 9,
      ),
    }))
    .filter(({ slips }) => slips < 9)
    .sort((a, b) => a.slips - b.slips || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, 8)
    .map(({ word }) => word);
}
