import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCOUNT_TABLES } from '../../../packages/storage/src/tables.ts';
import { CANARIES, type Planted, plant, SECRETS } from '../../../tests/support/canaries.ts';
import { begin, say, send } from '../../../tests/support/week/rehearse.ts';
import { House } from './house.ts';

const HOSTILE = '<script>alert(1)</script> and [a link](javascript:alert(2))';

let house: House;
let planted: Planted;
let files: Map<string, string>;

beforeAll(async () => {
  house = await House.open({ now: () => new Date().toISOString() });
  const url = `http://${house.address}`;
  planted = await plant(url);
  await send(`${url}/api/data/keep`, 'PUT', { keep: 'one-year' });
  const withOwn = await begin(url, { personaId: planted.own, seed: 7 });
  await say(url, withOwn, ['Hello. How did you start?'], { type: 'end' });
  const beside = `${url}/api/sessions/${planted.running}/aside`;
  const { aside } = (await (await fetch(beside)).json()) as { aside: { version: number } };
  await send(beside, 'PUT', { version: aside.version, notes: `Ask about ${HOSTILE}` });
  const labels = { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false };
  await send(`${url}/api/brought/${planted.brought}/overrides`, 'POST', { kind: 'labels', turn: 0, labels });
  files = await exported();
});
afterAll(() => house.close());

async function exported(): Promise<Map<string, string>> {
  const answer = await house.get('/api/data/export.zip');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const entries = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())));
  return new Map(entries.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

const textOf = (is: (path: string) => boolean): string =>
  [...files].flatMap(([path, text]) => (is(path) ? [text] : [])).join('\n');

it('holds every word of the user, once for programs and once to be read', () => {
  const forPrograms = textOf((path) => path.startsWith('data/'));
  // Signs are escaped in Markdown; the canaries have none but those of a mail address.
  const toBeRead = textOf((path) => !path.startsWith('data/')).replaceAll('\\', '');
  for (const [where, words] of Object.entries(CANARIES)) {
    expect(forPrograms, where).toContain(words);
    // Which model was set up, and out of which notes a contact was made, is for programs.
    if (where !== 'modelName' && where !== 'ownNotes') expect(toBeRead, where).toContain(words);
  }
});

it('holds all that is to be read once more in one page, in which nothing runs and nobody is asked', () => {
  const page = files.get('everything.html')!;
  for (const [where, words] of Object.entries(CANARIES))
    if (!['modelName', 'ownNotes', 'ownName'].includes(where)) expect(page, where).toContain(words);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; and [a link](javascript:alert(2))');
  expect(page).not.toMatch(/<script|"\s*javascript:|<img|<link|@import|url\(|\son\w+=/iu);
  const links = [...page.matchAll(/href="([^"]*)"/gu)].map(([, to]) => to!);
  expect(links.length).toBeGreaterThan(20);
  for (const to of links.filter((one) => !one.startsWith('mailto:'))) {
    expect(to).toMatch(/^#/u);
    expect(page).toContain(`id="${to.slice(1)}"`);
  }
});

it('tells of a talk that goes on with whom and when it is, and what was noted', () => {
  const text = textOf((path) => path.startsWith('talks/'));
  const running = text.slice(text.indexOf('Not finished; no score yet.'));
  expect(running).not.toBe('');
  expect(text).toMatch(/# Talk with Amado[^#]*- Rehearsed: .*\d{4} at [^#]*Not finished; no score yet\./u);
  expect(running).toContain('## Your notes');
});

it('drafts the thank-you note of a talk for which none was written, and names a letter as its page does', () => {
  expect(textOf((path) => path.startsWith('talks/'))).toContain('## A thank-you note, as drafted today');
  const person = textOf((path) => path.startsWith('people/'));
  expect(person).toContain('## A letter you are writing: Check-in');
  expect(person).toContain(`- Mail: <${CANARIES.personMail}>`);
  expect(person).toContain('Subject: **Hello**');
});

it('lists what is there, and nothing else', async () => {
  const listed = files.get('READ-ME.txt')!.split('To be read by a program')[0]!;
  for (const name of ['everything.html', 'talks/', 'people/', 'contacts/', 'calendar.ics', 'you.md'])
    expect(listed.includes(`  ${name} `), name).toBe([...files.keys()].some((path) => path.startsWith(name)));
  const empty = await House.open();
  try {
    const answer = await empty.get('/api/data/export.zip');
    const all = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(all).sort()).toEqual(['READ-ME.txt', 'data/you.json', 'everything.html', 'you.md']);
    const words = new TextDecoder().decode(all['READ-ME.txt']);
    expect(words).not.toMatch(/talks\/|people\/|contacts\/|calendar\.ics/u);
    expect(new TextDecoder().decode(all['you.md'])).not.toContain('Free on');
  } finally {
    await empty.close();
  }
});

it('holds no key, and nothing of a calendar but when somebody is busy', () => {
  const everything = textOf(() => true);
  for (const secret of [...Object.values(SECRETS), planted.calendarKey])
    expect(everything).not.toContain(secret);
});

it('says in every file for programs what it is', () => {
  const data = [...files].filter(([path]) => path.startsWith('data/'));
  expect(data.length).toBeGreaterThan(6);
  for (const [path, text] of data)
    expect(JSON.parse(text), path).toMatchObject({
      schema: expect.stringMatching(/^anyone-else\/[a-z-]+$/),
      version: 1,
    });
});

it('gives files names that any system takes', () => {
  for (const path of files.keys()) expect(path).toMatch(/^(?:[a-z]+\/)*[A-Za-z0-9-]{1,80}\.[a-z]{2,4}$/);
  const lower = [...files.keys()].map((path) => path.toLowerCase());
  expect(new Set(lower).size).toBe(lower.length);
});

it('keeps back of a talk that goes on what its contact keeps back', () => {
  const running = files.get(`data/rehearsals/${planted.running}.json`)!;
  const over = files.get(`data/rehearsals/${planted.talk}.json`)!;
  expect(running).toContain(CANARIES.runningTurn);
  expect(running).not.toContain('"move"');
  expect(over).toContain('"move"');
});

/** What is worked out anew, guards the writing or is yet to be done, secrets, when a note was last changed; and the migrator’s own. */
const LEFT_OUT =
  /^(?:kysely_.*|jobs\..*|.*\.account|sessions\.marks|brought\.(?:digest|marks)|model_settings\.key|calendar_key\.key|(?:brought_)?letter_edits\.at)$/;

it('leaves out no text that stands in any table', async () => {
  const forPrograms = JSON.parse(
    `[${[...files].flatMap(([path, text]) => (path.startsWith('data/') ? [text] : [])).join(',')}]`,
  );
  const given = new Set(leavesOf(forPrograms));
  await house.stop();
  const missing: string[] = [];
  const filled = new Set<string>();
  const database = new DatabaseSync(join(house.folder, 'talks.sqlite'), { readOnly: true });
  for (const { name } of database.prepare("select name from sqlite_master where type = 'table'").all())
    for (const row of database.prepare(`select * from "${name}"`).all()) {
      filled.add(String(name));
      if (row.session_id === planted.running) continue;
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'string' && !LEFT_OUT.test(`${name}.${column}`))
          missing.push(
            ...leavesOf(parsed(value)).flatMap((leaf) =>
              given.has(leaf) ? [] : [`${name}.${column}: ${leaf}`],
            ),
          );
    }
  database.close();
  await house.start();
  expect(missing).toEqual([]);
  // A table in which nothing was planted would be looked at in vain.
  expect(ACCOUNT_TABLES.filter((table) => !filled.has(table))).toEqual([]);
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Every text within a value, however deep. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
