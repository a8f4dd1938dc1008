import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { begun, everybody, happened, viewOf } from '../support/people.ts';
import { complaints, idIn, listenTo, page, server } from './pages.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const box = (name: string | RegExp, at: Page = page) => at.getByRole('textbox', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const kept = (at: Page = page) => at.getByText('Kept', { exact: true }).waitFor();
const go = (path: string, at: Page = page) => at.goto(server.url + path, { waitUntil: 'networkidle' });
const pageOf = async (id: string) => (await viewOf(server.url, id)).person.page;
const names = () => page.locator('ul.people > li a').allInnerTexts();
let ana: string;

test('begins with nobody, and with an example', async () => {
  await go('/week');
  await page.getByText('Nothing is due, and nobody waits for you.').waitFor();
  await page.getByRole('link', { name: 'add them' }).click();
  await page.getByRole('heading', { name: 'Who could be the first?' }).waitFor();
});

test('adds somebody by their name, and leads to their page with the next step on it', async () => {
  await box('Add somebody').fill('Ana Ruiz');
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => box('Add somebody').inputValue()).toBe('Ana Ruiz');
  await button('Add').click();
  await page.waitForURL(/\/people\/./);
  ana = idIn(page.url());
  await page.getByRole('heading', { level: 1, name: 'Ana Ruiz' }).waitFor();
  await page.getByRole('heading', { name: 'Write to Ana.' }).waitFor();
  const step = page.getByRole('link', { name: 'Write the first message' });
  await expect.poll(() => step.getAttribute('href')).toBe(`/people/${ana}/letters/outreach`);
});

test('keeps a page as it is typed', async () => {
  await box('Role').fill('Data analyst');
  await page.getByLabel('Pronouns').fill('she/her');
  await box('What you have in common').fill('We both taught maths\n\n We both row ');
  await kept();
  await page.getByRole('heading', { name: 'Is she a good person to ask?' }).waitFor();
  expect(await pageOf(ana)).toMatchObject({
    role: 'Data analyst',
    pronouns: 'she/her',
    ground: ['We both taught maths', 'We both row'],
  });
});

test('says what cannot be kept, and keeps all else', async () => {
  await box('Name').fill('');
  await box('Company').fill('Harbour Labs');
  await page.getByText('A name is needed').waitFor();
  await expect.poll(async () => (await pageOf(ana)).company).toBe('Harbour Labs');
  expect((await pageOf(ana)).name).toBe('Ana Ruiz');
  await box('Name').fill('Ana Ruiz');
  await kept();
});

test('loses nothing when the line is down, nor when the window is closed then', async () => {
  await page.context().setOffline(true);
  await box('Private notes').fill('Met at the harbour.');
  await page.getByText('Kept in this browser until the line is back').waitFor();
  await page.context().setOffline(false);
  await kept();
  expect((await pageOf(ana)).notes).toBe('Met at the harbour.');

  const other = listenTo(await page.context().newPage());
  await go(`/people/${ana}`, other);
  await page.context().setOffline(true);
  await box(/^Why her in particular/, other).fill('She left teaching too.');
  await other.getByText('Kept in this browser until the line is back').waitFor();
  await other.close();
  expect((await pageOf(ana)).why).toBe('');
  await page.context().setOffline(false);
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(async () => (await pageOf(ana)).why).toBe('She left teaching too.');
});

test('joins what two windows write, and asks where both wrote in one line', async () => {
  const other = listenTo(await page.context().newPage());
  await go(`/people/${ana}`, other);
  await box('Role', other).fill('Lead analyst');
  await box('Private notes', other).fill('Met at the harbour. Rows on Sundays.');
  await kept(other);
  await box('Role').fill('Head of data');
  await box('Private notes').fill('Met at the harbour, in May.');
  const clash = page.getByRole('alert').filter({ hasText: 'Role' });
  await clash.getByText('another window says ‘Lead analyst’, here it says ‘Head of data’').waitFor();
  await clash.getByRole('button', { name: 'Take the other' }).click();
  await kept();
  await expect.poll(async () => (await pageOf(ana)).role).toBe('Lead analyst');
  const { notes } = await pageOf(ana);
  for (const word of ['in May.', 'Rows on Sundays.']) expect(notes).toContain(word);
  await other.close();
});

test('says whether to ask somebody, and why, once three short questions are answered', async () => {
  const answer = (question: RegExp, text: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: text, exact: true }).check();
  await answer(/^How near is her work/, 'It is the very work');
  await answer(/^How far ahead/, 'Some steps ahead');
  expect((await pageOf(ana)).reach).toBeNull();
  await answer(/^How do you get to her/, 'I know her');
  await page.getByText('Yes: a good person to ask.').waitFor();
  await page.getByText('You know her already.').waitFor();
  expect((await pageOf(ana)).reach).toEqual({
    work: 'the-very-work',
    step: 'some-steps-ahead',
    way: 'know-them',
  });
});

test('takes down what happened, and takes it back', async () => {
  await button('I wrote').click();
  await page.getByRole('form', { name: 'I wrote' }).getByRole('button', { name: 'Write it down' }).click();
  await page.getByText('You sent the first message.', { exact: true }).waitFor();
  await button('She answered').click();
  const form = page.getByRole('form', { name: 'She answered' });
  await form.getByLabel('Day').fill('2051-01-01');
  await form.getByRole('button', { name: 'Write it down' }).click();
  await form.getByText('That is still to come. When was it?').waitFor();
  await form.getByRole('button', { name: 'Never mind' }).click();
  expect((await viewOf(server.url, ana)).status).toBe('written-to');
  await button(/^Undo\s*: You sent the first message/).click();
  await page.getByText('Taken back.').waitFor();
  expect((await viewOf(server.url, ana)).status).toBe('wished-for');
  await page.getByText('Where you stand is not right? Say it by hand').click();
  await page.getByLabel('Where do you stand?').selectOption({ label: 'Quiet for now' });
  await button('Set it').click();
  await expect.poll(async () => (await viewOf(server.url, ana)).status).toBe('quiet');
});

test('agrees on a time in the user’s zone and says it in theirs', async () => {
  await page.getByLabel('Time zone').fill('America/New_York');
  await kept();
  await button('We agreed a time').click();
  const form = page.getByRole('form', { name: 'We agreed a time' });
  const year = new Date().getUTCFullYear() + 1;
  const day = `${year}-03-20`;
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
  await form.getByLabel(/^Time in/).fill('18:40');
  // What is over cannot be agreed on any more, and nobody plans years ahead.
  for (const [wrong, why] of [
    [`${year - 2}-03-20`, 'That is over.'],
    ['9999-12-31', 'Give a day and a time.'],
    [`${year + 5}-03-20`, 'Is that the right year?'],
  ] as const) {
    await form.getByLabel('Day').fill(wrong);
    await form.getByRole('button', { name: 'Write it down' }).click();
    await form.getByText(why).waitFor();
  }
  await form.getByLabel('Day').fill(day);
  await form.getByText(new RegExp(`^For Ana, in New York, that is ${weekday} 20 March ${year}, `)).waitFor();
  await form.getByLabel('Minutes').fill('23');
  await form.getByLabel(/^Where/).fill('https://meet.example/ana');
  await form.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('heading', { name: 'The talk you have agreed on' }).waitFor();
  const { meeting } = await viewOf(server.url, ana);
  expect(meeting).toMatchObject({ minutes: 23, where: 'https://meet.example/ana' });
  expect(meeting!.on).toContain(`${day}T`);
  await button('Moved?').click();
  await page.getByLabel(/^Time in/).fill('19:10');
  await button('Write it down').click();
  await page.getByText(/^The talk was moved to/).waitFor();
  expect((await viewOf(server.url, ana)).meeting!.id).toBe(meeting!.id);
  await button('Called off?').click();
  await button('Yes, called off').click();
  await page.getByText('The talk was called off.', { exact: true }).waitFor();
});

test('shows who led to whom, and begins the page of somebody who was named', async () => {
  const told = {
    minutes: 20,
    takeaways: [],
    personal: '',
    names: [{ name: 'Noor Haddad', role: 'Head of data', company: 'St Agnes', why: 'She hires teachers.' }],
    promises: [],
    ownPromises: ['Send her the worksheet'],
    introductionOffered: false,
    notes: '',
    self: {},
  };
  await happened(server.url, ana, {
    id: 'talk-one',
    type: 'talked',
    on: ago(9),
    at: ago(9),
    meetingId: null,
    broughtId: null,
    told,
  });
  await go('/people');
  await page.getByRole('heading', { name: 'Who led you to whom' }).waitFor();
  await page.getByText('One person was named by somebody you talked to; one has no page yet.').waitFor();
  await button(/^Begin a page\s* for Noor Haddad, whom Ana Ruiz named/).click();
  await page.getByRole('heading', { level: 1, name: 'Noor Haddad' }).waitFor();
  const noor = idIn(page.url());
  expect(await pageOf(noor)).toMatchObject({
    role: 'Head of data',
    company: 'St Agnes',
    ledBy: { personId: ana, entryId: 'talk-one' },
  });
  await page.getByRole('heading', { name: 'Write to Noor, and say who suggested it.' }).waitFor();
  expect((await viewOf(server.url, ana)).named[0]!.personId).toBe(noor);
});

test('says this week first who waits, and lets a promise be ticked off', async () => {
  const eve = await begun(server.url, { name: 'Eve Lindqvist', pronouns: 'she/her' });
  await happened(server.url, eve, {
    id: 'w',
    type: 'wrote',
    letter: 'outreach',
    subject: '',
    body: '',
    at: ago(3),
  });
  await happened(server.url, eve, { id: 'h', type: 'heard', answer: 'other', note: '', at: ago(1) });
  await go('/week');
  expect((await page.getByRole('heading', { level: 2 }).allInnerTexts())[0]).toBe(
    'Somebody waits for your answer',
  );
  const promise = page.getByRole('listitem').filter({ hasText: 'Send her the worksheet' });
  await promise.getByRole('button', { name: 'I have done it' }).click();
  await page.getByRole('status').getByText('Written down with Ana Ruiz: you kept your word.').waitFor();
  await promise.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^I have answered\s*: Eve Lindqvist$/ }).click();
  await page.getByRole('form', { name: 'I wrote' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/people/${eve}`);
});

test('finds one of three hundred, and sets them out by where one stands', async () => {
  await Promise.all(
    Array.from({ length: 300 }, (_none, at) =>
      begun(server.url, { name: `Person ${at}`, role: at === 217 ? 'Beekeeper' : 'Nurse' }),
    ),
  );
  expect(await everybody(server.url)).toHaveLength(303);
  await go('/people');
  await page.getByText('303 people', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Find' }).fill('beek');
  await expect.poll(names).toEqual(['Person 217']);
  await page.getByText('1 of 303 people').waitFor();
  await page.getByRole('searchbox', { name: 'Find' }).fill('');
  await page.getByLabel('In order of').selectOption({ label: 'Where you stand' });
  await page.getByRole('heading', { name: 'You would like to talk to them 301' }).waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => page.getByLabel('In order of').inputValue()).toBe('status');
});

test('deletes a page only when asked twice, and says so', async () => {
  await go(`/people/${ana}`);
  await button('Delete this page').click();
  await button('Keep it').click();
  await button('Delete this page').click();
  await button('Delete it').click();
  await page.getByRole('status').getByText('The page of Ana Ruiz was deleted.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/people');
  await go(`/people/${ana}`);
  await page.getByRole('heading', { name: 'This page cannot be opened.' }).waitFor();
});

test('no page complained on the console', () => {
  expect(
    complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (?:404|409)/.test(one)),
  ).toEqual([]);
});
