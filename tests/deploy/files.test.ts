import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../apps/server/src/settings.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'deploy');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What systemd reads in it, with the secret put in that whoever copies it must put in. */
const settingsIn = (text: string): Record<string, string> => ({
  ...linesIn(text),
  ANYONE_ELSE_SECRET: '0123456789abcdef'.repeat(2),
});

const linesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [
        line.slice(0, line.indexOf('=')),
        line.slice(line.indexOf('=') + 1).replace(/^"(.*)"$/, '$1'),
      ]),
  );

/** Reads the settings, and which names were asked for. */
function known(env: Record<string, string>): Set<string> {
  const asked = new Set<string>();
  const watched = new Proxy(env, {
    get(target, name) {
      asked.add(String(name));
      return Reflect.get(target, name);
    },
  });
  readSettings(watched, 'linux');
  return asked;
}

const files = readdirSync(folder).filter((name) => name.endsWith('.env'));
/** Of Node itself, or read elsewhere than among the settings. */
const ELSEWHERE = new Set(['NODE_ENV']);

it.each(files)('deploy/%s can be read, and names no setting that does not exist', (name) => {
  const env = settingsIn(read(name));
  const asked = known(env);
  expect(Object.keys(env).filter((setting) => !asked.has(setting) && !ELSEWHERE.has(setting))).toEqual([]);
  expect(Object.keys(env).length).toBeGreaterThan(5);
});

it.each(files)('deploy/%s is refused until its secret is one', (name) => {
  expect(() => readSettings(linesIn(read(name)), 'linux')).toThrow(/ANYONE_ELSE_SECRET/);
});

it('deploy has an environment for one machine and for several', () => {
  expect(files.toSorted()).toEqual(['one-machine.env', 'several-servers.env']);
});

it('deploy/anyone-else.service starts a file that is there, by an environment file', () => {
  const lines = read('anyone-else.service').split('\n');
  const start = lines.find((line) => line.startsWith('ExecStart='))!;
  expect(existsSync(join(root, start.split(' ').at(-1)!))).toBe(true);
  const { drainMs } = readSettings(settingsIn(read('several-servers.env')), 'linux');
  const stop = Number(lines.find((line) => line.startsWith('TimeoutStopSec='))!.split('=')[1]);
  expect(stop * 1000).toBeGreaterThan(drainMs + 5_000);
});

const unverified =
  spawnSync('systemd-analyze', ['--version']).status === 0 ? undefined : 'systemd-analyze is not installed';
if (unverified !== undefined) console.warn(`The systemd unit is not verified: ${unverified}`);

it.skipIf(unverified !== undefined)('deploy/anyone-else.service is what systemd understands', () => {
  const place = mkdtempSync(join(tmpdir(), 'anyone-else-unit-'));
  const unit = join(place, 'anyone-else@one.service');
  // Its program lies elsewhere on this machine.
  writeFileSync(
    unit,
    read('anyone-else.service').replace('/opt/anyone-else/.tools/node/node', process.execPath),
  );
  const checked = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' });
  rmSync(place, { recursive: true });
  // Of other units on this machine it may say what it likes.
  expect(checked.stderr.split('\n').filter((line) => line.includes('anyone-else@'))).toEqual([]);
});

it('docs/deploy.md tells of every setting that there is, and of no other', () => {
  const docs = readFileSync(join(root, 'docs', 'deploy.md'), 'utf8');
  const table = docs.slice(docs.indexOf('## Settings'));
  const told = new Set([...table.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name!));
  const all = new Set(files.flatMap((name) => [...known(settingsIn(read(name)))]));
  // Where a folder goes by default is asked of the system.
  for (const name of ['XDG_DATA_HOME', 'LOCALAPPDATA']) all.delete(name);
  expect([...all].filter((name) => !told.has(name))).toEqual([]);
  expect([...told].filter((name) => !all.has(name) && !mentions(name))).toEqual([]);
});

/** Settings that are not read with the others: looked for by name. */
function mentions(name: string): boolean {
  const found = spawnSync('grep', [
    '-rlw',
    name,
    join(root, 'apps'),
    join(root, 'packages'),
    '--include=*.ts',
  ]);
  return found.status === 0;
}
