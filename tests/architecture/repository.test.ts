import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptional } from '#tests/support/lockfile.ts';

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const packageJson = JSON.parse(fs.readFileSync('package.json', 'utf8'));

test('the lockfile names no registry', () => {
  const resolved = Object.entries<{ resolved?: string }>(lock.packages).filter(([, entry]) => entry.resolved);
  expect(resolved.map(([place]) => place)).toEqual([]);
});

test('the lockfile is complete for every machine (else: node tests/support/lockfile.ts)', () => {
  expect(Object.keys(missingOptional(lock))).toEqual([]);
});

test('the lockfile is that of package.json', () => {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  for (const kind of kinds) expect(lock.packages[''][kind] ?? {}).toEqual(packageJson[kind] ?? {});
});

test('dependencies are pinned to one version', () => {
  const all = {
    ...packageJson.dependencies,
    ...packageJson.devDependencies,
    ...packageJson.optionalDependencies,
  };
  const loose = Object.entries<string>(all).filter(
    ([, range]) => !/^\d+\.\d+\.\d+([-+][\w.-]+)?$/.test(range),
  );
  expect(loose).toEqual([]);
});

test('nothing committed holds a path of one machine, a registry or a folder beside the project', () => {
  // The patterns are put together here so that this file does not hold them either.
  const patterns = [
    ['', '(work|Users|home)', '[a-z][\\w.-]*', ''].join('\\/'),
    ['', 'tmp', 'qalam', ''].join('\\/'),
    'https?:\\/\\/[\\w.:-]*(verdaccio|artifactory|nexus|npm-?registry|registry\\.np)',
  ];
  const beside = new RegExp(['\\.\\.', 'shared', ''].join('\\/'));
  const bad = committedTexts().flatMap(({ file, text }) => [
    ...patterns.filter((pattern) => new RegExp(pattern).test(text)).map((pattern) => `${file}: ${pattern}`),
    ...(/^(app|prisma|public|locales)\//.test(file) && beside.test(text)
      ? [`${file}: reads a folder beside the project`]
      : []),
  ]);
  expect(bad).toEqual([]);
});

/** Files under version control that are text; where git does not answer (no clone, another owner), the files there. */
function committedTexts(): { file: string; text: string }[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  const walked = () =>
    ['app', 'locales', 'prisma', 'public', 'tests'].flatMap((folder) =>
      fs.readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`),
    );
  const list = (status === 0 ? stdout.split('\0') : walked()).filter((file) => !file.includes('/generated/'));
  return list
    .filter((file) => file !== 'package-lock.json' && !file.startsWith('tests/fixtures/'))
    .filter(
      (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() && fs.statSync(file).size < 2_000_000,
    )
    .map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}
