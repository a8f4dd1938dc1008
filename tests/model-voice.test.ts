import { describe, expect, it, vi } from 'vitest';
import { line } from '../packages/contact/test/talk.ts';
import type { Plan } from './support/fake-openai.mjs';
import { all, heardIn, type ModelTalk } from './support/model-talk.ts';
import { begun, fake, NEXT, START } from './support/with-model.ts';

/** The sentence that the user is told holds nothing of what anybody said. */
function expectPrivate(talk: ModelTalk, ...spoken: string[]): void {
  const told = talk.turns().map(({ trouble = '' }) => trouble.toLowerCase());
  const words = spoken
    .flatMap((text) => text.toLowerCase().match(/[\p{L}']{7,}/gu) ?? [])
    .filter((word) => word !== 'seconds');
  for (const sentence of told) for (const word of words) expect(sentence).not.toContain(word);
}

/** How many pieces the stand-in cuts a text into. */
const pieces = (text: string): number => text.match(/\s*\S{1,8}|\s+$/gu)?.length ?? 0;

describe('a model that does its part', () => {
  it('is what is heard and stored, sentence by sentence', async () => {
    const talk = await begun();
    const parts = await talk.say(START);
    expect(talk.last()).toMatchObject({ voice: 'model', interrupted: false });
    expect(talk.last().trouble).toBeUndefined();
    expect(heardIn(parts)).toBe(talk.last().text);
    expect(parts.filter(({ type }) => type === 'delta').length).toBeGreaterThan(1);
  });

  it.each(['think', 'reasoning', 'drip', 'split-utf8', 'comments', 'coalesce', 'crlf'])(
    'is understood however the endpoint writes [%s]',
    async (fault) => {
      const talk = await begun();
      talk.plan = { fault };
      await talk.say(START);
      expect(talk.last()).toMatchObject({ voice: 'model', interrupted: false });
      expect(talk.last().text).not.toMatch(/hold back|<|think/i);
    },
  );
});

describe('a fault before the first word leaves the turn to the embedded voice, and the talk goes on', () => {
  it.each<[string, Plan, RegExp]>([
    ['401', { fault: '401' }, /did not accept the key: please check the model settings/],
    ['403', { fault: '403' }, /may not be used for fake-large/],
    ['404', { fault: '404' }, /knows no model called fake-large/],
    ['429, a long wait', { fault: '429', retryAfter: 90 }, /busy: please try again in 90 seconds/],
    ['quota', { fault: 'quota' }, /credit .* used up/],
    ['500', { fault: '500' }, /could not be reached, or had a fault of its own \(status 500\)/],
    ['502', { fault: '502' }, /could not be reached/],
    ['503', { fault: '503' }, /could not be reached/],
    ['529', { fault: '529' }, /could not be reached/],
    ['html502', { fault: 'html502' }, /could not be reached/],
    ['drop-before', { fault: 'drop-before' }, /could not be reached/],
    ['redirect', { fault: 'redirect' }, /points to another address/],
    ['context-length', { fault: 'context-length' }, /longer than fake-large/],
    ['empty', { fault: 'empty' }, /gave no answer that could be used/],
    ['not-json', { fault: 'not-json' }, /gave no answer that could be used/],
    ['refusal', { fault: 'refusal' }, /declined to answer/],
    ['huge', { fault: 'huge' }, /did not fit this turn/],
    ['wrong-schema', { fault: 'wrong-schema' }, /did not fit this turn/],
  ])('[%s]', async (_name, plan, trouble) => {
    const talk = await begun();
    talk.plan = plan;
    const saying = talk.say(START);
    const pause = plan.fault === '503' ? 1000 : 500;
    if (/^(?:5|html|drop)/.test(plan.fault ?? '')) await talk.time.pass(pause);
    const parts = await saying;
    expect(talk.last()).toMatchObject({ voice: 'embedded', interrupted: false });
    expect(talk.last().trouble).toMatch(trouble);
    expect(talk.last().trouble).not.toMatch(/[<>{}\n]/);
    expect(heardIn(parts)).toBe(talk.last().text);
    expect(parts.every(({ type }) => type !== 'error')).toBe(true);
    expectPrivate(talk, START.text, talk.last().text);
    talk.plan = {};
    await talk.say(NEXT);
    expect(talk.last()).toMatchObject({ voice: 'model', interrupted: false });
    expect(talk.time.waiting, 'no timer is left behind').toEqual([]);
  });

  it('in 25 seconds at most [stall-before]', async () => {
    const talk = await begun();
    talk.plan = { fault: 'stall-before' };
    const saying = talk.say(START);
    await vi.waitFor(() => expect(fake.stats().active).toBe(1));
    await talk.time.pass(25_000);
    await saying;
    expect(talk.last()).toMatchObject({ voice: 'embedded', interrupted: false });
    expect(talk.last().trouble).toMatch(/took too long to answer/);
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1));
  });

  it('is waited for as told, twice at most [429]', async () => {
    const talk = await begun();
    talk.plan = { fault: '429', retryAfter: 3 };
    const saying = talk.say(START);
    await talk.time.pass(3000);
    await saying;
    expect(talk.last().trouble).toMatch(/busy: please try again in 3 seconds/);
    expect(fake.stats().byStatus[429]).toBe(2);
  });
});

describe('a fault after the first sentence keeps what was heard, marked as unfinished', () => {
  const whole = (own: string) => own.match(/^.*?[.!?](?=\s)/u)![0];

  it.each<[string, RegExp]>([
    ['drop', /broke off in the middle/],
    ['truncate', /broke off in the middle/],
    ['no-done', /broke off in the middle/],
    ['error-event', /broke off in the middle/],
    ['bad-line', /broke off in the middle/],
    ['stall', /took too long/],
    ['stall-pings', /took too long/],
  ])('[%s], and says it again when asked', async (fault, trouble) => {
    const talk = await begun();
    let sentence = '';
    let after = 0;
    talk.reply = (own) => {
      sentence = whole(own);
      after = pieces(sentence) + 5;
      talk.plan = { fault, after, tps: fault === 'drop' ? 100 : 0 };
      return own;
    };
    const already = talk.time.times(25_000);
    const saying = talk.say(START);
    if (fault.startsWith('stall')) {
      await vi.waitFor(() => expect(after).toBeGreaterThan(0));
      await talk.time.pass(25_000, already + 1 + after);
    }
    const parts = await saying;
    expect(talk.last()).toMatchObject({ voice: 'model', interrupted: true });
    expect(talk.last().trouble).toMatch(trouble);
    expect(talk.last().text.startsWith(sentence)).toBe(true);
    expect(heardIn(parts)).toBe(talk.last().text);
    expectPrivate(talk, START.text, talk.last().text);

    talk.reply = undefined;
    talk.plan = {};
    await all(talk.rehearsal.again());
    expect(talk.last()).toMatchObject({ voice: 'model', interrupted: false, again: true });
    expect(talk.turns()).toHaveLength(3);
  });

  it('is said plainly, and practice goes on [content-filter]', async () => {
    const talk = await begun();
    talk.plan = { fault: 'content-filter' };
    await talk.say(START);
    expect(talk.last()).toMatchObject({ voice: 'model', interrupted: true });
    expect(talk.last().trouble).toMatch(/declined to answer/);
    talk.plan = {};
    await talk.say(NEXT);
    expect(talk.last().interrupted).toBe(false);
  });

  it('may be their goodbye: the talk ends once it was heard whole', async () => {
    const talk = await begun();
    await talk.say(START);
    talk.reply = (own) => {
      talk.plan = { fault: 'truncate', after: pieces(own) + 5 };
      return `${own} And do write to me some day, will you.`;
    };
    await talk.say(line('Thank you so much, this was great. Goodbye!', 'thanks close'));
    expect(talk.last()).toMatchObject({ voice: 'model', interrupted: true, move: { ends: true } });
    expect(talk.rehearsal.standing().over).toBe(false);
    talk.reply = undefined;
    talk.plan = {};
    await all(talk.rehearsal.again());
    expect(talk.last()).toMatchObject({ interrupted: false, again: true });
    expect(talk.rehearsal.standing().over).toBe(true);
  });

  it('is told to the model when it says it anew, so that what it made up stays true', async () => {
    const talk = await begun();
    const madeUp = 'Before the shoes and sports science I had forty-one bicycles in Rotterdam.';
    talk.reply = (own) => {
      const said = `${own.match(/^(?:.*?[.!?](?=\s)){2}/u)![0]} ${madeUp}`;
      talk.plan = { fault: 'truncate', after: pieces(said) + 5 };
      return `${said} And then it went on for a while.`;
    };
    await talk.say(START);
    expect(talk.last()).toMatchObject({ interrupted: true });
    expect(talk.last().text).toContain(madeUp);
    talk.reply = undefined;
    talk.plan = {};
    await all(talk.rehearsal.again());
    expect(fake.requests().at(-1)?.body.messages.at(-1)?.content).toContain(madeUp);
  });

  it('stops quietly when the user leaves', async () => {
    const talk = await begun();
    talk.plan = { tps: 20 };
    const leaving = new AbortController();
    const saying = talk.say(START, leaving.signal);
    await vi.waitFor(() => expect(fake.stats().tokens).toBeGreaterThan(30));
    leaving.abort();
    await saying;
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ aborted: 1, active: 0 }));
    const turn = talk.last();
    if (talk.turns().length > 1) expect(turn).toMatchObject({ voice: 'model', interrupted: true });
    expect(turn.trouble).toBeUndefined();
  });
});

describe('odd text', () => {
  it.each<[string, RegExp]>([
    ['control-chars', /[\p{Cc}\u202E\u200B]/u],
    ['html', /[<>]|javascript:|onerror|http/],
    ['length', /\b\w+$/],
  ])('is heard as plain words, if at all [%s]', async (fault, never) => {
    const talk = await begun();
    talk.plan = { fault };
    await talk.say(START);
    expect(talk.last().text).not.toMatch(never);
    expect(talk.last().interrupted).toBe(false);
  });
});
