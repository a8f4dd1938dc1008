import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { complaints, page, server, shot } from './pages.ts';

const NOTES = `Noor Haddad, charge nurse on a surgical ward at St Agnes Hospital since 2016.
She trained as a nurse after six years in a hotel kitchen. Runs the ward's falls project.
St Agnes has 310 beds and opened in 1911.`;

const people = () => page.getByRole('region', { name: /people|person/ }).locator('.people > li');
const names = () => people().getByRole('heading', { level: 3 }).allInnerTexts();
const select = (label: string) => page.getByRole('combobox', { name: label });
const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const focused = () => page.evaluate('document.activeElement.textContent.trim()');
const said = () =>
  page.getByRole('region', { name: 'The talk' }).getByRole('listitem').locator('.words').allTextContents();

test('lists everybody, and narrows by a word, a field, a temper and how hard they are to win', async () => {
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await people().first().waitFor();
  const all = await people().count();
  expect(all).toBeGreaterThanOrEqual(10);
  await shot('20-contacts');
  await page.getByRole('searchbox', { name: 'Find' }).fill('nurs');
  await expect.poll(names).toContain('Amado Villaluz');
  const found = await people().count();
  expect(found).toBeLessThan(all);
  await expect.poll(() => page.getByRole('status').first().innerText()).toBe(`${found} of ${all} people`);
  expect(new URL(page.url()).search).toBe('?find=nurs');
  await page.getByRole('searchbox', { name: 'Find' }).fill('nurse, data, logistics');
  await expect.poll(async () => (await names()).length).toBeGreaterThan(2);
  expect(await names()).toEqual(expect.arrayContaining(['Amado Villaluz', 'Desmond Osei', 'Marisol Dumlao']));
  await page.getByRole('searchbox', { name: 'Find' }).fill('kids');
  await page.getByText(/Nobody does exactly that. Nearest (is|are):/).waitFor();
  await page.getByRole('heading', { name: 'Idris Warsame' }).waitFor();
  await shot('20b-contacts-nearest');
  await page.getByRole('searchbox', { name: 'Find' }).fill('');
  await select('Temper').selectOption({ label: 'Busy' });
  await select('Field').selectOption({ label: 'Nursing informatics' });
  await expect.poll(names).toEqual(['Amado Villaluz']);
  expect(new URL(page.url()).search).toBe('?field=nursing+informatics&temper=busy');
});

test('keeps the filter in the address, and says how to widen one that fits nobody', async () => {
  await page.goto(`${server.url}/contacts?field=nursing+informatics&temper=shy`, {
    waitUntil: 'networkidle',
  });
  await page.getByText('Nobody is all of that at once.').waitFor();
  await expect.poll(() => select('Temper').inputValue()).toBe('shy');
  await shot('21-contacts-nobody');
  await page.getByRole('button', { name: /Without ‘quiet at first’: 1 person/ }).click();
  await expect.poll(names).toEqual(['Amado Villaluz']);
  expect(new URL(page.url()).search).toBe('?field=nursing+informatics');
});

test('tells how scripted talks with somebody went, and leads to a talk with them chosen', async () => {
  await page.goto(`${server.url}/contacts?find=amado`, { waitUntil: 'networkidle' });
  const amado = people().filter({ hasText: 'Amado Villaluz' });
  await amado.getByText('How talks with Amado go').click();
  await amado.getByText(/A script has talked to Amado \d+ times/).waitFor();
  await expect
    .poll(() => amado.getByRole('link', { name: 'How this is measured' }).getAttribute('href'))
    .toBe('/how#contacts');
  await amado.getByRole('link', { name: 'Talk to Amado' }).click();
  const radio = page.getByRole('radio', { name: 'Amado Villaluz' });
  await radio.waitFor();
  await expect.poll(() => radio.isChecked()).toBe(true);
  // Come from a card: that one alone, with the focus on it, and the ways of asking in one line.
  const shown = page.getByRole('radiogroup', { name: 'Contact' }).getByRole('radio');
  await expect.poll(() => shown.count()).toBe(1);
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('personaId');
  await page.getByText('The full arc · 17 minutes · True to life').waitFor();
  await shot('22a-sent');
  await page.getByText('How talks with Amado go').click();
  await page.getByText(/A script has talked to Amado \d+ times/).waitFor();
  await page.getByRole('button', { name: 'Somebody else?' }).click();
  await expect.poll(() => shown.count()).toBeGreaterThan(3);
  // What the address said is said once: another choice outlives a reload.
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.getByRole('radio', { name: 'Errol Lezama' }).check({ force: true });
  await page.reload();
  await page
    .getByRole('radio', { name: 'Errol Lezama' })
    .and(page.locator(':checked'))
    .waitFor({ state: 'attached' });
  await page.goto(`${server.url}/?with=nurse-informatics-amado#whom`, { waitUntil: 'networkidle' });
  await expect.poll(() => radio.isChecked()).toBe(true);
  await expect
    .poll(() => page.evaluate('document.querySelector("#whom").getBoundingClientRect().top'))
    .toBeLessThan(300);
  await shot('22-chosen');
});

test('shows a handful on the first page, and finds the others by a word', async () => {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  const cards = page.getByRole('radiogroup', { name: 'Contact' }).getByRole('radio');
  await cards.first().waitFor({ state: 'attached' });
  await expect.poll(() => cards.count()).toBeLessThanOrEqual(6);
  await page.getByRole('searchbox', { name: /What work/ }).fill('logistics');
  await page.getByRole('radio', { name: 'Marisol Dumlao' }).waitFor();
  await page.getByRole('searchbox', { name: /What work/ }).fill('logstics');
  await page.getByText('These come nearest.').first().waitFor();
  await page.getByRole('radio', { name: 'Marisol Dumlao' }).waitFor();
  // Who was chosen stays in view.
  await expect.poll(() => page.getByRole('radio', { name: 'Amado Villaluz' }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).pathname).toBe('/');
  await expect
    .poll(() => page.getByRole('link', { name: /See all \d+ practice contacts/ }).getAttribute('href'))
    .toBe('/contacts');
});

test('loses nothing that was typed of somebody real, and makes a contact like them', async () => {
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Make your own' }).click();
  await page.getByRole('button', { name: 'Make this contact' }).click();
  await page.getByText('What are they called?').waitFor();
  await page.getByRole('textbox', { name: 'Their name' }).fill('Noor Haddad');
  await page.getByRole('textbox', { name: 'What they do' }).fill('Charge nurse');
  await page.getByRole('textbox', { name: 'Where they work' }).fill('St Agnes Hospital');
  await page.getByRole('textbox', { name: 'What else you know' }).fill(NOTES);
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: 'What else you know' }).inputValue()).toBe(NOTES);
  await expect.poll(() => page.getByRole('button', { name: /draft it/ }).count()).toBe(0);
  await shot('23-make');
  await page.getByRole('button', { name: 'Make this contact' }).click();
  await page.getByRole('heading', { name: 'This is what we guessed. Correct it.' }).waitFor();
  await expect.poll(() => box('Name').inputValue()).toBe('Noor Haddad');
  await expect.poll(() => box('Company').inputValue()).toBe('St Agnes Hospital');
  await page.getByRole('heading', { name: 'Whose stories Noor tells' }).waitFor();
  await shot('24-preview');
});

test('takes corrections, keeps those that were not saved, and shows them on the card', async () => {
  await box('Years in the field').fill('sixty');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await page.getByText('a number from 1 to 60').waitFor();
  await box('Years in the field').fill('9');
  await page
    .getByRole('textbox', { name: 'What anybody could look up' })
    .fill('Opened in 1911.\nHas 310 beds.');
  await select('How they are to talk to').selectOption({ index: 3 });
  await page.reload();
  await expect.poll(() => box('Years in the field').inputValue()).toBe('9');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  expect(await focused()).toBe('Kept.');
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await people().first().waitFor();
  expect((await names())[0]).toBe('Noor Haddad');
  await expect.poll(() => people().first().innerText()).toMatch(/Quiet at first, 9 years in the field/);
});

test('talks with the contact that was made', async () => {
  await people()
    .first()
    .getByRole('link', { name: /Change or delete/ })
    .click();
  await page.getByRole('button', { name: 'Talk to Noor' }).click();
  await page
    .getByRole('radio', { name: 'Noor Haddad' })
    .and(page.locator(':checked'))
    .waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: /first name/i }).fill('Maya');
  await page.getByText('Change it').click();
  await select('What mood is she in?').or(select('What mood are they in?')).selectOption('warm');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  await expect.poll(async () => (await said()).length).toBe(1);
  await page
    .getByRole('textbox', { name: 'Your turn' })
    .fill('Thank you for your time, Noor. How did you get started?');
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect.poll(async () => (await said()).length).toBe(3);
  await page.getByRole('heading', { level: 1, name: 'Noor Haddad' }).waitFor();
  await shot('25-own-talk');
});

test('saves the file, deletes the contact, and brings them back from the file', async () => {
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await people()
    .first()
    .getByRole('link', { name: /Change or delete/ })
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save Noor’s file' }).click(),
  ]);
  const file = readFileSync(await download.path());
  expect(JSON.parse(file.toString()).name).toBe('Noor Haddad');
  await page.getByRole('button', { name: 'Delete Noor' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.waitForURL(/\/contacts$/);
  await page.getByRole('status').getByText('Noor was deleted.').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
  await people().first().waitFor();
  expect(await names()).not.toContain('Noor Haddad');

  const bring = (name: string, buffer: Buffer) =>
    page.getByLabel(/Bring a contact’s file/).setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Bring a file' }).click();
  const broken = JSON.parse(file.toString());
  broken.answers[1].beat = 'jobs';
  await bring('broken.json', Buffer.from(JSON.stringify(broken)));
  const alert = page.getByRole('alert');
  await alert.getByText('broken.json').waitFor();
  await expect.poll(() => alert.innerText()).not.toMatch(/json.*json|answers/is);
  await alert.getByText('What is wrong with it').click();
  await expect.poll(() => alert.innerText()).toMatch(/answers/);
  await expect.poll(() => alert.innerText()).toMatch(/jobs/);
  await shot('26-broken-file');
  await bring('cut.json', file.subarray(0, 200));
  await alert.getByText('cut.json').waitFor();
  await bring('noor.json', file);
  await page.waitForURL(/\/contacts\/own-/);
  await expect.poll(() => box('Years in the field').inputValue()).toBe('9');
  await page.getByText('The real Noor has other stories.').waitFor();
  await shot('27-brought');
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await people().first().waitFor();
  await page.getByRole('button', { name: 'Bring a file' }).click();
  await bring('noor.json', file);
  await page.getByText('You have somebody called Noor Haddad already.').waitFor();
  expect((await names()).filter((name) => name === 'Noor Haddad')).toHaveLength(1);
  await page.getByRole('link', { name: 'See that one' }).click();
  await page.waitForURL(/\/contacts\/own-/);
});

test('is usable by keyboard alone, on a phone in the dark', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const own = new URL(page.url()).pathname;
  for (const path of ['/', '/contacts', '/contacts/new', own, '/settings']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await shot(`phone-28${path.replace(/own-.*/, 'own').replaceAll('/', '-')}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ path, wide }).toEqual({ path, wide: 0 });
  }
  await page.goto(`${server.url}/contacts`, { waitUntil: 'networkidle' });
  await people().first().waitFor();
  for (let presses = 0; presses < 40 && (await focused()) !== 'Talk to Noor'; presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page
    .getByRole('radio', { name: 'Noor Haddad' })
    .and(page.locator(':checked'))
    .waitFor({ state: 'attached' });
});

test('no page complained on the console, and none of the notes stand in the log', () => {
  expect(complaints).toEqual([]);
  expect(server.printed()).not.toMatch(/Noor|surgical|Agnes/);
});
