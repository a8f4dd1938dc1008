import { beforeAll, expect, test } from 'vitest';
import { startFakeOpenAI } from '../support/fake-openai.mjs';
import { ANA, begun, happened, introduce, viewOf } from '../support/people.ts';
import { send } from '../support/week/rehearse.ts';
import { complaints, page, plain, server } from './pages.ts';

let ana: string;
const body = () => page.getByLabel('Letter', { exact: true });
const subject = () => page.getByLabel('Subject', { exact: true });
const checked = async () =>
  plain(await page.locator('section', { hasText: 'Before it goes out' }).innerText());
const open = (kind: string) =>
  page.goto(`${server.url}/people/${ana}/letters/${kind}`, { waitUntil: 'networkidle' });
const letterOf = async (kind: string) =>
  (
    (await (await fetch(`${server.url}/api/people/${ana}/letters/${kind}`)).json()) as {
      letter: { subject: string };
    }
  ).letter;
const saved = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();

beforeAll(async () => {
  await introduce(server.url);
  ana = await begun(server.url);
});

test('the draft says whom it is for, what it rests on, and that nothing is to be mended', async () => {
  await open('outreach');
  await body().waitFor();
  await page.getByRole('heading', { level: 1, name: 'First message' }).waitFor();
  await expect
    .poll(() => page.locator('main').innerText())
    .toContain(`To ${ANA.name}, ${ANA.role}, ${ANA.company}`);
  await expect.poll(() => body().inputValue()).toContain('Ana');
  await expect.poll(() => checked()).not.toMatch(/\d to mend/);
  const facts = page.locator('section', { hasText: 'What it rests on' });
  await expect
    .poll(() => facts.getByRole('link', { name: 'on the page' }).first().getAttribute('href'))
    .toBe(`/people/${ana}`);
  await expect
    .poll(() => facts.getByRole('link', { name: 'about you' }).first().getAttribute('href'))
    .toBe('/you');
});

test('the check follows what is typed, and shows the words that it is about', async () => {
  const draft = await body().inputValue();
  await body().fill(`${draft}\nMay I pick your brain? I have attached my résumé.`);
  await page
    .getByRole('status')
    .filter({ hasText: /to mend/ })
    .waitFor();
  const row = page.getByRole('listitem').filter({ hasText: 'mend' });
  await row
    .getByRole('button', { name: /pick your brain/ })
    .first()
    .click();
  const marked = await page.evaluate<string>(
    '(() => { const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd); })()',
  );
  expect(marked).toMatch(/pick your brain/);
  await body().fill(draft);
  await page.getByRole('status').filter({ hasText: 'Nothing to mend.' }).waitFor();
});

test('a sentence that nothing bears out is named', async () => {
  const draft = await body().inputValue();
  await body().fill(draft.replace('\n\n', '\n\nYou won the Harbour Prize in 2019 for your book on triage. '));
  await page.getByRole('heading', { name: 'Nothing you gave bears this out' }).waitFor();
  await expect.poll(() => checked()).toContain('Harbour Prize');
  await body().fill(draft);
  await page.getByRole('heading', { name: 'Nothing you gave bears this out' }).waitFor({ state: 'detached' });
});

test('a slip is put right with one press, and another is waved off for this letter', async () => {
  const draft = await body().inputValue();
  await body().fill(draft.replace('\n\n', '\n\nI recieve maany letters. '));
  const slips = page.locator('section', { hasText: 'Spelling and grammar' });
  const row = (words: string) => slips.getByRole('listitem').filter({ hasText: words });
  await row('recieve').getByRole('button', { name: 'Put instead: receive', exact: true }).click();
  await expect.poll(() => body().inputValue()).toContain('I receive maany letters.');
  await row('recieve').waitFor({ state: 'detached' });
  // The focus stays in the list, for the next of them.
  await expect.poll(() => slips.locator('button:focus').count()).toBe(1);
  await row('maany')
    .getByRole('button', { name: /^It is right/ })
    .click();
  await slips.getByText('No slips found.').waitFor();
  await saved();
  await page.reload({ waitUntil: 'networkidle' });
  await slips.getByText('No slips found.').waitFor();
  // The browser's own undo takes it back.
  await body().fill(draft);
  await saved();
});

test('what is typed is kept over a reload, and where the server is away', async () => {
  await subject().fill('A question from a fellow pupil');
  await saved();
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => subject().inputValue()).toBe('A question from a fellow pupil');
  await page.route('**/letters/outreach', (route) => route.abort());
  await subject().fill('A question from the school on the hill');
  await page.getByText('Not saved. Is Anyone Else still running? We try again.').waitFor();
  await page.unroute('**/letters/outreach');
  // It goes out by itself once the line is back, or with the next visit.
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => subject().inputValue()).toBe('A question from the school on the hill');
  await expect
    .poll(async () => (await letterOf('outreach')).subject)
    .toBe('A question from the school on the hill');
  complaints.length = 0;
});

test('two windows on one letter lose no word of each other', async () => {
  await open('nudge');
  const other = await page.context().newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  const theirs = other.getByLabel('Letter', { exact: true });
  const draft = await body().inputValue();
  await body().fill(`${draft}\nWritten with care in the first window.`);
  await saved();
  await theirs.fill(`${draft}\nWritten in the second.`);
  const note = other.getByRole('alert').filter({ hasText: 'changed in another window' });
  await note.getByText('Written with care in the first window.').waitFor();
  await expect.poll(() => theirs.inputValue()).toContain('Written in the second.');
  // What is typed on waits in this window, over a reload too, and the first one keeps its words.
  await theirs.fill(`${draft}\nWritten in the second, and typed on.`);
  await other.reload({ waitUntil: 'networkidle' });
  await note.waitFor();
  await expect.poll(() => theirs.inputValue()).toContain('and typed on.');
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => body().inputValue()).toContain('Written with care in the first window.');
  await other.getByRole('button', { name: 'Keep what stands below' }).click();
  await other
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => body().inputValue()).toContain('and typed on.');
  await other.close();
  await open('outreach');
});

test('a letter that was written down as sent while the answer was lost stands there once, in its last words', async () => {
  await open('nudge');
  await page.route('**/log', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByRole('alert').filter({ hasText: 'not answering' }).waitFor();
  await page.unroute('**/log');
  await body().fill(`${await body().inputValue()}\nOne more word.`);
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByRole('heading', { level: 1, name: /Ana Sousa/ }).waitFor();
  const { log } = (await viewOf(server.url, ana)).person;
  expect(log).toMatchObject([{ type: 'wrote', body: expect.stringContaining('One more word.') }]);
  await fetch(`${server.url}/api/people/${ana}/log/${log[0]!.id}`, {
    method: 'DELETE',
    headers: { origin: server.url },
  });
  await open('outreach');
  complaints.length = 0;
});

test('it goes into the user’s own mail, with its address, or into a file', async () => {
  const mail = await page.getByRole('link', { name: 'Open in mail' }).getAttribute('href');
  expect(mail).toMatch(/^mailto:ana\.sousa@example\.org\?subject=A%20question%20from%20the%20school/);
  await body().fill((await body().inputValue()).replace('Maya', 'Maya Lind'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /\.eml/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.eml$/);
});

test('what was sent stands in the log as it went out, and the way leads on to what comes next', async () => {
  const [went, about] = [await body().inputValue(), await subject().inputValue()];
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByRole('heading', { level: 1, name: /Ana Sousa/ }).waitFor();
  const { person, status } = await viewOf(server.url, ana);
  expect(person.log).toMatchObject([{ type: 'wrote', letter: 'outreach', subject: about, body: went }]);
  expect(status).toBe('written-to');
  await page.getByText('Read it again').click();
  expect(plain(await page.locator('.log').innerText())).toContain(plain(went).slice(0, 200));
  // The next of its kind is a draft again.
  await open('outreach');
  await expect.poll(() => subject().inputValue()).not.toBe(about);
  await expect.poll(() => page.locator('main').innerText()).toContain('You sent one on');
  const gone = page.locator('section', { hasText: 'What you sent today' });
  expect(plain(await gone.innerText())).toContain(plain(went).slice(0, 200));
});

test('after a talk the note says until when, and a check-in keeps what was written over each idea', async () => {
  const on = new Date(Date.now() - 30 * 3_600_000).toISOString();
  const told = {
    minutes: 20,
    takeaways: ['Draw the form with the night shift', 'Ask for the worst screen of the day'],
    personal: '',
    names: [],
    promises: [],
    ownPromises: [],
    introductionOffered: false,
    notes: '',
    self: {},
  };
  const entry = { type: 'talked', id: 'talked-late', on, meetingId: null, broughtId: null, told };
  await happened(server.url, ana, entry);
  await open('thank-you');
  await page.getByText('The 24 hours are over.').waitFor();
  await expect.poll(() => page.locator('main').innerText()).toContain('Send it all the same, today.');

  await open('check-in');
  const ideas = page.getByRole('group', { name: 'What you bring along' }).getByRole('radio');
  await expect.poll(() => ideas.count()).toBeGreaterThan(1);
  const first = await body().inputValue();
  await body().fill(`${first}\nMine over the first idea.`);
  await ideas.last().check();
  await expect.poll(() => body().inputValue()).not.toContain('Mine over the first idea.');
  expect(page.url()).toContain('?idea=');
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => ideas.last().isChecked()).toBe(true);
  await ideas.first().check();
  await expect.poll(() => body().inputValue()).toContain('Mine over the first idea.');
});

test('a note has no subject and counts its characters', async () => {
  await open('note');
  await expect.poll(() => subject().count()).toBe(0);
  await page.getByText(/of 300 characters/).waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Open in mail' }).count()).toBe(0);
});

test('the user’s words are dropped only when they say so', async () => {
  await open('outreach');
  const draft = await body().inputValue();
  const again = page.getByRole('button', { name: 'Start again from the draft' });
  await expect.poll(() => again.isDisabled()).toBe(true);
  await body().fill('Dear Ana, hello.');
  await again.click();
  await page.getByRole('button', { name: 'Keep my words' }).click();
  await expect.poll(() => body().inputValue()).toBe('Dear Ana, hello.');
  await again.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start again', exact: true }).click();
  await expect.poll(() => body().inputValue()).toBe(draft);
  expect(complaints).toEqual([]);
});

test('a wording by the model is shown as a change, to take or to leave, and refused where it adds something', async () => {
  const fake = await startFakeOpenAI();
  await send(`${server.url}/api/model`, 'PUT', { url: fake.baseURL, model: 'small', plays: false });
  await open('outreach');
  // Shorter than the draft, which may be as long as may be: a courtesy more must find room.
  const draft = (await body().inputValue()).split('\n\n').toSpliced(2, 1).join('\n\n');
  await body().fill(draft);
  await saved();
  const says = (text: string) => fake.configure({ reply: JSON.stringify({ body: text }) });
  const ask = page.getByRole('button', { name: /^Ask (?:\S+ for another wording|once more)$/ });
  const change = page.locator('section', { hasText: 'Another wording by' });
  says(draft.replace('\n\n', '\n\nYou won the Harbour Prize in 2019. '));
  await ask.click();
  await page.getByText('No wording was good enough to show.').waitFor();
  await expect.poll(() => body().inputValue()).toBe(draft);

  const other = draft.replace('\n\n', '\n\nI hope this finds you well. ');
  says(other);
  await ask.click();
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect.poll(() => body().inputValue()).toBe(draft);
  await ask.click();
  await change.locator('ins').first().waitFor();
  // Heard as well as seen.
  await expect.poll(() => change.locator('ins').first().innerText()).toContain('put in:');
  await page.getByRole('button', { name: 'Take this wording' }).click();
  await expect.poll(() => body().inputValue()).toBe(other);
  await saved();
  expect(fake.requests().length).toBeGreaterThan(2);
  await fake.close();
  expect(complaints).toEqual([]);
});
