import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PublicEvent, SessionDetail } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeOpenAI, type FakeRequest, type Plan, startFakeOpenAI } from '../support/fake-openai.mjs';
import { complaints, idIn, page, server, shot } from './pages.ts';

const KEY = 'a-key-of-nobody';
let fake: FakeOpenAI;
/** How the next turns are answered; `after` counts from the end of the first sentence. */
let plan: Plan = {};
/** Where the talk is. */
let room = '';

/** What a model that does as it is told would say: the facts it was given for this turn. */
function retell({ messages }: FakeRequest['body']): string {
  const now = messages.at(-1)?.content ?? '';
  const given = [...now.slice(now.lastIndexOf('Stay ')).matchAll(/: "(.*?)"(?= |$)/gsu)];
  return given.map((match) => match[1]).join(' ') || 'Ready.';
}

/** As the stand-in cuts a reply into tokens. */
const tokensIn = (text: string) => text.match(/\s*\S{1,8}/gu)?.length ?? 0;

function planFor(body: string): Plan {
  const reply = retell(JSON.parse(body));
  if (plan.after === undefined) return { ...plan, reply };
  const first = reply.match(/^.*?[.!?](?=\s)/su)?.[0] ?? reply;
  return { ...plan, reply, after: tokensIn(first) + plan.after };
}

/** Stands before the stand-in and tells it what to say. */
const endpoint = createServer(async (incoming, outgoing) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  if (body !== '') fake.queue(planFor(body));
  const { method, headers, url = '' } = incoming;
  const passed = request(new URL(url, fake.url), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.on('error', () => outgoing.destroy()).pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy()).end(body);
  outgoing.on('close', () => passed.destroy());
});

beforeAll(async () => {
  fake = await startFakeOpenAI({ apiKey: KEY });
  await new Promise<void>((done) => endpoint.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  endpoint.close();
  await fake?.close();
});

const host = () => `127.0.0.1:${(endpoint.address() as AddressInfo).port}`;
const turns = () => page.getByRole('region', { name: 'The talk' }).getByRole('listitem');
const box = (name: string) => page.getByRole('textbox', { name, exact: true });

async function lastTurn(): Promise<Extract<PublicEvent, { type: 'contact-turn' }>> {
  const answer = await fetch(`${server.url}/api/sessions/${idIn(page.url())}`);
  const last = SessionDetail.parse(await answer.json()).events.at(-1);
  if (last?.type !== 'contact-turn') throw new Error(`the last event is ${last?.type}`);
  return last;
}

/** Says a turn and answers all that stands with the contact's answer. */
async function say(text: string): Promise<string> {
  const before = await turns().count();
  await box('Your turn').fill(text);
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect.poll(() => turns().count()).toBe(before + 2);
  await turns().last().and(page.locator(':not([aria-hidden])')).waitFor();
  // Not the rendered text: what is out of sight is not rendered, and a new turn is so for a moment.
  return (await turns().last().textContent()) ?? '';
}

test('says that none is set up, and what is wrong with an address', async () => {
  await page.goto(`${server.url}/settings`, { waitUntil: 'networkidle' });
  await page.getByText('None is set up. Nothing leaves this machine.').waitFor();
  await shot('30-settings');
  await box('Address').fill('ftp://127.0.0.1/v1');
  await box('The model’s name').fill('small-one');
  await page.getByRole('button', { name: 'Keep it and try it' }).click();
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/address/i);
  await expect.poll(() => box('Address').inputValue()).toBe('ftp://127.0.0.1/v1');
  // The field that is meant has the focus, is marked, and tells why.
  const meant = page.locator(':focus');
  await expect.poll(() => meant.getAttribute('name')).toBe('url');
  await expect.poll(() => meant.getAttribute('aria-invalid')).toBe('true');
  const why = page.locator(`#${await meant.getAttribute('aria-describedby')}`);
  await expect.poll(() => why.innerText()).toMatch(/address/i);
  await meant.press('End');
  await meant.pressSequentially('/x');
  await expect.poll(() => page.locator('[aria-invalid]').count()).toBe(0);
});

test('loses nothing that was typed and not kept, but for a key', async () => {
  await page.getByLabel('Key', { exact: true }).fill(KEY);
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await page.goBack();
  await expect.poll(() => box('The model’s name').inputValue()).toBe('small-one');
  await expect.poll(() => box('Address').inputValue()).toBe('ftp://127.0.0.1/v1/x');
  await expect.poll(() => page.getByLabel('Key', { exact: true }).inputValue()).toBe('');
  await expect.poll(() => page.evaluate('JSON.stringify(localStorage)')).not.toContain(KEY);
});

test('keeps a model, tries it, and never shows its key again', async () => {
  await box('Address').fill(`http://${host()}/v1`);
  await page.getByLabel('Key', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Keep it and try it' }).click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/key/i);
  const key = page.getByLabel('Key', { exact: true });
  await key.fill(KEY);
  await expect.poll(() => key.getAttribute('type')).toBe('password');
  await page.getByRole('button', { name: 'Show the key' }).click();
  await expect.poll(() => key.getAttribute('type')).toBe('text');
  await page.getByRole('checkbox', { name: /speaks for the contact/ }).check();
  await page.getByRole('button', { name: 'Keep it and try it' }).click();
  await page.getByRole('button', { name: 'Try it again' }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).not.toBe('BODY');
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await page.getByText(`small-one at ${host()}`).first().waitFor();
  await expect.poll(() => key.inputValue()).toBe('');
  await page.reload();
  await page.getByText('A key is kept, and never shown again.').waitFor();
  expect(await page.content()).not.toContain(KEY);
  expect(await (await fetch(`${server.url}/api/model`)).text()).not.toContain(KEY);
  await shot('31-settings-kept');
  // A key that is typed is kept, though the wish to have none was ticked before.
  await page.getByRole('checkbox', { name: 'Drop the kept key' }).check();
  await key.fill(KEY);
  await page.getByRole('button', { name: 'Keep it and try it' }).click();
  await page.getByRole('button', { name: 'Try it again' }).waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => page.getByRole('checkbox', { name: 'Drop the kept key' }).isChecked()).toBe(false);
});

test('says before a talk who speaks and where the words go, as the settings have it', async () => {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  const who = page.getByRole('group', { name: 'Who speaks for them?' });
  await who.getByRole('radio', { name: `small-one at ${host()}` }).waitFor();
  await expect.poll(() => who.getByRole('radio', { name: `small-one at ${host()}` }).isChecked()).toBe(true);
  await shot('32-who-speaks');
  await page.getByRole('radiogroup', { name: 'Contact' }).getByRole('radio').first().check({ force: true });
  await page.getByRole('textbox', { name: /first name/i }).fill('Maya');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  room = page.url();
  await page.getByText(`Spoken by small-one at ${host()}`).waitFor();
});

test('hears the contact in the model’s words', async () => {
  await expect.poll(() => turns().count()).toBe(1);
  const answer = await say('Thank you for your time. How did you get started in this work?');
  expect(answer).not.toMatch(/took over|broken off/);
  expect(await lastTurn()).toMatchObject({ voice: 'model', interrupted: false });
  await shot('33-talk-by-model');
});

test('lets the built-in voice take over quietly where the model fails', async () => {
  plan = { fault: '400' };
  const answer = await say('What does a typical day look like for you?');
  expect(answer).toMatch(/The built-in voice took over\./);
  expect(answer.length).toBeGreaterThan(60);
  await page
    .getByText(`The built-in voice spoke last. The next turn is asked of small-one at ${host()}.`)
    .waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});

test('marks a turn that broke off, and has it said again', async () => {
  plan = { fault: 'drop', after: 5, tps: 100 };
  const answer = await say('That sounds busy. What is the hardest part of it?');
  expect(answer).toContain('(broken off)');
  expect(answer).toMatch(/small-one at \S+ broke off/);
  await shot('34-broken-off');
  expect(await lastTurn()).toMatchObject({ voice: 'model', interrupted: true });
  plan = {};
  const before = await turns().count();
  await page.getByRole('button', { name: /^Ask \S+ to say it again$/ }).click();
  await expect.poll(() => turns().count()).toBe(before + 1);
  await expect.poll(lastTurn).toMatchObject({ voice: 'model', interrupted: false, again: true });
  await expect.poll(() => page.getByRole('button', { name: /say it again/ }).count()).toBe(0);
  // The half that was heard before is folded away, and the focus is where one goes on.
  await page.getByText(/was broken off, and says it again below/).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  await shot('35-said-again');
});

test('drafts a contact with the model, can be stopped, and loses nothing that was typed', async () => {
  await page.goto(`${server.url}/contacts/new`, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: 'Their name' }).fill('Noor Haddad');
  await page.getByRole('textbox', { name: 'What they do' }).fill('Charge nurse');
  const notes = page.getByRole('textbox', { name: 'What else you know' });
  await notes.fill('Runs a surgical ward. Trained after six years in a hotel kitchen.');
  plan = { ttft: 60_000 };
  await page.getByRole('button', { name: `Let small-one at ${host()} draft it` }).click();
  await page.getByText('is drafting').waitFor();
  await shot('36-drafting');
  await expect.poll(() => fake.stats().active).toBe(1);
  await page.getByRole('button', { name: 'Stop it' }).click();
  await expect.poll(() => fake.stats().active).toBe(0);
  await expect.poll(() => notes.inputValue()).toMatch(/surgical ward/);
  // A model that answers with nothing of use: what was made says so.
  plan = {};
  await page.getByRole('button', { name: /draft it/ }).click();
  await notes.press('End');
  await notes.pressSequentially(' Likes tea.');
  await page.waitForURL(/\/contacts\/own-/);
  await page.getByText('The model gave no answers that could be used.').waitFor();
  await page.getByText(/So Noor speaks of work in general|They are borrowed from/).waitFor();
  // What was typed while it was drafted is in no file yet, so it waits.
  await page.goto(`${server.url}/contacts/new`, { waitUntil: 'networkidle' });
  await expect.poll(() => notes.inputValue()).toMatch(/Likes tea\.$/);
});

test('forgets the model when told to, and says again that nothing leaves', async () => {
  const talk = await page.context().newPage();
  await talk.goto(room, { waitUntil: 'networkidle' });
  await talk.getByText(/Spoken by/).waitFor();
  await page.goto(`${server.url}/settings`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget it' }).click();
  await page.getByText('None is set up. Nothing leaves this machine.').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('model');
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await page.getByRole('radiogroup', { name: 'Contact' }).waitFor();
  await expect.poll(() => page.getByRole('group', { name: 'Who speaks for them?' }).count()).toBe(0);
  // A talk in another window knows with the next turn.
  await talk.getByRole('textbox', { name: 'Your turn' }).fill('What do you like best about it?');
  await talk.getByRole('button', { name: 'Say it' }).click();
  await talk
    .getByText('No language model is set up, so the built-in voice speaks.', { exact: true })
    .waitFor();
  await expect.poll(() => talk.getByText(/Spoken by|The next turn is asked of/).count()).toBe(0);
  await talk.close();
});

test('no page complained on the console, and no key or spoken word stands in the log', () => {
  expect(complaints).toEqual([]);
  expect(server.printed()).not.toMatch(/typical day|hardest part|surgical|a-key-of-nobody/);
});
