import { describe, expect, it } from 'vitest';
import { disarm, toCsv } from './csv.ts';

describe('disarm', () => {
  it.each(['=1+1', '+7 701', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1'])('disarms %j', (text) => {
    expect(disarm(text)).toBe(`'${text}`);
  });

  it.each(['Саябақ', 'a=b', '№ 5', '', '1-орын'])('leaves %j', (text) => {
    expect(disarm(text)).toBe(text);
  });
});

describe('toCsv', () => {
  it('writes what Excel in Kazakh and Russian opens: mark, semicolons, decimal comma, quotes doubled', () => {
    expect(
      toCsv(
        [
          ['Атауы', 'Балл'],
          ['«Арық»; "жаңа"', 0.5],
          [null, 3],
        ],
        'kk',
      ),
    ).toBe('\ufeffАтауы;Балл\r\n"«Арық»; ""жаңа""";0,5\r\n;3\r\n');
  });

  it('uses commas in English and keeps line breaks inside quotes', () => {
    expect(toCsv([['a', 'b\nc', 0.5]], 'en')).toBe('\ufeffa,"b\nc",0.5\r\n');
  });
});
