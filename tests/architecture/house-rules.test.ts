import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Node, parse, readSources, type Source, walk } from '#tests/support/sources.ts';

const app = readSources('app');
const all = [...app, ...readSources('tests')];

/** Commands that have nothing to audit, with the reason. */
const WITHOUT_AUDIT: Record<string, string> = {
  'app/features/entries/commands/save-answers.server.ts':
    'autosave of a draft nobody else sees, every few seconds; the submission is audited and keeps every version',
};

test('every command writes in one transaction and audits what it did', () => {
  const commands = app.filter(({ path: file }) =>
    /^app\/features\/[^/]+\/commands\/.+\.server\.ts$/.test(file),
  );
  const found = commands.flatMap((source) => {
    const calls = callsIn(source);
    const missing = ['transact', 'audit'].filter((name) => !calls.has(name));
    if (source.path in WITHOUT_AUDIT)
      return missing.filter((name) => name !== 'audit').map((name) => `${source.path}: no ${name}()`);
    return missing.map((name) => `${source.path}: no ${name}()`);
  });
  expect(found).toEqual([]);
});

test('commands lie in commands/, named verb-object.server.ts', () => {
  const inside = app.filter(({ path: file }) => /^app\/features\/[^/]+\/commands\//.test(file));
  expect(
    inside
      .map(({ path: file }) => file)
      .filter((file) => !/\/commands\/[a-z]+(-[a-z0-9]+)+\.server\.ts$/.test(file)),
  ).toEqual([]);
});

test('files stay small: 300 lines, a route 150', () => {
  const limit = (file: string) => (file.startsWith('app/routes/') ? 150 : 300);
  const long = all
    .map(({ path: file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > limit(file));
  expect(long).toEqual([]);
});

test('no names that say nothing, no barrels, kebab-case and PascalCase', () => {
  const bad = all
    .map(({ path: file }) => file)
    .filter((file) => {
      const parts = file.replace(/\.[^/]+$/, '').split('/');
      const vague = parts.some((part) => /^(utils?|helpers?|common|misc|lib|shared)$|manager$/i.test(part));
      const isBarrel = parts.at(-1) === 'index';
      const name = path.basename(file).split('.')[0] ?? '';
      const isCased =
        file.endsWith('.tsx') && !file.startsWith('app/routes/')
          ? /^([A-Z][A-Za-z0-9]*|[a-z][a-z0-9-]*)$/
          : /^[a-z0-9$_-]+$/;
      return vague || isBarrel || !isCased.test(name);
    });
  expect(bad).toEqual([]);
});

test('default exports only where the framework asks for them', () => {
  const asked =
    /^app\/(routes\/|root\.tsx|routes\.ts|entry\.)|^tests\/support\/.*(for-tests|setup|seeded)\.ts$/;
  const found = all
    .filter(({ path: file }) => !asked.test(file))
    .filter((source) =>
      parse(source).module.staticExports.some((item) =>
        item.entries.some((entry) => entry.exportName.kind === 'Default'),
      ),
    );
  expect(found.map(({ path: file }) => file)).toEqual([]);
});

test('a feature says on one page what it is', () => {
  const features = fs
    .readdirSync('app/features', { withFileTypes: true })
    .filter((entry) => entry.isDirectory());
  const bad = features.flatMap(({ name }) => {
    const file = `app/features/${name}/README.md`;
    if (!fs.existsSync(file)) return [`${file} is missing`];
    const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n').length;
    return lines > 25 ? [`${file} has ${lines} lines; 25 is the limit`] : [];
  });
  expect(bad).toEqual([]);
});

test('no test is skipped or run alone', () => {
  const files = fs
    .readdirSync('.', { recursive: false })
    .filter((name) => ['app', 'tests'].includes(String(name)))
    .flatMap((folder) =>
      fs
        .readdirSync(String(folder), { recursive: true })
        .map((name) => path.join(String(folder), String(name))),
    )
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file));
  const alone = new RegExp(`\\b(test|it|describe)(\\.\\w+)*\\.(only|skip|todo)${'\\('}`);
  expect(files.filter((file) => alone.test(fs.readFileSync(file, 'utf8')))).toEqual([]);
});

function callsIn(source: Source): Set<string> {
  const names = new Set<string>();
  walk(parse(source).program, (node) => {
    const callee = node.type === 'CallExpression' ? (node.callee as Node) : undefined;
    if (typeof callee?.name === 'string') names.add(callee.name);
  });
  return names;
}
