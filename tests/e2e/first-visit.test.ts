import { AsideAnswer, SessionDetail } from '@anyone-else/protocol';
import { afterEach, expect, test } from 'vitest';
import { browser, complaints, idIn, listenTo, page, server, shot } from './pages.ts';

let clicks = 0;
/** Presses something as a hand does, and counts. */
async function click(one: ReturnType<typeof page.locator>) {
  clicks++;
  await one.click();
}

afterEach(() => expect(complaints.splice(0)).toEqual([]));

test('leads from the address to the first question in three clicks', async () => {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  // Somebody easy to talk to is proposed; the rest is set.
  await page.getByText(/is easy to talk to: a good first talk/).waitFor();
  await expect
    .poll(() => page.getByRole('radiogroup', { name: 'Contact' }).getByRole('radio').count())
    .toBe(3);
  await page.getByText('The full arc · 17 minutes · True to life · Hints when you ask').waitFor();
  await shot('60-first-visit');
  await click(page.getByRole('textbox', { name: 'Your first name' }));
  await page.keyboard.type('Maya');
  await click(page.getByRole('button', { name: 'Start the talk' }));
  await page.waitForURL(/\/rehearse\//);
  const box = page.getByRole('textbox', { name: 'Your turn' });
  await box.and(page.locator(':enabled')).waitFor();
  if ((await page.evaluate('document.activeElement.tagName')) !== 'TEXTAREA') await click(box);
  await page.keyboard.type('Thank you for your time. How did you come to this work?');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'How did you come to this work?' }).waitFor();
  expect(clicks).toBeLessThanOrEqual(3);
  const detail = SessionDetail.parse(
    await (await fetch(`${server.url}/api/sessions/${idIn(page.url())}`)).json(),
  );
  expect(detail.setup).toMatchObject({ minutes: 17, help: 'coach', user: { name: 'Maya' } });
});

test('a returning visitor finds their own defaults, and the talk that is not finished', async () => {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await expect.poll(() => page.getByRole('textbox', { name: 'Your first name' }).inputValue()).toBe('Maya');
  await page.getByText(/Your talk with .+ is not finished/).waitFor();
  await expect
    .poll(() => page.getByRole('radiogroup', { name: 'Contact' }).getByRole('radio').count())
    .toBeGreaterThan(3);
  await page.getByText('Change it').click();
  await page.getByRole('radio', { name: '25 minutes' }).check({ force: true });
  await page.getByRole('radio', { name: 'Tough' }).check({ force: true });
  await page.getByRole('radio', { name: 'On your own' }).check({ force: true });
  await shot('61-ways');
  await page.getByText('Fold it away').click();
  await page.getByRole('radio', { name: 'Tough' }).waitFor({ state: 'hidden' });
  await page.getByText('Change it').waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  // The help is for one talk; the next is as advised again.
  await page.getByText('The full arc · 25 minutes · Tough · Hints when you ask').waitFor();
});

test('questions are written down, put into order by keyboard, and go along with the talk', async () => {
  await page.getByText('Write some down').click();
  const field = page.getByRole('textbox', { name: 'A question you want to ask' });
  for (const question of ['What is hard about it?', 'Who decides?', 'What would you do again?', 'Oops']) {
    await field.fill(question);
    await page.keyboard.press('Enter');
  }
  expect(new URL(page.url()).pathname).toBe('/');
  const texts = () =>
    page.evaluate(
      "[...document.querySelectorAll('[aria-label^=Question]')].map(({ value }) => value).filter(Boolean)",
    );
  await page.getByRole('button', { name: 'Remove question 4' }).click();
  await page.getByRole('button', { name: 'Question 3 up' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Number 2 of 3 now.').waitFor({ state: 'attached' });
  // The focus goes along, so that the same key takes it further.
  await page.keyboard.press('Enter');
  expect(await texts()).toEqual(['What would you do again?', 'What is hard about it?', 'Who decides?']);
  await shot('62-questions');
  // By mouse: the grip of the last one, onto the first.
  await page.locator('.grip').nth(2).dragTo(page.locator('.grip').nth(0));
  await expect.poll(texts).toEqual(['Who decides?', 'What would you do again?', 'What is hard about it?']);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('3 questions to ask').waitFor();
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  const answer = AsideAnswer.parse(
    await (await fetch(`${server.url}/api/sessions/${idIn(page.url())}/aside`)).json(),
  );
  expect(answer.aside.questions.map(({ text }) => text)).toEqual([
    'Who decides?',
    'What would you do again?',
    'What is hard about it?',
  ]);
});

test('greets nobody as new who has talked here, in a browser that remembers nothing either', async () => {
  const context = await browser.newContext();
  const other = listenTo(await context.newPage());
  await other.goto(server.url, { waitUntil: 'networkidle' });
  await other.getByText(/is not finished/).waitFor();
  await expect.poll(() => other.getByText('a good first talk').count()).toBe(0);
  await context.close();
});

test('the sample talk is one click away, can be read whole, and leads to one’s own', async () => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'See one first: one minute' }).click();
  await page.getByRole('heading', { name: 'One talk, one minute' }).waitFor();
  const turns = page.locator('.turns > li');
  await turns.first().waitFor();
  // All of it at once, to be read at one's own pace: nothing is still to come to light.
  const dark = () =>
    page.evaluate(
      "[...document.querySelectorAll('.turns > li, #after')].filter((one) => getComputedStyle(one).opacity !== '1').length",
    );
  expect(await dark()).toBe(0);
  expect((await turns.last().textContent())?.length).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'To its three numbers' }).click();
  const below = () =>
    page.evaluate("document.querySelector('#after').getBoundingClientRect().top - innerHeight / 2");
  await expect.poll(below).toBeLessThan(0);
  for (const name of ['Focus', 'Arc', 'Closer'])
    await page.getByRole('term').filter({ hasText: name }).waitFor();
  await shot('63-sample');
  await page.getByRole('link', { name: 'Have your own' }).last().click();
  await page.waitForURL(`${server.url}/`);
});

test('a narrow phone in the dark shows all of it without scrolling sideways', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const path of ['/', '/sample', '/progress']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await shot(`64-phone${path.replaceAll('/', '-')}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ path, wide }).toEqual({ path, wide: 0 });
  }
});
