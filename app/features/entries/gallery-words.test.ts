import { describe, expect, test } from 'vitest';
import {
  FOLDED_FROM,
  FOLDED_TO,
  fold,
  kazakhStem,
  nearWords,
  searchWords,
  slipsToBeginning,
} from './gallery-words.ts';

describe('folding', () => {
  test('finds Kazakh words typed without a Kazakh keyboard', () => {
    expect(fold('Саябақ')).toBe(fold('саябак'));
    expect(fold('ӘҢГІМЕ')).toBe(fold('ангиме'));
    expect(fold('көшеттер')).toBe(fold('кошеттер'));
    expect(fold('жүргiншi')).toBe(fold('жүргінші'));
    expect(fold('гауhар')).toBe(fold('гауһар'));
    expect(fold('Ёлка')).toBe('елка');
    expect(fold('Café')).toBe('cafe');
    expect(fold('hill')).toBe('hill');
  });

  test('maps letter to letter', () => {
    expect([...FOLDED_FROM]).toHaveLength([...FOLDED_TO].length);
  });
});

describe('Kazakh endings', () => {
  test.each([
    ['саябақ', 'саябақтар', 'саябағымыз', 'саябақтың', 'саябағында'],
    ['мектеп', 'мектептер', 'мектебіміз', 'мектептен'],
    ['велосипед', 'велосипедтер', 'велосипедпен', 'велосипедшілер'],
    ['көше', 'көшелер', 'көшеде', 'көшесіндегі', 'көшенің'],
    ['ағаш', 'ағаштар', 'ағаштарды', 'ағашты'],
    ['бала', 'балалар', 'балаларға', 'балалардың'],
  ])('%s and its forms share a beginning', (base, ...forms) => {
    for (const form of forms) {
      const beginnings = searchWords(form).flatMap((word) => word.beginnings);
      expect(
        beginnings.some((beginning) => fold(base).startsWith(beginning)),
        `${form}: ${beginnings}`,
      ).toBe(true);
    }
  });

  test('leave a stem that still says something', () => {
    expect(kazakhStem('ана')).toBe('ана');
    expect(kazakhStem('места')).toBe('мест');
    expect(searchWords('дала')[0]!.beginnings[0]!.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the words of a search', () => {
  test('leave little words out while there are others', () => {
    expect(searchWords('парк в центре').map(({ word }) => word)).toEqual(['парк', 'центре']);
    expect(searchWords('да').map(({ word }) => word)).toEqual(['да']);
  });
  test('are few, and made of letters and digits only', () => {
    expect(searchWords("a'b | !c:* & (d) <-> parks")).toEqual([{ word: 'parks', beginnings: ['parks'] }]);
    expect(searchWords('один два три четыре пять шесть семь восемь')).toHaveLength(6);
    expect(searchWords(' … ')).toEqual([]);
  });
});

describe('slips', () => {
  test('count letters missing, added, changed and swapped; endings are free', () => {
    expect(slipsToBeginning('саябк', 'саябак')).toBe(1);
    expect(slipsToBeginning('саябкатар', 'саябактарымыз')).toBe(1);
    expect(slipsToBeginning('прак', 'парковка')).toBe(1);
    expect(slipsToBeginning('парк', 'парк')).toBe(0);
  });
  test('choose what was meant', () => {
    const known = ['парк', 'парковка', 'саябак', 'саябактар', 'велодорожка', 'мектеп', 'барк'];
    expect(nearWords('велодарожка', known)).toEqual(['велодорожка']);
    expect(nearWords('сябактарда', known)).toEqual(['саябак', 'саябактар']);
    expect(nearWords('прак', known)).toContain('парк');
    expect(nearWords('трамвай', known)).toEqual([]);
  });
});
