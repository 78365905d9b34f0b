import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A syntax node of the ESTree kind, as far as the checks look at it. */
export type Node = { type: string; start: number; end: number; [field: string]: unknown };
export type Import = { specifier: string; isType: boolean; isDynamic: boolean };
export type Source = { path: string; text: string };

/** Every source file under the folders, tests and generated code left out. Paths are relative to the project, with `/`. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
      )
      .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .filter((file) => !file.includes('/generated/') && !file.includes('/node_modules/'))
      .map((file) => ({ path: file, text: fs.readFileSync(file, 'utf8') })),
  );
}

/** The syntax tree of a file; throws when it does not parse. */
export function parse(source: Source) {
  const result = parseSync(source.path, source.text);
  if (result.errors.length > 0) throw new Error(`${source.path}: ${result.errors[0]?.message}`);
  return { program: result.program as unknown as Node, module: result.module };
}

/** What a file imports or re-exports from where; `isType` when nothing of it remains at run time. */
export function importsOf(source: Source): Import[] {
  const { module } = parse(source);
  const statics = module.staticImports.map((item) => ({
    specifier: item.moduleRequest.value,
    // `import './x'` has no entries and does run.
    isType: item.entries.length > 0 && item.entries.every((entry) => entry.isType),
    isDynamic: false,
  }));
  const reExports = module.staticExports
    .flatMap((item) => item.entries)
    .filter((entry) => entry.moduleRequest)
    .map((entry) => ({
      specifier: entry.moduleRequest?.value ?? '',
      isType: entry.isType,
      isDynamic: false,
    }));
  const dynamics = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => source.text.slice(start, end))
    .filter((text) => /^['"]/.test(text))
    .map((text) => ({ specifier: text.slice(1, -1), isType: false, isDynamic: true }));
  return [...statics, ...reExports, ...dynamics];
}

/** Calls `visit` for a node and everything below it, with the chain of ancestors (nearest last). */
export function walk(node: Node, visit: (node: Node, ancestors: Node[]) => void, ancestors: Node[] = []) {
  visit(node, ancestors);
  const below = [...ancestors, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string')
        walk(child as Node, visit, below);
    }
  }
}

/** 1-based line of a position. */
export function lineOf(source: Source, position: number): number {
  return source.text.slice(0, position).split('\n').length;
}
