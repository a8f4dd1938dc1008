import type { Voice } from '@anyone-else/contact';
import { SessionDetail } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lateReader } from '../src/index.ts';
import { House, quickReader } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const seqs = (events: { seq: number }[]) => events.map((event) => event.seq);

describe('a talk over the socket', () => {
  it('is greeted, asks, is answered, and ends', async () => {
    const tab = await house.join(await house.begin());
    expect(tab.frames.map((frame) => frame.type).slice(0, 3)).toEqual(['event', 'joined', 'floor']);

    const { turn, answer } = await tab.says('client-01', 'How did you come to do this work?');
    expect(turn).toMatchObject({ type: 'user-turn', seq: 2, clientId: 'client-01' });
    expect(answer).toMatchObject({ type: 'contact-turn', seq: 3, interrupted: false });
    const spoken = tab.frames.flatMap((frame) =>
      frame.type === 'delta' && frame.seq === 3 ? [frame.text] : [],
    );
    expect(spoken.join('').trim()).toBe('text' in answer && answer.text);

    tab.send({ type: 'end' });
    expect(await tab.event(4)).toMatchObject({ type: 'ended', by: 'user' });
    expect(await tab.hears((frame) => frame.type === 'standing' && frame.standing.over)).toBeTruthy();
    tab.send({ type: 'say', clientId: 'client-02', text: 'One more thing' });
    expect(await tab.refused('session-over')).toMatchObject({ clientId: 'client-02' });
  });

  it('tells the browser nothing of what the contact keeps to themself', async () => {
    const tab = await house.join(await house.begin());
    await tab.says('client-01', 'How did you come to do this work?');
    expect(JSON.stringify(tab.frames)).not.toMatch(/goodwill|"move"|"seed"|"cues"|readerVersion/);
  });

  it('goes the same way with the same seed', async () => {
    const [one, two] = [await house.join(await house.begin()), await house.join(await house.begin())];
    const heard = await Promise.all(
      [one, two].map((tab) => tab.says('client-01', 'What do you do all day?')),
    );
    expect(heard[0]!.answer).toMatchObject({ text: (heard[1]!.answer as { text: string }).text });
  });

  it('hears the first words even when they come with the handshake', async () => {
    const tab = house.tab(await house.begin());
    tab.socket.once('open', () => {
      tab.socket.send(JSON.stringify({ type: 'join', lastSeq: -1 }));
      tab.socket.send(JSON.stringify({ type: 'say', clientId: 'client-01', text: 'Hello there' }));
    });
    await tab.hears((frame) => frame.type === 'saved');
  });

  it('ends over REST as well, and twice is once', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    expect((await house.post(`/api/sessions/${id}/end`, {})).status).toBe(204);
    expect((await house.get(`/api/sessions/${id}/end`, { method: 'POST' })).status).toBe(204);
    expect(await tab.event(2)).toMatchObject({ type: 'ended', by: 'user' });
  });
});

describe('coming back', () => {
  it('brings only what was missed', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    await tab.says('client-01', 'How did you come to do this work?');
    tab.close();
    await tab.ended;
    const back = house.tab(id);
    back.send({ type: 'join', lastSeq: 1 });
    const joined = await back.hears((frame) => frame.type === 'joined');
    expect(joined).toMatchObject({ lastSeq: 3, standing: { visited: ['journey'] } });
    expect(seqs(back.events)).toEqual([2, 3]);
  });

  it('brings everything to a browser that knows of events which never were', async () => {
    const id = await house.begin();
    await house.join(id);
    const back = house.tab(id);
    back.send({ type: 'join', lastSeq: 99 });
    await back.hears((frame) => frame.type === 'joined');
    expect(seqs(back.events)).toEqual([0, 1]);
  });

  it('says a resent turn once, and refuses other words under its id', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    await tab.says('client-01', 'How so?');
    tab.close();
    const back = await house.join(id);
    back.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    expect(await back.hears((frame) => frame.type === 'saved')).toMatchObject({ seq: 2 });
    back.send({ type: 'say', clientId: 'client-01', text: 'Other words' });
    expect(await back.refused('conflict')).toMatchObject({ clientId: 'client-01' });
    const detail = SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json());
    expect(detail.events.map((event) => event.type)).toEqual([
      'started',
      'contact-turn',
      'user-turn',
      'contact-turn',
    ]);
  });

  it('finds the whole answer although the tab was closed in the middle of it', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    tab.send({ type: 'say', clientId: 'client-01', text: 'How did you come to do this work?' });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    tab.socket.terminate();
    const back = house.tab(id);
    back.send({ type: 'join', lastSeq: 2 });
    expect(await back.event(3)).toMatchObject({ type: 'contact-turn', interrupted: false });
  });

  it('goes on after a restart, and the browser is told that it is one', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    await tab.says('client-01', 'How did you come to do this work?');
    await house.stop();
    expect(await tab.ended).toBe(1012);
    await house.start();
    const back = await house.join(id);
    expect(seqs(back.events)).toEqual([0, 1, 2, 3]);
    expect(await back.says('client-02', 'And what came then?')).toMatchObject({ turn: { seq: 4 } });
  });
});

describe('stopping', () => {
  // Left to itself the server would wait half a minute for such a browser.
  it('does not wait for a browser that answers nothing', { timeout: 28_000 }, async () => {
    const tab = await house.join(await house.begin());
    tab.socket.pause();
    await house.stop();
    await expect(house.get('/api/health')).rejects.toThrow();
    await house.start();
    expect((await house.get('/api/health')).status).toBe(200);
  });
});

describe('a talk that somebody else has claimed', () => {
  it('sends its windows away to come again, and goes on where they come', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    await house.storage.claim(id);
    tab.send({ type: 'say', clientId: 'client-01', text: 'Am I heard?' });
    expect(await tab.ended).toBe(1012);
    expect(tab.frames.filter(({ type }) => type === 'error' || type === 'saved')).toEqual([]);
    const back = await house.join(id);
    expect((await back.says('client-01', 'Am I heard?')).turn).toMatchObject({ seq: 2 });
  });
});

describe('two tabs', () => {
  it('both hear everything, whoever talks', async () => {
    const id = await house.begin();
    const [left, right] = [await house.join(id), await house.join(id)];
    await left.says('client-01', 'How did you come to do this work?');
    right.send({ type: 'take-floor' });
    await right.says('client-02', 'What do you do all day?');
    await left.event(5);
    expect(seqs(left.events)).toEqual([0, 1, 2, 3, 4, 5]);
    await right.event(5);
    expect(seqs(right.events)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('take turns when the second takes the floor after the first has spoken', async () => {
    const id = await house.begin();
    const [left, right] = [await house.join(id), await house.join(id)];
    left.send({ type: 'say', clientId: 'client-01', text: 'What is hard?' });
    await left.hears((frame) => frame.type === 'saved');
    right.send({ type: 'take-floor' });
    await Promise.all([left.event(5), right.says('client-02', 'What is easy?')]);
    expect(right.events.map((event) => event.type).slice(2)).toEqual([
      'user-turn',
      'contact-turn',
      'user-turn',
      'contact-turn',
    ]);
  });

  it('are told that the talk is gone when one of them deletes it', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    expect((await house.get(`/api/sessions/${id}`, { method: 'DELETE' })).status).toBe(204);
    await tab.refused('not-found');
    expect(await tab.ended).toBe(1008);
  });
});

describe('a tab that comes while the contact is speaking', () => {
  it('hears what has been said so far, and the rest', async () => {
    await house.close();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const voice: Voice = {
      name: 'embedded',
      async *speak(request) {
        yield 'First half,';
        if (request.scene.events.length > 1) await held;
        yield ' second half.';
      },
    };
    house = await House.open({ voice });
    const id = await house.begin();
    const tab = await house.join(id);
    tab.send({ type: 'say', clientId: 'client-01', text: 'Hello?' });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    const late = house.tab(id);
    late.send({ type: 'join', lastSeq: -1 });
    expect(await late.hears((frame) => frame.type === 'delta')).toEqual({
      type: 'delta',
      seq: 3,
      text: 'First half,',
    });
    goOn();
    expect(await late.event(3)).toMatchObject({ text: 'First half, second half.' });
  });
});

describe('a defect of ours', () => {
  it('is told to the one whose turn it hit, ends nothing, and takes no turn with it', async () => {
    await house.close();
    let broken = true;
    const read: Reader['read'] = async (turn) => {
      if (broken) throw new TypeError('a defect');
      return await quickReader.read(turn);
    };
    house = await House.open({ reader: { ...quickReader, read } });
    const id = await house.begin();
    const tab = await house.join(id);
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    expect(await tab.refused('internal')).toMatchObject({ clientId: 'client-01' });
    broken = false;
    expect((await tab.says('client-01', 'How so?')).turn).toMatchObject({ seq: 2 });
  });
});

describe('a server that is busy', () => {
  it('lets turns wait while the reader is still loading', async () => {
    await house.close();
    let arrive = () => {};
    const loading = new Promise<Reader>((resolve) => {
      arrive = () => resolve(quickReader);
    });
    house = await House.open({ reader: lateReader(loading) });
    expect(await (await house.get('/api/health')).json()).toMatchObject({ ready: false, reader: '' });
    const tab = await house.join(await house.begin());
    const said = tab.says('client-01', 'How did you come to do this work?');
    tab.send({ type: 'ping' });
    await tab.hears((frame) => frame.type === 'pong');
    expect(tab.frames.some((frame) => frame.type === 'saved')).toBe(false);
    arrive();
    expect((await said).answer).toMatchObject({ seq: 3 });
  });

  it('takes a few turns ahead, and asks for patience after that', async () => {
    const tab = await house.join(await house.begin());
    for (let at = 0; at < 20; at++)
      tab.send({ type: 'say', clientId: `client-${at + 10}`, text: `Question ${at}?` });
    expect(await tab.refused('busy')).toMatchObject({ clientId: expect.stringMatching(/^client-/) });
    // The nine that were taken are answered in the end, and then there is room again.
    await tab.event(19);
    expect((await tab.says('client-99', 'Now?')).turn).toMatchObject({ clientId: 'client-99' });
  });
});
