import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '#app/processes/chromium.server.ts';
import { freePort } from '#app/processes/ports.server.ts';
import { startTestServer } from '#tests/support/server.ts';
import type { Measure } from './measure.ts';
import { scratchDatabase } from './scratch-database.ts';

const BUDGET_KB = 130;
const SCORE = 95;
const ROUNDS = 3;

interface Page {
  name: string;
  path: string;
  cookie?: string;
}

/**
 * Public pages of the demo city as the production server sends them: compressed JavaScript that a browser fetches for each
 * (all of it, imports made by scripts included), and Lighthouse's scores of the contest page on its mobile profile. The
 * floor is the budget. About two minutes, most of it the demo's pictures.
 */
export async function bench(): Promise<Measure[]> {
  const scratch = await scratchDatabase();
  const executablePath = await ensureChromium();
  const server = await startTestServer({
    databaseUrl: scratch.url,
    demo: true,
    // Lighthouse looks at a city's server: without the demo's sign-in buttons.
    env: { LOG_LEVEL: 'error', DEMO: 'off' },
  });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const pages = await publicPages(server.url);
    const measures: Measure[] = [];
    for (const page of pages) measures.push(await scriptsOf(browser, server.url, page));
    const contest = pages.find((page) => page.name === 'contest')!;
    measures.push(...(await lighthouseOf(`${server.url}${contest.path}`, port)));
    return measures;
  } finally {
    await browser.close();
    await server.stop();
    await scratch.drop();
  }
}

/** Addresses of the demo's pages, found as a reader finds them. */
async function publicPages(url: string): Promise<Page[]> {
  const { items } = (await (await fetch(`${url}/api/v1/contests`)).json()) as {
    items: { slug: string; phase: string }[];
  };
  const slugIn = (phase: string) => {
    const found = items.find((contest) => contest.phase === phase);
    if (!found) throw new Error(`the demo has no contest that is ${phase}`);
    return found.slug;
  };
  const open = `/ru/contests/${slugIn('open')}`;
  const gallery = await (await fetch(`${url}${open}/entries`)).text();
  const entry = new RegExp(`${open}/entries/\\d+`).exec(gallery)?.[0];
  if (!entry) throw new Error('the gallery links to no entry');
  const begun = await fetch(`${url}${open}/enter`, { method: 'POST', redirect: 'manual' });
  const wizard = begun.headers.get('location');
  if (!wizard) throw new Error('the contest lets nobody enter');
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0];
  return [
    { name: 'home', path: '/ru' },
    { name: 'contests', path: '/ru/contests' },
    { name: 'contest', path: open },
    { name: 'gallery', path: `${open}/entries` },
    { name: 'entry', path: entry },
    { name: 'results', path: `/ru/contests/${slugIn('published')}/results` },
    { name: 'sign-in', path: '/ru/sign-in' },
    { name: 'wizard', path: wizard, ...(cookie ? { cookie } : {}) },
  ];
}

/** Bytes of scripts on the wire until nothing more is asked for. */
async function scriptsOf(browser: Browser, url: string, { name, path, cookie }: Page): Promise<Measure> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const [cookieName = '', value = ''] = cookie?.split(/=(.*)/s) ?? [];
  if (cookie) await context.addCookies([{ name: cookieName, value, url }]);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then((sent) => sent.responseBodySize));
  });
  const response = await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) throw new Error(`${path} answers ${response?.status()}`);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  const kilobytes = Math.round(bytes / 100) / 10;
  return {
    bench: 'pages',
    case: `compressed JavaScript: ${name}`,
    ours: kilobytes,
    floor: BUDGET_KB,
    ratio: kilobytes / BUDGET_KB,
    unit: 'KB',
    aim: `<= ${BUDGET_KB} KB`,
    ok: kilobytes <= BUDGET_KB,
  };
}

/** Medians over a few rounds, for a busy machine spoils one of them now and then. */
async function lighthouseOf(url: string, port: number): Promise<Measure[]> {
  const { default: lighthouse } = await import('lighthouse');
  const scores = new Map<string, number[]>([
    ['performance', []],
    ['accessibility', []],
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...scores.keys()] });
    for (const [category, list] of scores)
      list.push(Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
  }
  return [...scores].map(([category, list]) => {
    const ours = list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
    return {
      bench: 'pages',
      case: `Lighthouse mobile, contest page: ${category}`,
      ours,
      floor: SCORE,
      ratio: ours / SCORE,
      unit: 'points',
      aim: `>= ${SCORE}`,
      ok: ours >= SCORE,
    };
  });
}
