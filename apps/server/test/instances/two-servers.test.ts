import { StorageError } from '@anyone-else/storage';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../browser.ts';
import { heldWords } from '../held.ts';
import { hasFloor, type Server, Servers } from './servers.ts';

const voice = heldWords();
let servers: Servers;
let here: Server;
let there: Server;
beforeAll(async () => {
  servers = await Servers.open(2, { voice });
  [here, there] = servers.all as [Server, Server];
});
afterAll(() => servers.close());
afterEach(() => voice.words());

const QUESTION = 'How did you come to do this work?';
const floor = (yours: boolean) => (frame: Browser['frames'][number]) =>
  frame.type === 'floor' && frame.yours === yours;
const owner = async (id: string) => (await here.storage.holding(id))?.owner;
const texts = (browser: Browser) => browser.events.flatMap((event) => ('text' in event ? [event.text] : []));

describe('a talk on two servers', () => {
  it('is watched from the other one, turn by turn, and refuses what is said there', async () => {
    voice.words();
    const id = await here.begin();
    const talks = await here.join(id, 'left-tab');
    await talks.event(1);
    const watches = await there.join(id, 'right-tab');
    expect([hasFloor(talks), hasFloor(watches), await owner(id)]).toEqual([true, false, 'server-0']);
    await talks.says('client-01', QUESTION);
    expect(await watches.event(3)).toMatchObject({ type: 'contact-turn', text: 'One two three four.' });
    expect(watches.events).toEqual(talks.events);
    expect(watches.frames.some(({ type }) => type === 'delta')).toBe(false);
    watches.send({ type: 'say', clientId: 'client-02', text: 'And I?' });
    expect(await watches.refused('conflict')).toMatchObject({ clientId: 'client-02' });
    watches.send({ type: 'hint' });
    await watches.hears((frame) => frame.type === 'error' && frame.clientId === undefined);
    // Nobody was disturbed by that.
    expect([await owner(id), talks.socket.readyState]).toEqual(['server-0', talks.socket.OPEN]);
    for (const tab of [talks, watches]) tab.close();
  });

  it('goes where the floor is taken, and the window that had it comes again to watch', async () => {
    voice.words();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    await left.says('client-01', QUESTION);
    const right = await there.join(id, 'right-tab');
    right.send({ type: 'take-floor' });
    await right.hears(floor(true));
    expect([await left.ended, await owner(id)]).toEqual([1012, 'server-1']);
    const back = await here.join(id, 'left-tab', left.events.at(-1)!.seq);
    expect(hasFloor(back)).toBe(false);
    await right.says('client-02', 'And what came then?');
    await back.event(5);
    expect(back.events.map(({ seq }) => seq)).toEqual([4, 5]);
    expect([right.socket.readyState, await owner(id)]).toEqual([right.socket.OPEN, 'server-1']);
    for (const tab of [right, back]) tab.close();
  });

  it('follows the window that talks to whatever server its line comes back by, in the middle of a turn', async () => {
    voice.hold();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    await left.event(1);
    left.send({ type: 'say', clientId: 'client-01', text: QUESTION });
    await left.event(2);
    voice.words(2);
    await left.hears((frame) => frame.type === 'delta' && frame.text === ' two');
    // It does not know yet that its window is gone.
    const back = there.tab(id, 'left-tab', 2);
    await back.hears(floor(true));
    expect([await left.ended, await owner(id)]).toEqual([1012, 'server-1']);
    voice.words();
    expect(await back.event(3)).toMatchObject({ text: 'One two three four.', interrupted: false });
    // Sent again, since nobody knows what came of it.
    back.send({ type: 'say', clientId: 'client-01', text: QUESTION });
    expect(await back.hears(({ type }) => type === 'saved')).toMatchObject({ seq: 2 });
    expect(await here.storage.events(id)).toHaveLength(4);
    back.close();
  });

  it('is left to whoever watches when its window and its server are gone without a word', async () => {
    const [gone, stays] = [await extra('gone'), there];
    voice.words();
    const id = await gone.begin();
    const left = await gone.join(id, 'left-tab');
    await left.says('client-01', QUESTION);
    const right = await stays.join(id, 'right-tab');
    expect(hasFloor(right)).toBe(false);
    gone.freeze();
    await right.hears(floor(true));
    expect(await owner(id)).toBe('server-1');
    await right.says('client-02', 'And what came then?');
    // The one that hung wakes up, and its window says something: nothing of it is kept.
    left.send({ type: 'say', clientId: 'client-03', text: 'Am I heard?' });
    expect(await left.ended).toBe(1012);
    expect(left.frames.filter(({ type }) => type === 'error')).toEqual([]);
    expect((await stays.storage.events(id)).map((event) => 'clientId' in event && event.clientId)).toEqual([
      ...[false, false, 'client-01', false, 'client-02', false],
    ]);
    // It comes again, and watches: the other one has talked since.
    const back = await stays.join(id, 'left-tab', left.events.at(-1)!.seq);
    expect([hasFloor(back), texts(right).length]).toEqual([false, 5]);
    for (const tab of [right, back]) tab.close();
    await gone.close();
  });

  it('is left to whoever watches a moment after its window was closed, and goes back to that one', async () => {
    voice.words();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    await left.event(1);
    const right = await there.join(id, 'right-tab');
    left.close();
    await right.hears(floor(true));
    expect(await owner(id)).toBe('server-1');
    const back = await here.join(id, 'left-tab', 1);
    expect([hasFloor(back), await owner(id), await right.ended]).toEqual([true, 'server-0', 1012]);
    back.close();
  });

  it('keeps an answer that was stopped before it began, and the floor, from one server to the next', async () => {
    voice.hold();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    await left.event(1);
    left.send({ type: 'say', clientId: 'client-01', text: QUESTION });
    await left.event(2);
    left.send({ type: 'stop' });
    await left.hears((frame) => frame.type === 'standing' && frame.standing.unanswered === 2);
    const watches = await there.join(id, 'right-tab');
    expect(await watches.hears(({ type }) => type === 'joined')).toMatchObject({
      standing: { unanswered: 2 },
    });
    left.close();
    watches.close();
    voice.words();
    const back = await there.join(id, 'left-tab', 2);
    expect(await back.hears(({ type }) => type === 'joined')).toMatchObject({ standing: { unanswered: 2 } });
    expect([hasFloor(back), (await here.storage.events(id)).length]).toEqual([true, 3]);
    back.send({ type: 'again' });
    expect(await back.event(3)).toMatchObject({ type: 'contact-turn' });
    back.close();
  });

  it('is let go of as soon as that can be written, by a server that was cut off from the database meanwhile', async () => {
    voice.words();
    const off = { cut: false };
    const { Server } = await import('./servers.ts');
    const of: typeof servers.database.of = (account) => {
      const storage = servers.database.of(account);
      return {
        ...storage,
        hold: (...asked) =>
          off.cut ? Promise.reject(new StorageError('write-failed', 'cut off')) : storage.hold(...asked),
      };
    };
    const cut = await Server.start('cut', { ...servers.database, of }, { voice });
    const id = await cut.begin();
    const left = await cut.join(id, 'left-tab');
    await left.event(1);
    off.cut = true;
    left.close();
    await left.ended;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await owner(id)).toBe('cut');
    const right = await there.join(id, 'right-tab');
    off.cut = false;
    await right.hears(floor(true));
    expect(await owner(id)).toBe('server-1');
    right.close();
    await cut.close();
  });

  it('tells who watches elsewhere of a pause', async () => {
    voice.hold();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    await left.event(1);
    const right = await there.join(id, 'right-tab');
    left.send({ type: 'pause', paused: true });
    await right.hears((frame) => frame.type === 'paused' && frame.paused);
    const late = await there.join(id, 'third-tab');
    await late.hears((frame) => frame.type === 'paused' && frame.paused);
    left.send({ type: 'pause', paused: false });
    await right.hears((frame) => frame.type === 'paused' && !frame.paused);
    for (const tab of [left, right, late]) tab.close();
  });

  it('shows notes that were written by way of the other server, in every window', async () => {
    voice.words();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    const right = await there.join(id, 'right-tab');
    const noted = (notes: string) => (frame: Browser['frames'][number]) =>
      frame.type === 'aside' && frame.aside.notes === notes;
    const write = (server: Server, notes: string, version: number) =>
      server.ask(`/api/sessions/${id}/aside`, 'PUT', { notes, version });
    expect((await write(there, 'by the other', 0)).status).toBe(200);
    await Promise.all([left.hears(noted('by the other')), right.hears(noted('by the other'))]);
    expect((await write(here, 'by the first', 1)).status).toBe(200);
    await Promise.all([left.hears(noted('by the first')), right.hears(noted('by the first'))]);
    for (const tab of [left, right]) tab.close();
  });

  it('ends in every window when it is deleted by way of either server', async () => {
    voice.words();
    for (const server of [here, there]) {
      const id = await here.begin();
      const left = await here.join(id, 'left-tab');
      const right = await there.join(id, 'right-tab');
      expect((await server.ask(`/api/sessions/${id}`, 'DELETE')).status).toBe(204);
      expect([await left.ended, await right.ended]).toEqual([1008, 1008]);
      for (const tab of [left, right]) await tab.refused('not-found');
    }
  });

  it('ends in every window when it is ended by way of the other server', async () => {
    voice.words();
    const id = await here.begin();
    const left = await here.join(id, 'left-tab');
    await left.says('client-01', QUESTION);
    expect((await there.ask(`/api/sessions/${id}/end`, 'POST')).status).toBe(204);
    await left.ended;
    const back = await here.join(id, 'left-tab', 3);
    expect(await back.event(4)).toMatchObject({ type: 'ended', by: 'user' });
    back.close();
  });
});

async function extra(name: string): Promise<Server> {
  const { Server } = await import('./servers.ts');
  return Server.start(name, servers.database, { voice });
}
