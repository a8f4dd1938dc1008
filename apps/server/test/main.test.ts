import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTACTS_FOLDER } from '@anyone-else/content';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerProcess } from './server-process.ts';

let folder: string;
let running: ServerProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const start = async (env: Record<string, string> = {}) => {
  const server = await ServerProcess.start({ ANYONE_ELSE_DATA: join(folder, 'data'), ...env });
  running.push(server);
  return server;
};
/** What it says when it cannot start. */
const refusal = async (env: Record<string, string>) => {
  const server = new ServerProcess({ ANYONE_ELSE_DATA: join(folder, 'data'), ...env });
  running.push(server);
  expect(await server.exited).toBe(1);
  const lines = server.printed.trim().split('\n');
  expect(lines, 'one sentence and nothing else').toHaveLength(1);
  return lines[0]!;
};

describe('a start', () => {
  it('names the data folder and the address, and answers there', async () => {
    const server = await start();
    expect(server.printed).toContain(`Your talks are kept in ${join(folder, 'data')}`);
    const health = await (await fetch(`http://${server.address}/api/health`)).json();
    expect(health).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect((await fetch(`http://${server.address}/api/content`)).status).toBe(200);
  });

  it('refuses a port that is taken, and says how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is taken by another program. Choose another one, like this: PORT=${port + 1} npm start`,
    );
    other.close();
  });

  it('refuses data that another start holds, and leaves that one be', async () => {
    const first = await start();
    expect(await refusal({})).toMatch(/^Anyone Else is already running with this data folder \(.+data\)/);
    expect((await fetch(`http://${first.address}/api/sessions`)).status).toBe(200);
  });

  it('refuses a data folder that is a file, or cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal({ ANYONE_ELSE_DATA: join(folder, 'file') })).toMatch(/a file is in its place/);
    if (process.platform === 'linux')
      expect(await refusal({ ANYONE_ELSE_DATA: '/proc/self/talks' })).toMatch(/cannot be written/);
  });

  it('refuses a broken content file, naming the file and the field', async () => {
    const contacts = join(folder, 'contacts');
    mkdirSync(contacts);
    const file = 'nurse-informatics-amado.json';
    const persona = JSON.parse(readFileSync(join(CONTACTS_FOLDER, file), 'utf8'));
    delete persona.closer.warm;
    writeFileSync(join(contacts, file), JSON.stringify(persona));
    expect(await refusal({ ANYONE_ELSE_CONTACTS: contacts })).toMatch(
      /^A content file cannot be used\. .*nurse-informatics-amado\.json.*closer\.warm/,
    );
  });

  it('refuses settings that make no sense', async () => {
    expect(await refusal({ PORT: 'eighty' })).toBe('PORT must be a number from 0 to 65535, not "eighty".');
    expect(await refusal({ SEED: '1.5' })).toBe(
      'SEED must be a whole number from 0 to 4294967295, not "1.5".',
    );
  });
});

describe('a server that is killed in the middle of a talk', () => {
  it('has every turn that it acknowledged, answers the last one, and the talk goes on', async () => {
    let server = await start({ PACE: 'brisk' });
    const id = await server.begin();
    const acknowledged = new Map<string, number>();
    let said = 0;
    for (let kill = 0; kill < 2; kill++) {
      const tab = server.join(id);
      await tab.hears((frame) => frame.type === 'joined');
      await tab.hears((frame) => frame.type === 'event' && frame.event.type === 'contact-turn');
      await tab.says(`client-${++said}`.padEnd(10, '-'), 'How did you come to do this work?');
      const unanswered = `client-${++said}`.padEnd(10, '-');
      tab.send({ type: 'say', clientId: unanswered, text: `What was the hardest part, the ${said}. time?` });
      const saved = await tab.hears((frame) => frame.type === 'saved' && frame.clientId === unanswered);
      // Its answer is being spoken, and is in no log yet.
      await tab.hears((frame) => frame.type === 'delta', tab.frames.indexOf(saved));
      await server.stop('SIGKILL');
      for (const frame of tab.frames) if (frame.type === 'saved') acknowledged.set(frame.clientId, frame.seq);
      server = await start({ PACE: 'brisk' });
    }
    const tab = server.join(id);
    const { answer } = await tab.says('client-last', 'Is there anyone else you think I should talk to?');
    const kept = new Map(
      tab.events.flatMap((event) =>
        event.type === 'user-turn' ? [[event.clientId, event.seq] as const] : [],
      ),
    );
    expect(acknowledged.size).toBe(4);
    for (const [clientId, seq] of acknowledged) expect(kept.get(clientId), clientId).toBe(seq);
    expect(tab.events.map((event) => event.seq)).toEqual(tab.events.map((_, at) => at));
    expect(tab.events.filter((event) => event.type === 'contact-turn').length).toBe(6);
    expect(answer).toMatchObject({ type: 'contact-turn', interrupted: false });
    // Seven turns are spoken, word by word.
  }, 180_000);

  it('goes on with a talk that was paused then, and has what was stopped as it was heard', async () => {
    let server = await start();
    const id = await server.begin();
    const tab = server.join(id);
    await tab.event(1);
    tab.send({ type: 'say', clientId: 'client-01', text: 'How did you come to do this work?' });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    tab.send({ type: 'stop' });
    const stopped = await tab.event(3);
    expect(stopped).toMatchObject({ interrupted: true, stopped: true });
    tab.send({ type: 'say', clientId: 'client-02', text: 'What was the hardest part?' });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 5);
    tab.send({ type: 'pause', paused: true });
    await tab.hears((frame) => frame.type === 'paused');
    await server.stop('SIGKILL');
    server = await start({ PACE: '0' });
    const back = server.join(id);
    expect(await back.event(5)).toMatchObject({ type: 'contact-turn', interrupted: false });
    expect(await back.event(3)).toEqual(stopped);
    expect(back.frames.some(({ type }) => type === 'paused')).toBe(false);
    await back.says('client-03', 'And what came then?');
    expect(back.events.map((event) => event.seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('a server that is asked to stop', () => {
  it('finishes the answer, tells the browsers to come back, and ends well', async () => {
    let server = await start();
    const id = await server.begin();
    const tab = server.join(id);
    await tab.event(1);
    tab.send({ type: 'say', clientId: 'client-01', text: 'How did you come to do this work?' });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(await tab.ended).toBe(1012);
    server = await start();
    const back = server.join(id);
    await back.hears((frame) => frame.type === 'joined');
    expect(back.events.at(-1)).toMatchObject({ type: 'contact-turn', seq: 3, interrupted: false });
  });
});

/** A talk brought in and corrected, with a canary in every place where words can be; answers its id. */
async function bringCanary(address: string): Promise<string> {
  const post = (path: string, type: string, body: string) =>
    fetch(`http://${address}/api/brought${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  const json = (path: string, body: unknown) => post(path, 'application/json', JSON.stringify(body));
  for (const file of ['canary', 'canary: How so?\nother canary: Because.', '\u0000canary'])
    await post('/read?name=canary.txt', 'application/octet-stream', file);
  await post('', 'application/json', '{"canary');
  await json('', { turns: [{ speaker: 'canary', text: 'canary' }] });
  const names = { user: { name: 'canary' }, contact: { name: 'canary' } };
  const turns = [
    { speaker: 'user', text: 'The canary sings?' },
    { speaker: 'contact', text: 'The canary does.' },
  ];
  const created = await json('', { ...names, turns });
  const { id } = (await created.json()) as { id: string };
  await json(`/${id}/overrides`, { kind: 'check', dimension: 'closer', check: 'canary', outcome: 'met' });
  await json(`/${id}/overrides`, { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'met' });
  for (const rest of ['', '/scorecard', '/letter', '/overrides'])
    expect((await fetch(`http://${address}/api/brought/${id}${rest}`)).status).toBe(200);
  return id;
}

describe('the log', () => {
  it('holds no word of what was said, and no address of a talk', async () => {
    const server = await start({ LOG_LEVEL: 'debug', PACE: '0' });
    const id = await server.begin();
    const tab = server.join(id);
    await tab.says('client-01', 'My secret canary sings: how did you come to do this work?');
    tab.sendRaw('{"type":"say","text":"secret canary');
    await tab.refused('bad-frame');
    await fetch(`http://${server.address}/api/sessions?secret=canary`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"secret canary',
    });
    await fetch(`http://${server.address}/api/sessions/${id}/scorecard`);
    const brought = await bringCanary(server.address);
    await server.stop('SIGINT');
    expect(server.printed).toMatch(/"route":"\/api\/sessions\/:id\/scorecard","status":409/);
    expect(server.printed).toMatch(/"route":"\/api\/brought\/:id\/overrides","status":200/);
    expect(server.printed).not.toMatch(/canary|Noor/);
    for (const talk of [id, brought]) expect(server.printed).not.toContain(talk);
  });
});
