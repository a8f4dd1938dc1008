import { AsideAnswer, type Persona, SheetAnswer } from '@anyone-else/protocol';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { prepare, SHEET } from '../support/week/people.ts';
import { send } from '../support/week/rehearse.ts';
import { browser, complaints, idIn, listenTo, page, server, shot } from './pages.ts';
import { detailOf, said, talk } from './room.ts';

let id: string;
beforeAll(async () => {
  id = await prepare(server.url);
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

const at = () => `${server.url}/prepare/${id}`;
const open = () => page.goto(at(), { waitUntil: 'networkidle' });
const kept = async () =>
  SheetAnswer.parse(await (await fetch(`${server.url}/api/people/${id}/sheet`)).json()).sheet;
const question = (number: number) => page.getByRole('textbox', { name: `Question ${number}`, exact: true });
const row = (number: number) => page.getByRole('listitem').filter({ has: question(number) });
const texts = () =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('textarea[aria-label^=Question]')].map((one) => one.value)",
  );
const saved = () => page.getByText('Kept as you type').waitFor();

test('says under a question what can be said of it while it is typed, and how else to put it', async () => {
  await open();
  await page.getByRole('heading', { name: 'Prepare the talk with Ana' }).waitFor();
  await page
    .getByText(/Wednesday 14 May, .+, 17 minutes, video call/)
    .first()
    .waitFor();
  await row(1).getByText('Open: she can tell a story.').waitFor();
  await row(1).getByText('Topic: How she got here').waitFor();
  await row(2).getByText('You know this already: “About 140 people”.').waitFor();
  await question(3).fill('Could you refer me?');
  await row(3)
    .getByText(/^This asks for a job/)
    .waitFor();
  // The field is described by it, and it is said once, quietly, of the question that is being typed.
  const described = await question(3).getAttribute('aria-describedby');
  await expect.poll(() => page.locator(`[id="${described}"]`).innerText()).toMatch(/^This asks for a job/);
  await page
    .getByRole('status')
    .getByText(/^Question 3: This asks for a job/)
    .waitFor({ state: 'attached' });
  await row(3).getByRole('button', { name: 'Use this in place of question 3' }).click();
  await row(3).getByText('Open: she can tell a story.').waitFor();
  await expect
    .poll(() => question(3).inputValue())
    .toMatch(/^In your experience, what makes somebody at Harbour Labs/);
  await shot('90-prepare');
  await question(3).fill(SHEET.questions[2]!.text);
  await row(3)
    .getByText(/^A word or two would answer this/)
    .waitFor();
  await saved();
});

test('says of a question what can be said of it before it is added', async () => {
  await open();
  const adding = page.getByRole('textbox', { name: 'Another question' });
  await adding.fill('Could you refer me?');
  const below = page.locator('#adding-said');
  await below.getByText(/^This asks for a job/).waitFor();
  await expect.poll(() => adding.getAttribute('aria-describedby')).toBe('adding-said');
  await adding.fill('What surprised you in your first year?');
  await below.getByText('Open: she can tell a story.').waitFor();
  await adding.fill('');
  await expect.poll(() => below.innerText()).toBe('');
});

test('what is told as known is known at once', async () => {
  await open();
  await question(3).fill('Do you have an office in Faro?');
  await saved();
  await page
    .getByRole('textbox', { name: 'What do you know of Harbour Labs?' })
    .fill('Has an office in Faro.');
  await row(3).getByText('You know this already: “Has an office in Faro.”').waitFor();
  await question(3).fill(SHEET.questions[2]!.text);
  await page.getByRole('textbox', { name: 'What do you know of Harbour Labs?' }).fill(SHEET.answers.company);
  await saved();
});

test('is put in order by keyboard, by mouse and by finger', async () => {
  await open();
  const before = await texts();
  await question(3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await texts())[1]).toBe(before[2]);
  // Who moves a question by keys goes on typing in it.
  await expect.poll(() => page.evaluate('document.activeElement.value')).toBe(before[2]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(texts).toEqual(before);
  await page.getByRole('button', { name: 'Question 7 up' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await texts())[4]).toBe(before[6]);
  await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe('Question 5 up');
  await row(5).locator('.grip').dragTo(row(1).locator('.grip'));
  await expect.poll(async () => (await texts())[0]).toBe(before[6]);
  await saved();
  expect((await kept()).questions.map(({ text }) => text)).toEqual(await texts());
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const other = listenTo(await phone.newPage());
  await other.goto(at(), { waitUntil: 'networkidle' });
  const grips = other.locator('.grip');
  await grips.nth(2).evaluate((grip) => grip.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const [from, to] = [
    (await grips.nth(0).boundingBox())!,
    (await other.locator('li:has(.grip)').nth(2).boundingBox())!,
  ];
  const touch = await phone.newCDPSession(other);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: from.x + from.width / 2, y }],
    });
  await finger('touchStart', from.y + from.height / 2);
  for (const share of [0.3, 0.6, 1])
    await finger('touchMove', from.y + (to.y + to.height * 0.8 - from.y) * share);
  await finger('touchEnd');
  await expect.poll(async () => (await kept()).questions[2]?.text).toBe(before[6]);
  await phone.close();
});

test('offers what the playbook still misses, and takes it in with one press', async () => {
  await open();
  const list = page.getByRole('region', { name: 'Not covered yet' });
  const first = list.getByRole('listitem').first();
  const topic = await first.locator('.topic').innerText();
  const wording = await first.locator('.text').innerText();
  await first.getByRole('button', { name: /^Another way/ }).click();
  await expect.poll(() => first.locator('.text').innerText()).not.toBe(wording);
  const offered = await first.locator('.text').innerText();
  await first.getByRole('button', { name: `Add: ${offered}` }).click();
  await expect.poll(texts).toContain(offered);
  await list.getByText(topic, { exact: true }).waitFor({ state: 'detached' });
  await saved();
  expect((await kept()).questions.map(({ text }) => text)).toContain(offered);
  await page.getByRole('button', { name: `Remove question ${(await texts()).indexOf(offered) + 1}` }).click();
  await expect.poll(texts).not.toContain(offered);
  await saved();
});

test('keeps what two windows write, and what was typed when the page went', async () => {
  await open();
  const other = listenTo(await page.context().newPage());
  await other.goto(at(), { waitUntil: 'networkidle' });
  await other.getByRole('textbox', { name: 'Another question' }).fill('What would you read first?');
  await other.keyboard.press('Enter');
  await expect.poll(async () => (await kept()).questions.at(-1)?.text).toBe('What would you read first?');
  const why = page.getByRole('textbox', { name: 'Why does it interest you?' });
  await why.fill('The sea, and people who watch it for others.');
  await expect.poll(texts).toContain('What would you read first?');
  await other.close();
  // Gone before the pause was over.
  await why.press('End');
  await why.pressSequentially(' And tides.');
  await page.goto('about:blank');
  await expect
    .poll(async () => (await kept()).answers['why-company'])
    .toBe('The sea, and people who watch it for others. And tides.');
  // The one that came second was told so, and put both.
  expect(complaints.splice(0).every((one) => one.includes('409 (Conflict)'))).toBe(true);
  await open();
  await expect.poll(() => why.inputValue()).toBe('The sea, and people who watch it for others. And tides.');
});

test('prints as one page, on A4 and on Letter, with few questions and with thirty', async () => {
  const { version } = await kept();
  const pages = async (format: 'A4' | 'Letter') =>
    (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
      ?.length;
  await open();
  expect([await pages('A4'), await pages('Letter')]).toEqual([1, 1]);
  const many = Array.from({ length: 30 }, (_, at) => ({
    id: `q${at}`,
    text: `What did you have to learn about the ${at + 1}. thing that nobody had told you of before you came?`,
  }));
  const before = await kept();
  await send(`${server.url}/api/people/${id}/sheet`, 'PUT', { version, questions: many });
  await open();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 673, height: 1000 });
  const cut = await page.evaluate<string[]>(
    "(() => { const paper = document.querySelector('.paper'); const floor = paper.getBoundingClientRect().bottom; return [...paper.querySelectorAll('li, .closer')].filter((one) => one.getBoundingClientRect().bottom > floor + 1).map((one) => one.textContent); })()",
  );
  expect(cut).toEqual([]);
  await shot('91-prepare-print');
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
  expect([await pages('A4'), await pages('Letter')]).toEqual([1, 1]);
  const { questions, ahead } = before;
  await send(`${server.url}/api/people/${id}/sheet`, 'PUT', { version: version + 1, questions, ahead });
});

test('goes along into a rehearsal with somebody like her, who notices what was known', async () => {
  await open();
  await page.getByRole('button', { name: 'Rehearse with somebody like her' }).click();
  await page.getByRole('radio', { name: 'Ana Reyes' }).waitFor();
  const name = page.getByRole('textbox', { name: 'Your first name' });
  if ((await name.inputValue()) === '') await name.fill('Maya');
  const wanted = (await kept()).questions.map(({ text }) => text);
  await page.getByText(`${wanted.length} questions to ask`).waitFor();
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  await page.getByRole('textbox', { name: 'Your turn' }).waitFor({ state: 'attached' });
  const talkId = idIn(page.url());
  const { aside } = AsideAnswer.parse(
    await (await fetch(`${server.url}/api/sessions/${talkId}/aside`)).json(),
  );
  expect(aside.questions.map(({ text }) => text)).toEqual(wanted);
  await expect.poll(async () => (await said(page)).length).toBe(1);
  await talk(page, 'Thank you for making the time, Ana. How did you come to this work?');
  const answer = await talk(page, 'When was Harbour Labs founded?');
  const { personaId } = (await detailOf(server.url, talkId)).setup;
  const file = (await (await fetch(`${server.url}/api/contacts/${personaId}/file`)).json()) as Persona;
  expect(file.company.public).toContain(SHEET.answers.company);
  // In her own words: that stands where anybody could have read it.
  expect(file.deflections.googleable).toContain(answer);
  await page.goto('about:blank');
});
