import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plant } from '../support/canaries.ts';
import { browser, complaints, listenTo, page, server } from './pages.ts';

const kept = async () =>
  (await (await fetch(`${server.url}/api/data`)).json()) as { rehearsals: number; people: number };

test('the page says what is kept and where, and gives all of it as a zip', async () => {
  const planted = await plant(server.url);
  await page.goto(`${server.url}/settings`, { waitUntil: 'networkidle' });
  await page.getByRole('main').getByRole('link', { name: 'Your data' }).click();
  await page.getByText('3 rehearsals, 1 talk that you brought, 1 person and 1 contact').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save everything as a zip' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^anyone-else-\d{4}-\d\d-\d\d\.zip$/);
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path()))));
  expect(names).toContain('READ-ME.txt');
  expect(names).toContain(`data/rehearsals/${planted.talk}.json`);
});

test('a choice of how long talks are kept holds after a reload, and says when the next one goes', async () => {
  await page.getByRole('radio', { name: 'Six months' }).check();
  await page.getByRole('button', { name: 'Keep this choice' }).click();
  await page.getByText('This is how it is kept from now on.').waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => page.getByRole('radio', { name: 'Six months' }).isChecked()).toBe(true);
  await page.getByText(/The next to go: 4 talks/).waitFor();
  expect(await kept()).toMatchObject({ rehearsals: 3 });
});

test('by the keyboard, on a phone: typed words delete everything, here and in another window', async () => {
  const context = page.context();
  const other = listenTo(await context.newPage());
  await other.goto(`${server.url}/people`, { waitUntil: 'networkidle' });
  await other.evaluate("localStorage.setItem('anyone-else:left', 'zanzibar')");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByLabel('Type “delete everything”').focus();
  await page.keyboard.type('delete');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Nothing was deleted.').waitFor();
  expect(await kept()).toMatchObject({ rehearsals: 3, people: 1 });

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('delete everything');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Everything is deleted');
  expect(await kept()).toMatchObject({ rehearsals: 0, people: 0 });
  await other.getByText('That was done in another window of this browser.').waitFor();
  const left = await other.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
  expect(left).not.toContain('zanzi');
  await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await other.close();
  expect(complaints).toEqual([]);
  expect(browser.isConnected()).toBe(true);
});
