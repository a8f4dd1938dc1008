import { SessionList, TakeComparison, TakeTree } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { tabTo } from '../support/keyboard.ts';
import { say } from '../support/week/rehearse.ts';
import { holdTalk, SLIPS } from './hold-talk.ts';
import { complaints, page, server } from './pages.ts';

const ask = async (path: string): Promise<unknown> => (await fetch(`${server.url}/api${path}`)).json();
const idHere = () => new URL(page.url()).pathname.split('/')[2]!;
const open = (path: string) => page.goto(server.url + path, { waitUntil: 'networkidle' });
const takesOf = async (id: string) => TakeTree.parse(await ask(`/sessions/${id}/takes`));
/** Says these turns in a take. */
async function go(id: string, turns: readonly string[], end = true): Promise<void> {
  await say(server.url, id, turns, end ? { type: 'end' } : undefined);
}
/** The contact ends the talk then. */
async function sayGoodbye(id: string): Promise<void> {
  await go(id, ['Thank you so much for your time. Goodbye!'], false);
  const endedAt = async () => (await takesOf(id)).takes.find((one) => one.id === id)?.endedAt;
  await expect.poll(endedAt).toBeTruthy();
}
/** Presses a button that begins a take, and answers the take's id. */
async function take(name: string | RegExp): Promise<string> {
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(/\/rehearse\//);
  return idHere();
}

let first: string;
let again: string;

test('a turn is taken again from what the review says to do differently', async () => {
  first = await holdTalk(server.url, SLIPS, { personaId: 'urban-planner-jun' });
  await open(`/review/${first}`);
  await expect.poll(() => page.getByRole('heading', { name: 'The takes of this talk' }).count()).toBe(0);
  const link = page.getByRole('link', { name: 'See turn 8' });
  await link.waitFor();
  again = await take(/Take that turn again\s*: turn 8/);
  expect(again).not.toBe(first);
  await page
    .getByRole('textbox', { name: 'Your turn' })
    .fill('That sounds like a long road. What was the hardest part of it for you?');
  await page.getByRole('button', { name: 'Say it' }).click();
  // One exchange is enough to compare: the room ends the take and leads there.
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await page.waitForURL(`${server.url}/review/${again}/compare/${first}`);
});

test('both takes stand side by side, with the words, the answers and what moved', async () => {
  const { takes } = await takesOf(first);
  expect(takes.map(({ id, of, turn }) => [id, of, turn])).toEqual([
    [first, null, 0],
    [again, first, 7],
  ]);
  const compared = TakeComparison.parse(await ask(`/sessions/${again}/compare?with=${first}`));
  await open(`/review/${again}`);
  await page.getByRole('link', { name: 'Compare the two' }).click();
  await page.getByRole('heading', { name: 'Turn 8, two ways' }).waitFor();
  const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const side of [compared.before, compared.after]) {
    expect(shown).toContain(side.user!.text);
    expect(shown).toContain(side.contact!.text);
    expect(shown).toContain(
      `Goodwill ${Math.round(side.goodwill!.before)}, then ${Math.round(side.goodwill!.after)}`,
    );
  }
  for (const check of compared.checks) expect(shown).toContain(check.why);
  expect(shown).toContain('The later take did better. The slip is gone');
  expect(shown).not.toContain('If you try it once more');
  // One turn has no total, and cannot stand for the whole talk.
  expect(shown).not.toMatch(/Taken together|of 100/i);
  expect(shown).toContain('It stops before the talk came to its end');
  await expect.poll(() => page.getByRole('button', { name: 'Keep this one as the talk' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Try it once more' }).waitFor();
});

test('a take of one turn is named as such, and has no numbers', async () => {
  await open(`/review/${again}`);
  await page.getByRole('heading', { name: 'A part of a talk' }).waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Focus' }).count()).toBe(0);
  const row = page.getByRole('region', { name: 'The takes of this talk' }).getByRole('listitem').nth(1);
  await expect.poll(() => row.innerText()).toMatch(/one turn only/);
  await expect.poll(() => row.innerText()).not.toMatch(/of 100/);
});

let onward: string;

test('the talk goes on from a short take, and is found in the list while it runs', async () => {
  await open(`/review/${again}/compare/${first}`);
  onward = await take('Go on from here');
  await go(onward, ['What did you do about it?'], false);
  await open('/talks');
  const row = page.getByRole('listitem').filter({ hasText: 'from turn 10 on' });
  await row.getByRole('link', { name: /Carry on/ }).click();
  await page.waitForURL(new RegExp(`/rehearse/${onward}`));
  await go(onward, ['Is there anyone else, maybe somebody new to the field, I should talk to?'], false);
  await go(onward, ['Thank you so much for your time. Goodbye!'], false);
  await expect
    .poll(async () => (await takesOf(first)).takes.find(({ id }) => id === onward)?.endedAt)
    .toBeTruthy();
});

test('the better one is kept, and the list of talks goes by it', async () => {
  await open(`/review/${onward}/compare/${first}`);
  await page.getByText('The later take did better.').waitFor();
  const keep = page.getByRole('button', { name: 'Keep this one as the talk' });
  await keep.click();
  // The other one may be kept instead; the focus is not lost with the button.
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  await expect.poll(focused).toBe('Turn 8, two ways');
  await expect.poll(() => keep.count()).toBe(1);
  await expect.poll(() => page.locator('.page > [role=status]').innerText()).toMatch(/^Kept:/);
  expect((await takesOf(first)).kept).toBe(onward);
  const { sessions } = SessionList.parse(await ask('/sessions'));
  expect(sessions).toHaveLength(1);
  await open('/talks');
  const row = page.getByRole('listitem').filter({ hasText: 'Jun Halloran' });
  await expect.poll(() => row.innerText()).toMatch(/3 takes/);
  await expect.poll(() => row.innerText()).toContain(`${sessions[0]!.kept!.total}`);
  await expect.poll(() => row.getByRole('link').first().getAttribute('href')).toBe(`/review/${onward}`);
});

test('a turn is tried once more when it came to the same, with a word of advice', async () => {
  await open(`/review/${first}`);
  const same = await take(/^Take it again\s*: turn 8/);
  await go(same, [SLIPS[3]!]);
  await open(`/review/${first}/compare/${same}`);
  await page.getByText('The two came to the same.').waitFor();
  await page.getByText('If you try it once more').waitFor();
  const more = await take('Try it once more');
  expect((await takesOf(first)).takes.find(({ id }) => id === more)).toMatchObject({ of: first, turn: 7 });
});

test('the tree is drawn in each review, and can be walked and pruned', async () => {
  await open(`/review/${first}`);
  const tree = page.getByRole('region', { name: 'The takes of this talk' });
  await expect.poll(() => tree.getByRole('listitem').count()).toBe(5);
  await expect.poll(() => tree.locator('[aria-current=page]').innerText()).toBe('As first held');
  await tree.getByRole('link', { name: 'From turn 10 on', exact: true }).click();
  await page.waitForURL(`${server.url}/review/${onward}`);
  await page.getByText('and what follows were added').waitFor();
  // The one that it was taken from takes it along.
  await open(`/review/${again}`);
  await page.getByRole('button', { name: 'Delete this take' }).click();
  await page.getByText('This take and the 1 take taken from it').waitFor();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.waitForURL(`${server.url}/review/${first}`);
  await expect.poll(() => tree.getByRole('listitem').count()).toBe(3);
  const { takes, kept } = await takesOf(first);
  expect([takes.length, kept]).toEqual([3, first]);
});

test('takes, compares and keeps by keyboard alone', async () => {
  await open(`/review/${first}`);
  await tabTo(page, /Take that turn again/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/rehearse\//);
  const id = idHere();
  await go(id, ['What was that like for you?'], false);
  await sayGoodbye(id);
  await open(`/review/${id}`);
  await tabTo(page, /Compare the two/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /two ways/ }).waitFor();
  await tabTo(page, /Keep this one as the talk/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await takesOf(first)).kept).toBe(id);
});

test('fits a narrow phone and a page at twice its size', async () => {
  const { takes } = await takesOf(first);
  const ended = takes.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id);
  for (const width of [360, 640])
    for (const path of [`/review/${first}`, `/review/${ended[1]}/compare/${first}`, '/talks']) {
      await page.setViewportSize({ width, height: 740 });
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect({ path, width, wide }).toEqual({ path, width, wide: 0 });
    }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a talk is deleted with all its takes', async () => {
  await open(`/review/${first}`);
  await page.getByRole('button', { name: 'Delete this talk' }).click();
  await page.getByText(/and the \d takes taken from it/).waitFor();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.waitForURL(/\/talks$/);
  expect(SessionList.parse(await ask('/sessions')).sessions).toEqual([]);
  expect(complaints).toEqual([]);
});
