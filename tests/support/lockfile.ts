/**
 * Optional packages that a package names for other machines (`@biomejs/cli-darwin-arm64`) and package-lock.json lacks: npm leaves them out
 * when its registry does not have them, and then refuses `npm ci` everywhere. `node tests/support/lockfile.ts` writes them in:
 * name, version and machine, which is all npm needs to skip them here and to fetch them there.
 */
import fs from 'node:fs';

type Entry = {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

/** Places in node_modules and entries that have to be added. */
export function missingOptional(lock: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(lock, place, name)) continue;
      const version = range.replace(/^[\^~]/, '');
      const dev = entry.dev ? { dev: true } : {};
      missing[`node_modules/${name}`] = { version, ...machineOf(name), ...dev, optional: true };
    }
  }
  return missing;
}

/** Looks where Node looks: in the package's own node_modules, then outwards. */
function isFound(lock: Lock, place: string, name: string): boolean {
  for (let at = place; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** These packages carry their machine in the name. */
function machineOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const parts = (name.split('/').at(-1) ?? '').split('-');
  const pick = (known: string[]) => known.filter((word) => parts.includes(word));
  const os = pick([
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'aix',
    'win32',
  ]);
  if (parts.includes('windows')) os.push('win32');
  if (parts.includes('linuxmusl')) os.push('linux');
  const cpu = pick([
    'arm',
    'arm64',
    'ia32',
    'x64',
    'ppc64',
    'riscv64',
    's390x',
    'loong64',
    'mips64el',
    'wasm32',
  ]);
  if (parts.includes('musleabihf') || parts.includes('gnueabihf')) cpu.splice(0, cpu.length, 'arm');
  const libc = /musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : [];
  return { ...(os[0] ? { os } : {}), ...(cpu[0] ? { cpu } : {}), ...(libc[0] ? { libc } : {}) };
}

if (import.meta.main) {
  const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as Lock;
  const missing = missingOptional(lock);
  const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(all);
  fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries added.`, Object.keys(missing).join(' '));
}
