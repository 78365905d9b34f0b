/**
 * Who may import whom: core ← sketch ← canvas; core ← platform; core ← ui; features only leftwards; routes use features;
 * processes wire everything. The suffix is the law: a file without `.server` is pure and may run anywhere.
 * A checker of our own: dependency-cruiser reads TypeScript through the compiler's old API, which TypeScript 7 no longer has.
 */
import path from 'node:path';
import { type Import, importsOf, type Node, parse, type Source, walk } from '#tests/support/sources.ts';

/** A feature may use those to its left. */
export const FEATURES = [
  'people',
  'organisations',
  'content',
  'siteplans',
  'contests',
  'entries',
  'jury',
  'results',
  'sessions',
  'events',
  'opendata',
  'privacy',
];

type Layer = 'core' | 'sketch' | 'canvas' | 'platform' | 'ui' | 'features' | 'routes' | 'processes' | 'root';
/** rules: pure; server: may do I/O; screen: React */
type Kind = 'rules' | 'server' | 'screen';
type Place = { layer: Layer; kind: Kind; feature: string };

const BELOW: Record<Layer, Layer[]> = {
  core: ['core'],
  sketch: ['core', 'sketch'],
  canvas: ['core', 'sketch', 'ui', 'canvas'],
  platform: ['core', 'platform'],
  ui: ['core', 'ui'],
  features: ['core', 'sketch', 'canvas', 'platform', 'ui', 'features'],
  routes: ['core', 'sketch', 'canvas', 'platform', 'ui', 'features'],
  root: ['core', 'platform', 'ui', 'features', 'root'],
  processes: ['core', 'sketch', 'platform', 'ui', 'features', 'root', 'processes'],
};

/** What routes may take of the platform: the request, the answer and the files they stream; not the means behind commands. */
const PLATFORM_FOR_ROUTES =
  /^app\/platform\/(http|session|i18n|storage|media)\/|^app\/platform\/(env|health|context|clock|log|rate-limit)\.server\.ts$/;

/** Every breach of the law, one line each: `app/core/x.ts → app/platform/y.ts: why`. */
export function breaches(sources: Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((item) => {
      const why = breach(source.path, item);
      return why ? [`${source.path} → ${item.specifier}: ${why}`] : [];
    }),
  );
}

function breach(file: string, { specifier, isType }: Import): string | undefined {
  const from = placeOf(file);
  if (from.layer === 'routes' && specifier.startsWith('node:stream')) return undefined;
  if (specifier.startsWith('node:')) {
    return from.kind === 'server' || from.layer === 'processes'
      ? undefined
      : 'only .server files reach for the machine';
  }
  const target = resolve(file, specifier);
  if (!target || target.includes('/+types/')) return undefined;
  if (!/^app\//.test(target)) {
    if (/^app\/processes\/seed\//.test(file) && /^prisma\/demo\//.test(target)) return undefined;
    return /^(tests|prisma)\//.test(target) ? 'the product does not import its tests or seeds' : undefined;
  }
  const to = placeOf(target);
  if (!BELOW[from.layer].includes(to.layer)) return `${from.layer} may not use ${to.layer}`;
  if (from.layer === 'routes' && to.layer === 'platform' && !PLATFORM_FOR_ROUTES.test(target)) {
    return 'routes use of the platform only http, session, i18n, storage, media';
  }
  if (
    from.layer === 'features' &&
    to.layer === 'features' &&
    FEATURES.indexOf(to.feature) > FEATURES.indexOf(from.feature)
  ) {
    return `${from.feature} stands left of ${to.feature}; listen to a job topic instead`;
  }
  if (['features', 'core', 'sketch', 'platform', 'ui', 'canvas'].includes(from.layer))
    return kindBreach(from, to, isType);
  return undefined;
}

function kindBreach(from: Place, to: Place, isType: boolean): string | undefined {
  if (from.kind === 'screen' && to.kind === 'server')
    return 'screens get values, they do not import .server files, not even types';
  if (from.kind === 'rules' && to.kind === 'server' && !isType) return 'a file without .server is pure';
  if (from.kind === 'rules' && to.kind === 'screen' && !isType) return 'rules know no screens';
  if (from.kind === 'server' && to.kind === 'screen' && !isType) return 'server files know no screens';
  return undefined;
}

function placeOf(file: string): Place {
  const [, first = '', second = ''] = file.split('/');
  const layer = (Object.keys(BELOW).includes(first) && file.split('/').length > 2 ? first : 'root') as Layer;
  const isScreen = layer === 'ui' || layer === 'canvas' || /\/ui\//.test(file) || /\.tsx$/.test(file);
  const kind = /\.server\.(ts|tsx)$/.test(file) ? 'server' : isScreen ? 'screen' : 'rules';
  return { layer, kind, feature: layer === 'features' ? second : '' };
}

/** A path in the project, or undefined for a package. */
function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return undefined;
}

/** Chains of imports that come back to where they began (types do not count: nothing of them runs). */
export function cycles(sources: Source[]): string[] {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter((item) => !item.isType && !item.isDynamic)
        .flatMap((item) => resolve(source.path, item.specifier) ?? []),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

/** Clock, randomness and environment in files that must be pure: they arrive as arguments. */
export function impurities(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const { kind, layer } = placeOf(source.path);
    if (kind !== 'rules' || !['core', 'sketch', 'features', 'platform'].includes(layer)) return [];
    const found: string[] = [];
    walk(parse(source).program, (node) => {
      const what = impurity(node, source);
      if (what) found.push(`${source.path}: ${what}`);
    });
    return found;
  });
}

function impurity(node: Node, source: Source): string | undefined {
  const text = () => source.text.slice(node.start, node.end);
  if (node.type === 'NewExpression' && /^new Date\(\s*\)$/.test(text())) return text();
  if (node.type !== 'MemberExpression') return undefined;
  return /^(Date\.now|Math\.random|process\.env|crypto\.(randomUUID|getRandomValues)|Temporal\.Now|performance\.now)$/.test(
    text(),
  )
    ? text()
    : undefined;
}
