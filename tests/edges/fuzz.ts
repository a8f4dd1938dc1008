// Sends seeded nonsense, built from good requests and frames, and says what the server made of it.
// Longer: node tests/edges/fuzz.ts --rounds 10000 --seed 7, and the same with --postgres
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  BroughtList,
  type Chance,
  createChance,
  FRAME_LIMIT,
  ServerFrame,
  SessionDetail,
  SessionList,
} from '@anyone-else/protocol';
import { House, SETUP } from '../../apps/server/test/house.ts';
import { TALK } from '../../apps/server/test/talk-file.ts';
import { startPostgres } from '../support/postgres.ts';
import { oneOf, spoil, spoiltBytes } from './mutate.ts';

export interface Fuzzed {
  requests: number;
  frames: number;
  /** How often each status came. */
  statuses: Record<string, number>;
  /** What must not be: answers of 500 and more, frames that are none, what does not fit afterwards. */
  wrong: string[];
}

const BODIES: [RegExp, unknown][] = [
  [/\/sessions$/, { ...SETUP, questions: ['How did you start?'] }],
  [/\/brought$/, TALK],
  [/\/aside$/, { version: 0, notes: 'A ward.', questions: [{ id: 'q1', text: 'How?' }] }],
  [/\/letter/, { subject: 'Thank you', body: 'Dear Amado', over: { subject: '', body: '' } }],
  [/\/overrides$/, { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'met' }],
  [/\/takes$/, { seq: 2 }],
  [/\/contacts$/, { name: 'Dana', role: 'Nurse', company: 'Corvane', notes: 'A ward.', by: 'embedded' }],
  [
    /\/people/,
    { id: 'person-1', name: 'Dana', role: 'Nurse', ground: ['A school'], reach: null, version: 1 },
  ],
  [/\/log/, { id: 'entry-1', type: 'heard', answer: 'yes', note: 'Gladly', at: '2026-03-01T10:00:00.000Z' }],
  [/\/me$/, { name: 'Noor', background: 'Nurse', zone: 'Europe/Lisbon', version: 0 }],
  [/\/model$/, { url: 'http://127.0.0.1:1/v1', model: 'small', key: 'a-key', plays: false }],
  [/\/spelling$/, { text: 'A word.', known: ['Corvane'] }],
  [/./, { by: 'embedded', texts: ['How?'], keep: 'forever', modelHost: 'model.example' }],
];
const TYPES = [
  ...Array.from({ length: 8 }, () => 'application/json'),
  'application/octet-stream',
  'application/json; charset=utf-16',
  'application/json; charset="',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=',
  'text/plain',
  '',
];
const FRAMES = [
  { type: 'join', lastSeq: -1, tab: 'left-tab' },
  { type: 'say', clientId: 'client-01', text: 'How did you get here?' },
  { type: 'again' },
  { type: 'pace', pace: 'brisk' },
  { type: 'stop' },
  { type: 'pause', paused: true },
  { type: 'hint' },
  { type: 'take-floor' },
  { type: 'ping' },
];

/** Every method and path that the server answers, as it says itself: 'PUT /api/people/:id'. */
function routesOf(house: House): { method: string; path: string }[] {
  const parts: string[] = [];
  return house.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│├└─\s]*?)([/.]\S+) \(([\w, ]+)\)/.exec(line) ?? [];
      if (part === '') return [];
      parts.splice(Math.round(indent.length / 4) - 1, parts.length, part);
      return methods.split(', ').map((method) => ({ method, path: parts.join('') }));
    });
}

interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
function ask(port: number, { method, path, headers, body }: Asked): Promise<number> {
  return new Promise((resolve) => {
    try {
      const call = request({ host: '127.0.0.1', port, method, path, headers, agent }, (reply) => {
        reply
          .resume()
          .on('end', () => resolve(reply.statusCode ?? 0))
          .on('error', () => resolve(0));
      });
      // Hung up on before all of it was sent: a refusal too.
      call.on('error', () => resolve(0));
      call.end(body);
    } catch {
      // What Node itself would not send.
      resolve(0);
    }
  });
}

function nonsense(route: { method: string; path: string }, ids: readonly string[], chance: Chance): Asked {
  const odd = [
    ...ids,
    ...ids,
    ...ids,
    'outreach',
    'thank-you',
    'entry-1',
    '..',
    '%2e%2e',
    '%00',
    '%ff',
    'CON',
    '__proto__',
    '01900000-0000-7000-8000-000000000009',
  ];
  const filled = route.path.replace(/:\w+|\*/g, () => oneOf(odd, chance));
  const path = chance.below(3) === 0 ? encodeURI(spoil(filled, chance).toWellFormed()) : filled;
  const query = oneOf(
    ['', '', '', '?with=1', '?name[]=a&name=%ff', `?x=${'a'.repeat(2_000)}`, '?__proto__[a]=1'],
    chance,
  );
  const [, good] = BODIES.find(([where]) => where.test(route.path))!;
  // Of bodies of the right kind there are as many again as of all others.
  const type = chance.below(2) === 0 ? 'application/json' : oneOf(TYPES, chance);
  const hasBody = route.method === 'POST' || route.method === 'PUT';
  return {
    method: route.method,
    path: `${path.startsWith('/') ? '' : '/'}${path}${query}`,
    headers: {
      ...(type === '' ? {} : { 'content-type': type }),
      ...(chance.below(9) === 0 ? { 'content-encoding': oneOf(['gzip', 'br', 'x'], chance) } : {}),
      ...(chance.below(9) === 0 ? { range: 'bytes=9-1', 'if-none-match': '"', accept: '*/' } : {}),
    },
    ...(hasBody ? { body: spoiltBytes(good, chance) } : {}),
  };
}

/** @param options.url of an empty PostgreSQL database in place of a file */
export async function fuzz(options: { rounds: number; seed: number; url?: string }): Promise<Fuzzed> {
  const { rounds, seed, url } = options;
  const chance = createChance(seed);
  const pages = mkdtempSync(join(tmpdir(), 'fuzz-pages-'));
  writeFileSync(join(pages, '200.html'), '<title>page</title>');
  const limits = { framesPerSecond: 1_000_000, turnsPerMinute: 1_000_000 };
  const house = await House.open({ pages, limits }, url);
  const told: Fuzzed = { requests: 0, frames: 0, statuses: {}, wrong: [] };
  const id = await house.begin();
  const brought = ((await (await house.post('/api/brought', TALK)).json()) as { id: string }).id;
  await house.post('/api/people', { id: 'person-1', name: 'Dana', role: 'Nurse' });
  const routes = routesOf(house).filter(({ path, method }) => !path.endsWith('/live') && method !== 'HEAD');
  if (routes.length < 50) told.wrong.push(`only ${routes.length} routes were found`);

  while (told.requests + told.frames < rounds) {
    const talk = await house.join(await house.begin());
    for (let at = 0; at < 100; at++) {
      // A frame above the limit, or in bytes, ends the socket: that has tests of its own.
      talk.sendRaw(
        spoiltBytes(oneOf(FRAMES, chance), chance)
          .toString()
          .slice(0, FRAME_LIMIT / 4),
      );
      told.frames += 1;
    }
    talk.sendRaw('{"type":"say","clientId":"the-last-one","text":7}');
    await talk.hears((frame) => frame.type === 'error' && frame.clientId === 'the-last-one');
    for (const frame of talk.frames) {
      if (!ServerFrame.safeParse(frame).success) told.wrong.push(`no frame: ${frame.type}`);
      if (frame.type === 'error' && frame.problem.code === 'internal') told.wrong.push('a frame of a defect');
    }
    talk.close();
    for (let at = 0; at < 100; at++) {
      const route = oneOf(routes, chance);
      const status = await ask(house.port, nonsense(route, [id, brought, 'person-1'], chance));
      told.requests += 1;
      told.statuses[status] = (told.statuses[status] ?? 0) + 1;
      if (status >= 500) told.wrong.push(`${status} of ${route.method} ${route.path}`);
    }
  }
  told.wrong.push(...(await whatDoesNotFit(house)));
  agent.destroy();
  await house.stop();
  if (url === undefined && !isWhole(join(house.folder, 'talks.sqlite')))
    told.wrong.push('the database is broken');
  for (const folder of [house.folder, pages]) rmSync(folder, { recursive: true, force: true });
  if (({} as { admin?: boolean }).admin !== undefined) told.wrong.push('every object is an admin');
  return told;
}

function isWhole(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true });
  const [checked] = database.prepare('pragma integrity_check').all();
  database.close();
  return checked?.integrity_check === 'ok';
}

/** Everything that is kept must be readable, and a talk must go from its greeting to its end. */
async function whatDoesNotFit(house: House): Promise<string[]> {
  const wrong: string[] = [];
  const { sessions } = SessionList.parse(await (await house.get('/api/sessions')).json());
  for (const { id } of sessions.slice(0, 50))
    if (!SessionDetail.safeParse(await (await house.get(`/api/sessions/${id}`)).json()).success)
      wrong.push('a talk that cannot be read');
  BroughtList.parse(await (await house.get('/api/brought')).json());
  const tab = await house.join(await house.begin());
  await tab.says('client-99', 'Are you still there?');
  tab.send({ type: 'end' });
  await tab.hears((frame) => frame.type === 'event' && frame.event.type === 'ended');
  return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '7' },
      postgres: { type: 'boolean', default: false },
    },
  });
  const postgres = values.postgres ? await startPostgres() : undefined;
  const of = postgres === undefined ? {} : { url: postgres.url };
  const told = await fuzz({ rounds: Number(values.rounds), seed: Number(values.seed), ...of });
  await postgres?.stop();
  console.log(JSON.stringify(told, null, 2));
  process.exitCode = told.wrong.length === 0 ? 0 : 1;
}
