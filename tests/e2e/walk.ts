import { readFileSync } from 'node:fs';
import { AsideAnswer, TakeTree } from '@anyone-else/protocol';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { holdTalk, LISTENS, SLIPS } from './hold-talk.ts';
import { server } from './pages.ts';
import { box, coming, detailOf, said } from './room.ts';

/** How somebody uses the pages: every step of the walk goes through one of these. */
export interface Hand {
  page: Page;
  /** Uses a button, a link or a fold. */
  press(one: Locator): Promise<void>;
  /** Writes into a field. */
  write(one: Locator, text: string): Promise<void>;
  /** Says what stands in the composer. */
  say(): Promise<void>;
  /** Chooses one of several. */
  choose(radio: Locator): Promise<void>;
  /** Ticks or unticks a box. */
  tick(checkbox: Locator): Promise<void>;
  /** Comes to a part beside the talk. */
  openPart(part: 'help' | 'questions' | 'notes'): Promise<void>;
  askHint(): Promise<void>;
  pause(): Promise<void>;
}

const DAY = 'What does a typical day look like for you?';
const PLACE = 'What would you do in my place?';
const NOTE = 'The paper towel. Ask about nights.';
const OFFLINE = 'And what was the hardest part of that for you?';
const AGAIN = 'You said that there was a paper towel. How did that come about?';

/** The whole way through the product, from the address to a copy of the talk, by one hand. */
export function walk(start: () => Promise<Hand>): void {
  let hand: Hand;
  let page: Page;
  let talk: string;
  let take: string;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  const fold = (text: string) => page.locator('summary').filter({ hasText: text });
  const idHere = () => new URL(page.url()).pathname.split('/')[2]!;
  const strip = () => page.getByRole('complementary', { name: 'The arc of the talk' });

  async function say(text: string): Promise<void> {
    const before = (await said(page)).length;
    await hand.write(box(page), text);
    await hand.say();
    await expect.poll(async () => (await said(page)).length).toBe(before + 2);
    await coming(page).waitFor({ state: 'detached' });
  }
  async function chooseHelp(level: string): Promise<void> {
    await hand.openPart('help');
    const choice = page.locator(`input[type=radio][value=${level}]`);
    if (!(await choice.isVisible())) await hand.press(fold('Help: '));
    await hand.choose(choice);
  }
  async function end(): Promise<void> {
    await hand.press(button('End the talk'));
    await hand.press(button('End it'));
    await page.waitForURL(/\/review\//);
    await page.getByRole('heading', { name: 'The whole talk' }).waitFor();
  }
  async function download(one: Locator): Promise<Buffer> {
    const comes = page.waitForEvent('download');
    await hand.press(one);
    return readFileSync(await (await comes).path());
  }

  test('looks at the sample, and back to one’s own', async () => {
    hand = await start();
    page = hand.page;
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await hand.press(link('See one first: one minute'));
    for (const name of ['Focus', 'Arc', 'Closer'])
      await page.getByRole('term').filter({ hasText: name }).waitFor();
    await hand.press(link('Have your own').last());
    await page.waitForURL(`${server.url}/`);
  });

  test('sets up a talk with questions to ask', async () => {
    await hand.write(page.getByRole('searchbox'), 'nurse');
    await hand.choose(page.getByRole('radio', { name: /Amado Villaluz/ }));
    await hand.write(field('Your first name'), 'Maya');
    await hand.write(field('Where you come from'), 'middle-school teacher');
    await hand.write(field('Where you would like to go'), 'clinical analyst');
    await hand.press(fold('Write some down'));
    await hand.write(field('A question you want to ask'), DAY);
    await hand.press(button('Add it'));
    // The second is typed and not added: it goes along all the same.
    await hand.write(field('A question you want to ask'), PLACE);
    await hand.press(button('Start the talk'));
    await page.waitForURL(/\/rehearse\//);
    talk = idHere();
    await expect.poll(async () => (await said(page)).length).toBe(1);
    const { aside } = AsideAnswer.parse(
      await (await fetch(`${server.url}/api/sessions/${talk}/aside`)).json(),
    );
    expect(aside.questions.map(({ text }) => text)).toEqual([DAY, PLACE]);
  });

  test('talks with each level of help, a hint, a note and a question ticked', async () => {
    await say('Thank you for your time, Amado. How did you end up in nursing informatics?');
    await hand.askHint();
    await page.locator('figure').waitFor();
    await hand.press(button('Put it away'));
    await chooseHelp('arc');
    await strip().waitFor();
    await expect.poll(() => button('Give me a hint').count()).toBe(0);
    await chooseHelp('alone');
    await strip().waitFor({ state: 'detached' });
    await chooseHelp('coach');
    await strip().waitFor();

    await hand.openPart('notes');
    await hand.write(field(/^Notes/), NOTE);
    await page.getByText('Kept', { exact: true }).waitFor();
    await hand.openPart('questions');
    await hand.press(button(DAY));
    await expect.poll(() => box(page).inputValue()).toBe(DAY);
    await hand.say();
    await expect.poll(async () => (await said(page)).length).toBe(5);
    await hand.openPart('questions');
    await expect.poll(() => page.getByRole('checkbox', { name: DAY }).isChecked()).toBe(true);
    await expect.poll(() => page.getByRole('checkbox', { name: PLACE }).isChecked()).toBe(false);
  });

  test('pauses, loses the line and comes back, and nothing is said twice', async () => {
    await hand.pause();
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await hand.press(button(/^Go on/).last());
    await page.getByRole('heading', { name: 'Paused' }).waitFor({ state: 'detached' });

    await page.context().setOffline(true);
    await hand.write(box(page), OFFLINE);
    await hand.say();
    await page
      .getByText(/kept here|sending/)
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await expect.poll(async () => (await said(page)).length).toBe(7);
    await coming(page).waitFor({ state: 'detached' });
    const { events } = await detailOf(server.url, talk);
    expect(events.filter((event) => 'text' in event && event.text === OFFLINE)).toHaveLength(1);

    await say('What advice would you give me on what to learn first?');
    await say(
      'This was so useful. Is there anyone else, maybe somebody who changed careers, I should talk to?',
    );
    await end();
    expect(page.url()).toContain(`/review/${talk}`);
  });

  test('reads the review, and reads a turn differently', async () => {
    await hand.press(button(/^Read it differently\s*: turn 6$/));
    const form = page.getByRole('form', { name: 'Read turn 6 differently' });
    await hand.tick(form.getByRole('checkbox').first());
    await hand.press(form.getByRole('button', { name: 'Save my reading' }));
    await button(/^Take my change back\s*: turn 6$/)
      .last()
      .waitFor();
  });

  test('takes a turn again, lays both takes side by side and keeps one', async () => {
    await hand.press(button(/^Take it again\s*: turn 4$/));
    await page.waitForURL(/\/rehearse\//);
    take = idHere();
    expect(take).not.toBe(talk);
    await expect.poll(async () => (await said(page)).length).toBe(3);
    await say(AGAIN);
    for (const turn of LISTENS.slice(4)) {
      if (!(await box(page).isVisible())) break;
      await say(turn);
    }
    if (await button('End the talk').isVisible()) await end();
    else await hand.press(link('See the review'));
    await page.waitForURL(`${server.url}/review/${take}`);
    await hand.press(link('Compare the two').first());
    await page.getByRole('heading', { name: 'Turn 4, two ways' }).waitFor();
    await page.getByText(AGAIN).waitFor();
    await hand.press(button('Keep this one as the talk').first());
    const tree = async () =>
      TakeTree.parse(await (await fetch(`${server.url}/api/sessions/${talk}/takes`)).json());
    await expect.poll(tree).toMatchObject({ root: talk, kept: take });
  });

  test('sees the progress, and saves a card of it', async () => {
    // Three talks say something: two more were held meanwhile.
    await holdTalk(server.url, LISTENS, { personaId: 'urban-planner-jun' });
    await holdTalk(server.url, SLIPS);
    await hand.press(link('Progress'));
    await page.getByRole('heading', { name: 'Talk by talk' }).waitFor();
    await hand.press(button('Show me the card'));
    const picture = await download(button('Save it as a picture'));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1350]);
  });

  test('finds the talk again and takes a copy along', async () => {
    await hand.press(link('Past talks'));
    await hand.press(page.locator(`a[href="/review/${take}"]`).first());
    await page.getByRole('heading', { name: 'Keep a copy' }).waitFor();
    const text = (await download(link('Save as Markdown'))).toString();
    expect(text).toContain(AGAIN);
    expect(text).toContain(NOTE);
    const whole = JSON.parse((await download(link('Save as JSON'))).toString());
    expect(JSON.stringify(whole)).toContain(AGAIN);
  });
}
