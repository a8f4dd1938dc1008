import { beforeAll, expect, test } from 'vitest';
import { begun, everybody, happened, introduce, viewOf } from '../support/people.ts';
import { complaints, page, plain, server } from './pages.ts';

const HOUR = 3_600_000;
const FORM = 'Tell how it went';
let ana: string;
let on: string;

beforeAll(async () => {
  await introduce(server.url);
  ana = await begun(server.url);
  // Whole minutes, as the field has them.
  on = new Date(Math.floor((Date.now() - 3 * HOUR) / 60_000) * 60_000).toISOString();
  const at = new Date(Date.now() - 24 * HOUR).toISOString();
  await happened(server.url, ana, {
    id: 'set-one',
    type: 'set',
    meetingId: 'm',
    on,
    minutes: 17,
    where: '',
    at,
  });
});

const field = (name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' });
const answer = (question: RegExp, say: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: say, exact: true }).check();
const talked = async () => (await viewOf(server.url, ana)).person.log.filter(({ type }) => type === 'talked');

test('the form begins with the talk that was agreed, and keeps what is typed over a reload', async () => {
  await page.goto(`${server.url}/people/${ana}/told/new`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: FORM }).waitFor();
  expect([await field('Day').inputValue(), await field(/^Time in/).inputValue()]).toEqual([
    on.slice(0, 10),
    on.slice(11, 16),
  ]);
  await expect.poll(() => field('Minutes it took').inputValue()).toBe('17');
  await field('What you take away').fill('- Ask the night shift before you draw a form\n- Tape beats slides');
  await field('Something personal she said').fill('Her marathon in May');
  await page.getByRole('button', { name: 'Add somebody' }).click();
  // The focus goes to where the name is typed.
  await page.keyboard.type('Noor Haddad');
  await field('What they do').fill('Research lead');
  await field('Where').fill('Corvane Health');
  await field('Why they were named').fill('She runs the tests with nurses');
  await field('She offered to introduce me to somebody').check();
  await field('What she said she would do').fill('Send the checklist');
  await field('What you said you would do').fill('Send her the article on forms');
  await answer(/talk more than you/, 'Yes');
  await answer(/ask further/, 'No');
  await answer(/who else/, 'Yes');
  await answer(/what comes next/, 'Not sure');
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => field('What you take away').inputValue()).toContain('Tape beats slides');
  await expect.poll(() => field('Name').inputValue()).toBe('Noor Haddad');
  expect(
    await page
      .getByRole('group', { name: /ask further/ })
      .getByRole('radio', { name: 'No', exact: true })
      .isChecked(),
  ).toBe(true);
  expect(await talked()).toEqual([]);
});

test('what cannot be kept is named, and the focus goes there', async () => {
  await field('Minutes it took').fill('ten');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('A whole number of minutes up to 240, or nothing.').waitFor();
  await expect.poll(() => page.locator('input:focus').inputValue()).toBe('ten');
  await field('Minutes it took').fill('20');
  await field('Day').fill(new Date(Date.now() + 48 * HOUR).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('still to come').or(page.locator('form').getByRole('alert')).first().waitFor();
  expect(await talked()).toEqual([]);
  await field('Day').fill(on.slice(0, 10));
});

test('two windows keep what each of them typed', async () => {
  const other = await page.context().newPage();
  await other.goto(`${server.url}/people/${ana}/told/new`, { waitUntil: 'networkidle' });
  await other.getByLabel('Notes for yourself', { exact: true }).fill('Typed in the other window.');
  await field('Notes for yourself').fill('');
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => field('Notes for yourself').inputValue()).toBe('');
  await other.reload({ waitUntil: 'networkidle' });
  await expect
    .poll(() => other.getByLabel('Notes for yourself', { exact: true }).inputValue())
    .toContain('other window');
  await other.close();
});

test('what was told is kept, and leads to the note, the next step and whoever was named', async () => {
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('heading', { name: 'By your own account' }).waitFor();
  const [entry] = await talked();
  expect(page.url()).toBe(`${server.url}/people/${ana}/told/${entry!.id}`);
  expect(entry).toMatchObject({
    on,
    meetingId: 'm',
    told: {
      minutes: 20,
      takeaways: ['Ask the night shift before you draw a form', 'Tape beats slides'],
      names: [{ name: 'Noor Haddad', company: 'Corvane Health' }],
      introductionOffered: true,
      self: { 'they-talked-more': 'yes', 'followed-up': 'no', 'next-step-agreed': 'unsure' },
    },
  });
  const said = plain(await page.locator('main').innerText());
  expect(said).toContain('She talked more than you.');
  expect(said).toContain('You went from question to question.');
  expect(said).toContain('Did you agree on what comes next? You were not sure.');
  expect(said).toContain('Take one word of an answer');
  expect(said).not.toMatch(/\b\d+ (?:of 100|points)|score/i);
  const note = page.getByRole('link', { name: 'Write the thank-you note' });
  await expect.poll(() => note.getAttribute('href')).toBe(`/people/${ana}/letters/thank-you`);
  // A form that was kept is not offered again.
  await page.goto(`${server.url}/people/${ana}/told/new`, { waitUntil: 'networkidle' });
  await expect.poll(() => field('What you take away').inputValue()).toBe('');
});

test('a page is begun for whoever was named', async () => {
  const [entry] = await talked();
  await page.goto(`${server.url}/people/${ana}/told/${entry!.id}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Begin a page for Noor Haddad' }).click();
  await page.getByRole('heading', { level: 1, name: /Noor Haddad/ }).waitFor();
  const noor = (await everybody(server.url)).find(({ person }) => person.page.name === 'Noor Haddad')!;
  expect(noor.person.page).toMatchObject({
    company: 'Corvane Health',
    ledBy: { personId: ana, entryId: entry!.id },
  });
  await page.goBack({ waitUntil: 'networkidle' });
  const first = page.getByRole('link', { name: /^Write the first message to Noor/ });
  await expect.poll(() => first.getAttribute('href')).toBe(`/people/${noor.person.id}/letters/first-message`);
});

test('a change made in two windows loses neither', async () => {
  const [before] = await talked();
  const other = await page.context().newPage();
  const change = `${server.url}/people/${ana}/told/${before!.id}?change`;
  await page.goto(change, { waitUntil: 'networkidle' });
  await other.goto(change, { waitUntil: 'networkidle' });
  await field('Minutes it took').fill('22');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await page.getByRole('heading', { name: 'By your own account' }).waitFor();
  await other.getByLabel('Notes for yourself', { exact: true }).fill('From the other window.');
  await other.getByRole('button', { name: 'Keep the changes' }).click();
  await other.getByRole('alert').filter({ hasText: 'Another window changed' }).waitFor();
  await expect.poll(() => other.getByLabel('Minutes it took', { exact: true }).inputValue()).toBe('22');
  await other.getByRole('button', { name: 'Keep the changes' }).click();
  await other.getByRole('heading', { name: 'By your own account' }).waitFor();
  expect(await talked()).toMatchObject([{ told: { minutes: 22, notes: 'From the other window.' } }]);
  await other.close();
});

test('what was told is changed under its own name', async () => {
  const [before] = await talked();
  await page.goto(`${server.url}/people/${ana}/told/${before!.id}`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Change what you told' }).click();
  await page.getByRole('heading', { name: FORM }).waitFor();
  await expect
    .poll(() => field('What you said you would do').inputValue())
    .toBe('Send her the article on forms');
  await answer(/ask further/, 'Yes');
  await field('Something personal she said').fill('Her marathon in June');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await page.getByRole('heading', { name: 'By your own account' }).waitFor();
  const after = await talked();
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({ id: before!.id, on, told: { personal: 'Her marathon in June' } });
  expect(plain(await page.locator('main').innerText())).toContain('You asked further about what she said.');
  expect(complaints).toEqual([]);
});
