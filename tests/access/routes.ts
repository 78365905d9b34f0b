import fs from 'node:fs';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { matchRoutes, type RouteObject } from 'react-router';
import routes from '#app/routes.ts';

/** A route module of app/routes.ts: its file, what it answers to, and whether its page stands inside another. */
export interface RouteModule {
  file: string;
  hasAction: boolean;
  hasLoader: boolean;
  isLayout: boolean;
}

const tree = routes as RouteConfigEntry[];

/** Every route of the product, parents before children. */
export const MODULES: RouteModule[] = flatten(tree);

/** The files that answer to a path, outermost first; empty when no route does. */
export function filesFor(path: string): string[] {
  return (matchRoutes(tree.map(asObject), path) ?? []).map(
    ({ route }) => (route.handle as { file: string }).file,
  );
}

function flatten(entries: RouteConfigEntry[]): RouteModule[] {
  return entries.flatMap((entry) => {
    const source = fs.readFileSync(`app/${entry.file}`, 'utf8');
    const exported = (name: string) =>
      new RegExp(`export (async function|function|const) ${name}\\b`).test(source);
    const module = {
      file: entry.file,
      hasAction: exported('action'),
      hasLoader: exported('loader'),
      isLayout: Boolean(entry.children?.length),
    };
    return [module, ...flatten(entry.children ?? [])];
  });
}

function asObject(entry: RouteConfigEntry): RouteObject {
  const { path, file } = entry;
  if (entry.index) return { index: true, path, handle: { file } };
  return { path, handle: { file }, children: entry.children?.map(asObject) };
}
