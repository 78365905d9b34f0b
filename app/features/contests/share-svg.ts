interface ShareCard {
  title: string;
  organisation: string;
  phase: string;
  when: string;
  product: string;
  isAwarded: boolean;
}

const WIDTH = 1200;
const TITLE_WIDTH = 1000;
/** Average width of a heavy Cyrillic letter of our typeface, in ems. */
const LETTER = 0.6;

/**
 * The share card as SVG: paper, the title as large as fits, the state in a word, and the route drawn through it. Fonts are
 * those of platform/pictures.
 */
export function shareSvg(card: ShareCard): string {
  const { size, lines } = fitTitle(card.title);
  const step = size * 1.12;
  const top = 330 - ((lines.length - 1) * step) / 2 + size * 0.2;
  const title = lines
    .map((line, i) => `<tspan x="80" y="${Math.round(top + i * step)}">${escapeText(line)}</tspan>`)
    .join('');
  const [mark, soft] = card.isAwarded ? ['#6b4a12', '#fdf2cf'] : ['#1d6b3a', '#def5e3'];
  const pill = Math.round(64 + card.phase.length * 14);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="630" viewBox="0 0 ${WIDTH} 630">
<rect width="${WIDTH}" height="630" fill="#fdfaf5"/>
<path d="M-20 610 C 260 610 330 520 620 540 S 980 600 1220 430" fill="none" stroke="#e3ddd3" stroke-width="14"/>
<path d="M-20 610 C 260 610 330 520 620 540" fill="none" stroke="#00636f" stroke-width="14"/>
<circle cx="620" cy="540" r="22" fill="#ffffff" stroke="#00636f" stroke-width="12"/>
<circle cx="1010" cy="552" r="18" fill="#ffffff" stroke="#d5cfc4" stroke-width="9"/>
<rect x="80" y="70" width="56" height="56" rx="16" fill="#00636f"/>
<path d="M94 112 C 98 96 108 84 122 80 C 120 96 112 106 98 108" fill="none" stroke="#ffffff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
<text x="154" y="110" font-family="Golos Text ExtraBold" font-size="34" fill="#14262c">${escapeText(card.product)}</text>
<rect x="${WIDTH - 80 - pill}" y="72" width="${pill}" height="52" rx="26" fill="${soft}"/>
<circle cx="${WIDTH - 80 - pill + 30}" cy="98" r="7" fill="${mark}"/>
<text x="${WIDTH - 80 - pill + 50}" y="107" font-family="Golos Text" font-size="26" fill="${mark}">${escapeText(card.phase)}</text>
<text font-family="Golos Text ExtraBold" font-size="${size}" letter-spacing="${(-0.015 * size).toFixed(1)}" fill="#14262c">${title}</text>
<text x="80" y="${Math.round(top + lines.length * step + 4)}" font-family="Golos Text" font-size="32" fill="#4b5a60">${escapeText((card.when || card.organisation).slice(0, 60))}</text>
</svg>`;
}

/** The largest size at which the title takes at most three lines; a very long one is cut at the third. */
export function fitTitle(title: string): { size: number; lines: string[] } {
  for (const size of [92, 78, 66, 56]) {
    const lines = wrap(title, Math.floor(TITLE_WIDTH / (size * LETTER)));
    if (lines.length <= (size > 66 ? 2 : 3)) return { size, lines };
  }
  const lines = wrap(title, Math.floor(TITLE_WIDTH / (56 * LETTER))).slice(0, 3);
  return { size: 56, lines: [...lines.slice(0, 2), `${lines[2] ?? ''}…`] };
}

function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
