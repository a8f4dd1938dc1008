import type { PublicEvent } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../../apps/server/test/browser.ts';
import { House } from '../../apps/server/test/house.ts';
import { KEY, modelOf } from '../../apps/server/test/model-of.ts';
import { type FakeOpenAI, type Plan, startFakeOpenAI } from '../support/fake-openai.mjs';

/** What can go wrong with a model, end to end: from the endpoint to the frames that a page gets. See README.md beside this. */

const QUESTION = 'How did you come to do this work?';
const NEXT = 'What do you do all day?';

let fake: FakeOpenAI;
let house: House;
/** What the contact says by their file to the greeting and to each question: words that the guard lets through. */
let words: string[];
const textsOf = (tab: Browser) =>
  tab.events.flatMap((event) => (event.type === 'contact-turn' ? [event.text] : []));

beforeAll(async () => {
  fake = await startFakeOpenAI({ apiKey: KEY });
  const model = modelOf(fake);
  // Twenty-five seconds of silence and two minutes in all in earnest.
  house = await House.open({
    model: { ...model, settings: { ...model.settings, silenceMs: 600, totalMs: 2_000 } },
  });
  const tab = await house.join(await house.begin({ voice: 'embedded' }));
  await tab.says('client-01', QUESTION);
  await tab.says('client-02', NEXT);
  words = textsOf(tab);
});
afterAll(async () => {
  await house.close();
  await fake.close();
});

type ContactTurn = Extract<PublicEvent, { type: 'contact-turn' }>;

/** A talk in which the model has greeted, and then answers by the plan. */
async function asked(plan: Plan): Promise<{ tab: Browser; answer: ContactTurn }> {
  fake.configure({ fault: '', after: 5, tps: 0, retryAfter: 1, reply: words[0]! });
  const tab = await house.join(await house.begin({ voice: 'model' }));
  expect(await tab.event(1)).toMatchObject({ voice: 'model', interrupted: false });
  fake.configure({ reply: words[1]!, ...plan });
  const { answer } = await tab.says('client-01', QUESTION);
  return { tab, answer: answer as ContactTurn };
}

/** Nothing of the key, of a page of a proxy or of code reaches the page; nothing is left running; the talk goes on. */
async function expectWell(tab: Browser): Promise<void> {
  await vi.waitFor(() => expect(fake.stats().active).toBe(0));
  const all = JSON.stringify(tab.frames);
  expect(all).not.toContain(KEY);
  expect(all).not.toMatch(/<html|<script|Error:|\bat \w+ \(/);
  expect(tab.frames.filter(({ type }) => type === 'error')).toEqual([]);
  fake.configure({ fault: '', tps: 0, reply: words[2]! });
  const { answer } = await tab.says('client-09', NEXT);
  expect(answer).toMatchObject({ type: 'contact-turn', interrupted: false });
  tab.close();
}

const CHECK = /please check the model settings/;
const PUT = /please put the final one into the model settings/;
const UNREACHED = /could not be reached/;

describe('a model that fails before its first word: the built-in voice speaks, and the page says why', () => {
  it.each<[Plan, RegExp]>([
    [{ fault: '401' }, CHECK],
    [{ fault: '403' }, CHECK],
    [{ fault: '404' }, CHECK],
    [{ fault: '429' }, /is busy: please try again in a moment/],
    [{ fault: '429', retryAfter: 90 }, /is busy: please try again in 90 seconds/],
    [{ fault: 'quota' }, /credit .+ is used up/],
    [{ fault: '500' }, UNREACHED],
    [{ fault: '502' }, UNREACHED],
    [{ fault: '503' }, UNREACHED],
    [{ fault: '529' }, UNREACHED],
    [{ fault: 'html502' }, UNREACHED],
    [{ fault: 'drop-before' }, UNREACHED],
    [{ fault: 'stall-before' }, /took too long/],
    [{ fault: 'empty' }, /gave no answer that could be used/],
    [{ fault: 'not-json' }, /gave no answer that could be used/],
    [{ fault: 'refusal' }, /declined to answer/],
    [{ fault: 'huge' }, /did not fit this turn/],
    [{ fault: 'redirect' }, PUT],
  ])('%o', async (plan, trouble) => {
    const before = fake.stats().requests;
    const { tab, answer } = await asked(plan);
    expect(answer).toMatchObject({ voice: 'embedded', interrupted: false, text: words[1] });
    expect(answer.trouble).toMatch(trouble);
    // The greeting, and two tries at the most; a line that was kept from before and drops may just have been an old one.
    expect(fake.stats().requests - before).toBeLessThanOrEqual(plan.fault === 'drop-before' ? 4 : 3);
    await expectWell(tab);
  });
});

describe('a model that fails in the middle: what was heard stays, marked, and can be had again', () => {
  /** Into the second sentence: the first has been let through by then. */
  const after = () =>
    (words[1]!.match(/\s*\S{1,8}|\s+$/gu) ?? []).findIndex((piece) => /[.!?]$/.test(piece)) + 8;

  it.each<[string, RegExp]>([
    ['drop', /broke off in the middle/],
    ['truncate', /broke off in the middle/],
    ['no-done', /broke off in the middle/],
    ['error-event', /broke off in the middle/],
    ['bad-line', /broke off in the middle/],
    ['stall', /took too long/],
    ['stall-pings', /took too long/],
  ])('%s', async (fault, trouble) => {
    // Slow enough for what came before a reset to be read.
    const { tab, answer } = await asked({ fault, after: after(), tps: fault === 'drop' ? 200 : 0 });
    expect(answer).toMatchObject({ voice: 'model', interrupted: true });
    expect(answer.trouble).toMatch(trouble);
    expect(words[1]!.startsWith(answer.text.slice(0, 20))).toBe(true);
    const heard = tab.frames.flatMap((frame) =>
      frame.type === 'delta' && frame.seq === 3 ? [frame.text] : [],
    );
    expect(heard.join('').trim()).toBe(answer.text);
    fake.configure({ fault: '', tps: 0, reply: words[1]! });
    tab.send({ type: 'again' });
    expect(await tab.event(4)).toMatchObject({ voice: 'model', interrupted: false, again: true });
    await expectWell(tab);
  });
});

describe('a model that is slow or writes oddly', () => {
  it('is waited for as long as words keep coming [drip]', async () => {
    const { tab, answer } = await asked({ fault: 'drip' });
    expect(answer).toMatchObject({ voice: 'model', interrupted: false, text: words[1] });
    await expectWell(tab);
  });

  it('is not waited for without end, though words keep coming [tps]', async () => {
    const { tab, answer } = await asked({ tps: 4, reply: `${words[1]} ${'And on it went. '.repeat(50)}` });
    expect(answer.trouble).toMatch(/took too long|did not fit/);
    await expectWell(tab);
  });

  it.each<[string, RegExp]>([
    ['control-chars', /[\p{Cc}\u202E\u200B]/u],
    ['html', /[<>]|javascript:/],
    ['think', /think>|hold back/i],
    ['reasoning', /hold back/i],
    ['split-utf8', /\uFFFD/],
  ])('is heard as plain words, if at all [%s]', async (fault, never) => {
    const { tab, answer } = await asked({ fault });
    expect(answer.interrupted).toBe(false);
    const heard = tab.frames.flatMap((frame) => (frame.type === 'delta' ? [frame.text] : []));
    expect(answer.text + heard.join('')).not.toMatch(never);
    await expectWell(tab);
  });

  it('says plainly that a filter cut it off, and is never scored against the user [content-filter]', async () => {
    const { tab, answer } = await asked({ fault: 'content-filter' });
    expect(answer).toMatchObject({ voice: 'model', interrupted: true });
    expect(answer.trouble).toMatch(/declined to answer/);
    await expectWell(tab);
  });
});
