import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type ClockedServer, clockedServer } from '../support/moved-clock.ts';
import { everybody, viewOf } from '../support/people.ts';
import { rollingVtt, SAID } from './call-with-dan.ts';
import { box, coming, said } from './room.ts';

/** How somebody uses the pages. */
export interface PersonHand {
  press(one: Locator): Promise<void>;
  /** Into a field that is empty. */
  write(one: Locator, text: string): Promise<void>;
  choose(radio: Locator): Promise<void>;
  /** 'YYYY-MM-DD' into a field for a day, 'HH:MM' into one for a time. */
  set(one: Locator, dayOrTime: string): Promise<void>;
}

const idIn = (url: string) => new URL(url).pathname.split('/')[2]!;
const LEAD = 'Ana Sousa';
const CALL = rollingVtt(
  SAID.map(([who, text]) => [who.replace('Dan Whitlock', LEAD), text.replaceAll('Dan', 'Ana')]),
);

/** One person from wished-for to the second check-in, by one hand; the clock is moved by ours. */
export function walkPerson(
  handOf: (page: Page) => PersonHand,
  {
    options,
    each = async () => {},
  }: { options: BrowserContextOptions; each?: (page: Page) => Promise<void> },
): void {
  let server: ClockedServer;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let context: BrowserContext;
  let page: Page;
  let hand: PersonHand;
  let ana: string;
  const wrong: string[] = [];

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const go = (path: string) => page.goto(server.url + path, { waitUntil: 'networkidle' });
  const home = (id = ana) => go(`/people/${id}`);
  const view = (id = ana) => viewOf(server.url, id);
  const due = async () => (await view()).next?.kind;
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  /** What this week asks, as the page says it under its headings. */
  async function week(): Promise<string> {
    await go('/week');
    return page.locator('main').innerText();
  }
  async function send(id = ana): Promise<void> {
    await hand.press(button('I sent it'));
    await page.waitForURL(`${server.url}/people/${id}`);
    await heading('The next step').or(page.getByText('The next step')).first().waitFor();
  }

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('adds somebody, says who they are, and asks whether to ask them', async () => {
    [server, browser] = await Promise.all([clockedServer('2027-01-11T09:00:00.000Z'), launchBrowser()]);
    context = await browser.newContext({ timezoneId: 'Europe/Lisbon', locale: 'en-US', ...options });
    await server.takeAlong(context);
    page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(error.message));
    hand = handOf(page);
    await go('/people');
    await hand.write(page.getByRole('textbox', { name: 'Add somebody' }), LEAD);
    await hand.press(button('Add'));
    await page.waitForURL(/\/people\/./);
    ana = idIn(page.url());
    await heading('Write to Ana.').waitFor();
    const questions = page.locator('summary').filter({ hasText: 'Answer them' });
    if (!(await page.getByRole('group', { name: /^How near/ }).isVisible())) await hand.press(questions);
    const answer = (question: RegExp, text: string) =>
      hand.choose(
        page.getByRole('group', { name: question }).getByRole('radio', { name: text, exact: true }),
      );
    await answer(/^How near/, 'Next to it');
    await answer(/^How far ahead/, 'Some steps ahead');
    await answer(/^How do you get/, 'Through somebody we both know');
    await page.getByText('Yes: a good person to ask.').waitFor();
    for (const [name, text] of [
      ['Role', 'Product designer'],
      ['Company', 'Merrin Medical'],
      ['Pronouns', 'she/her'],
      ['Time zone', 'America/New_York'],
      [
        /^Why \w+ in particular/,
        'You went from nursing to design, and I would like to leave teaching for it',
      ],
      ['What you have in common', 'We both know Rui Costa'],
    ] as const)
      await hand.write(page.getByLabel(name, { exact: true }), text);
    await page.getByText('Kept', { exact: true }).waitFor();
    expect((await view()).person.page).toMatchObject({ company: 'Merrin Medical', zone: 'America/New_York' });
    expect((await view()).status).toBe('wished-for');
    await each(page);
  });

  test('writes to her, and one week later once more, and no third time', async () => {
    await home();
    await hand.press(link('Write the first message').first());
    await send();
    expect((await view()).status).toBe('written-to');
    await expect.poll(() => week()).toMatch(/Later\s+Wait for Ana to answer\./);
    await expect.poll(() => week()).not.toMatch(/Late,|Today|once more/);
    await server.moveTo('2027-01-18T10:00:00.000Z');
    await expect.poll(() => week()).toMatch(/Today\s+Write to Ana once more\./);
    await hand.press(link(/^Write one friendly reminder/));
    await send();
    await expect.poll(() => week()).not.toContain('once more');
    await server.moveTo('2027-02-03T10:00:00.000Z');
    await expect.poll(() => week()).not.toContain('once more');
    await each(page);
  });

  test('she says yes: the answer is owed first of all, and three times go out', async () => {
    await server.moveTo('2027-01-19T10:00:00.000Z');
    await home();
    await hand.press(button('She answered'));
    await hand.press(button('Write it down'));
    await heading('Offer Ana three times to talk.').waitFor();
    await expect.poll(() => week()).toMatch(/Somebody waits for your answer\s+Offer Ana three times/);
    await hand.press(link(/^Propose three times/));
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect.poll(() => letter.inputValue()).toContain('New York');
    await send();
    await expect.poll(() => due()).toBe('schedule');
  });

  test('a time is agreed, and said in her zone too', async () => {
    await hand.press(button('Write down the time'));
    await hand.set(page.getByLabel('Day'), '2027-01-22');
    await hand.set(page.getByLabel('Time in Lisbon'), '17:00');
    await page.getByText('For Ana, in New York, that is Friday 22 January 2027, 12:00.').waitFor();
    await hand.press(button('Write it down'));
    await heading('The talk you have agreed on').waitFor();
    const { status, meeting } = await view();
    expect([status, meeting?.on, meeting?.minutes]).toEqual(['scheduled', '2027-01-22T17:00:00.000Z', 17]);
    await each(page);
  });

  test('it is prepared, and rehearsed with somebody like her', async () => {
    await server.moveTo('2027-01-20T10:00:00.000Z');
    await home();
    await hand.press(link('Prepare the talk'));
    await page.waitForURL(`${server.url}/prepare/${ana}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await server.moveTo('2027-01-21T12:00:00.000Z');
    await home();
    await hand.press(button(/^Rehearse it/));
    await page.waitForURL(`${server.url}/**`);
    const her = page.getByRole('radio', { name: LEAD });
    await her.waitFor();
    await expect.poll(() => her.isChecked()).toBe(true);
    await hand.write(page.getByRole('textbox', { name: 'Your first name' }), 'Maya');
    await hand.press(button('Start the talk'));
    await page.waitForURL(/\/rehearse\//);
    await expect.poll(async () => (await said(page)).length).toBe(1);
    await hand.write(box(page), 'Thank you for your time, Ana. How did you come to design?');
    await hand.press(button('Say it'));
    await expect.poll(async () => (await said(page)).length).toBe(3);
    await coming(page).waitFor({ state: 'detached' });
    await hand.press(button('End the talk'));
    await hand.press(button('End it'));
    await page.waitForURL(/\/review\//);
    expect((await view()).dues.map(({ kind }) => kind)).not.toContain('rehearse');
  });

  test('the talk is over: its transcript is scored, and stands on her page', async () => {
    await server.moveTo('2027-01-22T18:00:00.000Z');
    await home();
    await heading('Say how it went with Ana.').waitFor();
    await hand.press(button(/^Say how it went/));
    await hand.press(link('Bring the transcript'));
    await page.waitForURL(/\/score\?person=/);
    await page.getByLabel(/Choose a file/).setInputFiles({
      name: 'call.vtt',
      mimeType: 'text/vtt',
      buffer: Buffer.from(CALL),
    });
    await page.getByRole('textbox', { name: 'Their role' }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Their role' }).inputValue())
      .toBe('Product designer');
    await hand.press(button('Score this talk'));
    await page.waitForURL(`${server.url}/people/${ana}#talks`);
    await page.getByText(`The talk with ${LEAD} is scored and kept here.`).waitFor();
    const { person, status, next } = await view();
    const talk = person.log.find(({ type }) => type === 'talked');
    expect(talk).toMatchObject({ on: '2027-01-22T17:00:00.000Z', meetingId: expect.any(String) });
    expect([status, next?.kind, next?.by]).toEqual(['talked', 'thank-you', '2027-01-23T17:17:00.000Z']);
    await each(page);
  });

  test('the thank-you note is due within a day, and late is said', async () => {
    await hand.press(link('Write the thank-you note').first());
    await page.getByText(/^Send it by 17:\d\d tomorrow/).waitFor();
    await server.moveTo('2027-01-24T09:00:00.000Z');
    await expect.poll(() => week()).toMatch(/Late, and still worth doing\s+Thank Ana for the talk\./);
    await hand.press(link(/^Write the thank-you note/));
    await page.getByText('The 24 hours are over.').waitFor();
    const body = await page.getByRole('textbox', { name: 'Letter' }).inputValue();
    expect(body).toMatch(/^(?:Dear|Hi|Hello) Ana/);
    await send();
    expect((await view()).dues.map(({ kind }) => kind)).not.toContain('thank-you');
  });

  test('whom she named gets a page, and a first message that says who suggested it', async () => {
    await home();
    await hand.press(button(/^Begin a page\s* for Priya Shah/));
    await heading('Priya Shah').waitFor();
    const priya = idIn(page.url());
    await heading('Write to Priya, and say who suggested it.').waitFor();
    await hand.press(link('Write the first message').first());
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await letter.waitFor();
    await expect.poll(() => letter.inputValue()).toContain('Ana Sousa');
    await send(priya);
    expect((await everybody(server.url)).map(({ status }) => status).sort()).toEqual([
      'keeping-in-touch',
      'written-to',
    ]);
    await go('/people');
    await expect.poll(() => row('Priya Shah').count()).toBe(2);
    await each(page);
  });

  test('what came of the talk stands on a page of its own', async () => {
    await home();
    await hand.press(link(/^What came of it/));
    await page.waitForURL(/\/talks\//);
    await page.getByText('Priya Shah').first().waitFor();
  });

  test('a check-in comes by the rhythm, moves when there was contact before, and comes again', async () => {
    const first = (await view()).nextCheckIn;
    expect(first).toMatch(/^2027-03-/);
    await server.moveTo('2027-03-10T10:00:00.000Z');
    await home();
    await hand.press(button('Something else'));
    await hand.write(page.getByLabel('What was it?'), 'Met her at the trade fair.');
    await hand.press(button('Write it down'));
    await page.getByText(/^You were in touch\./).waitFor();
    const moved = (await view()).nextCheckIn!;
    expect(moved > first!).toBe(true);
    for (const count of [1, 2]) {
      const day = (await view()).nextCheckIn!;
      await server.moveTo(`${day}T10:00:00.000Z`);
      await expect.poll(() => week()).toMatch(/Today\s+Check in with Ana\./);
      await hand.press(link(/^Write to check in/));
      await send();
      const { status, nextCheckIn, person } = await view();
      expect(status).toBe('keeping-in-touch');
      expect(nextCheckIn! > day).toBe(true);
      const sent = person.log.filter((entry) => entry.type === 'wrote' && entry.letter === 'check-in');
      expect(sent).toHaveLength(count);
    }
    await each(page);
    expect(wrong).toEqual([]);
  });
}
