import { readFileSync } from 'node:fs';
import { Progress } from '@anyone-else/protocol';
import { afterEach, expect, test } from 'vitest';
import { holdTalks } from '../support/week/week.ts';
import { complaints, idIn, page, plain, server, shot } from './pages.ts';

const progress = async () => Progress.parse(await (await fetch(`${server.url}/api/progress`)).json());
const open = () => page.goto(`${server.url}/progress`, { waitUntil: 'networkidle' });
const main = async () => plain(await page.locator('main').innerText());

afterEach(() => expect(complaints.splice(0)).toEqual([]));

test('says warmly that there is too little to say, and what will be there', async () => {
  await open();
  await page.getByRole('heading', { name: 'Too little to say yet' }).waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: 'Have a first talk' }).getAttribute('href'))
    .toBe('/');
  await holdTalks(server.url, 0, 1);
  await open();
  await page.getByText('One talk is a mood. After 2 more there is something to see.').waitFor();
  const { talks } = await progress();
  await page.getByRole('link', { name: talks[0]!.contact }).waitFor();
  await expect.poll(() => page.locator('canvas').count()).toBe(0);
  await shot('70-progress-little');
});

test('shows each dimension along the talks, and all of it in figures too', async () => {
  await holdTalks(server.url, 1, 5);
  await open();
  await page.getByRole('heading', { name: 'Talk by talk' }).waitFor();
  const { talks, standing } = await progress();
  expect(talks.length).toBe(5);
  for (const [title, { now }] of [
    ['All together', standing!.total],
    ['Focus', standing!.dimensions.focus],
    ['Closer', standing!.dimensions.closer],
  ] as const) {
    const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: title }) });
    expect(plain(await figure.innerText())).toContain(`${now} of 100`);
    // A mark for each talk; that held alone is hollow.
    await expect.poll(() => figure.locator('circle').count()).toBe(5);
    await expect.poll(() => figure.locator('circle.alone').count()).toBe(1);
  }
  expect(await main()).toContain(standing!.best!.title);
  expect(await main()).not.toMatch(/streak|confiden|failed/i);
  await page.getByText('All talks in figures').click();
  for (const talk of talks) {
    const row = page.getByRole('row').filter({ hasText: talk.contact });
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.slice(1).map(Number)).toEqual([...Object.values(talk.dimensions), talk.total]);
  }
  await shot('71-progress');
});

test('leads to practising the weakest check, which the set-up then names', async () => {
  const { standing } = await progress();
  await page.getByRole('link', { name: 'Practise this' }).click();
  await page.waitForURL(`${server.url}/`);
  await page.getByText(`so that the review can say of you: “${standing!.weakest!.title}.”`).waitFor();
  // The help that the talks speak for is chosen, and why.
  const { help } = await progress();
  await page.getByText(help.why).waitFor();
  const words = { alone: 'On your own', arc: 'See the arc', coach: 'Hints when you ask' };
  await page.getByText(new RegExp(`minutes · .* · ${words[help.level]}`)).waitFor();
});

test('waits with its advice until all talks are read', async () => {
  const whole = await progress();
  const early = {
    ...whole,
    talks: whole.talks.slice(0, 1),
    unread: whole.talks.length - 1,
    help: { level: 'coach', why: 'This is your first talk here.', changed: false },
  };
  await page.route('**/api/progress', (route) => route.fulfill({ json: early }), { times: 1 });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await expect.poll(() => page.getByText(early.help.why).count()).toBe(0);
  await page.getByText(whole.help.why).waitFor();
});

test('sets up the talk on one’s own with somebody new in one click', async () => {
  await open();
  const { talks } = await progress();
  const link = page.getByRole('link', { name: /^Try it with .+, on your own$/ });
  await link.click();
  await page.getByText(/ · On your own$/).waitFor();
  const chosen = page.getByRole('radiogroup', { name: 'Contact' }).getByRole('radio', { checked: true });
  const named = await chosen.getAttribute('aria-labelledby');
  const name = plain(await page.locator(`#${named}`).innerText());
  expect(talks.map(({ contact }) => contact)).not.toContain(name);
  await page.getByRole('textbox', { name: 'Your first name' }).fill('Maya');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  const detail = await (await fetch(`${server.url}/api/sessions/${idIn(page.url())}`)).json();
  expect(detail).toMatchObject({ contact: { name }, setup: { help: 'alone' } });
});

test('draws a card of one’s own figures, shows it, and saves it as a picture', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open();
    await page.getByRole('button', { name: 'Show me the card' }).click();
    const { standing, talks } = await progress();
    const said = (await page.locator('canvas').textContent()) ?? '';
    expect(said).toContain(`All together ${standing!.total.now} of 100.`);
    for (const { contact } of talks) expect(said).not.toContain(contact.split(' ')[0]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it as a picture' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('practice-so-far.png');
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1350]);
    // Paper by day, whatever the page wears: the corner is light, and there is ink on it.
    const lights = await page.evaluate<{ corner: number; darkest: number }>(`(() => {
      const pen = document.querySelector('canvas').getContext('2d');
      const { data } = pen.getImageData(0, 0, 1080, 1350);
      let darkest = 255;
      for (let at = 0; at < data.length; at += 4) darkest = Math.min(darkest, data[at]);
      return { corner: data[0], darkest };
    })()`);
    expect(lights.corner).toBeGreaterThan(230);
    expect(lights.darkest).toBeLessThan(80);
    await shot(`72-card-${colorScheme}`);
  }
});

test('prints the card alone', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  // Held open as the print dialogue does.
  await page.evaluate(
    "window.print = () => { document.body.dataset.seen = document.querySelector('main').innerText }",
  );
  await page.locator('button', { hasText: 'Print it' }).dispatchEvent('click');
  await expect.poll(() => page.evaluate('document.body.dataset.seen')).toBeDefined();
  expect(plain(await page.evaluate('document.body.dataset.seen'))).not.toMatch(
    /Talk by talk|Does it carry over/,
  );
  await page.emulateMedia({ media: null });
});

test('fits a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open();
  await page.getByRole('button', { name: 'Show me the card' }).click();
  await page.getByText('All talks in figures').click();
  await shot('73-progress-phone');
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide).toBe(0);
});

test('says so where a talk could not be read, and shows the others', async () => {
  await page.route('**/api/progress', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...((await answer.json()) as object), unreadable: 1 } });
  });
  await open();
  await page.getByText('1 talk could not be read just now, and is in none of this.').waitFor();
  await page.getByRole('button', { name: 'Show me the card' }).waitFor();
  await shot('74-progress-unreadable');
  await page.unroute('**/api/progress');
});
