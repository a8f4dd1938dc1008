import { beforeAll, expect, test } from 'vitest';
import { everybody, happened, introduce, viewOf } from '../support/people.ts';
import { begin, say, send } from '../support/week/rehearse.ts';
import { TALKS } from '../support/week/talks.ts';
import { SAID } from './call-with-dan.ts';
import { complaints, page, plain, server } from './pages.ts';

let brought: string;
const main = async () => plain(await page.locator('main').innerText());
const open = (path: string) => page.goto(server.url + path, { waitUntil: 'networkidle' });

beforeAll(async () => {
  await introduce(server.url);
  const user = SAID[0]![0];
  const talk = {
    agreedMinutes: 30,
    user: { name: 'Maya', background: 'teacher', targetRole: 'product designer' },
    contact: { name: 'Dan Whitlock', role: 'Product designer', company: 'Merrin Medical' },
    turns: SAID.map(([name, text]) => ({ speaker: name === user ? 'user' : 'contact', text })),
  };
  brought = (await send<{ id: string }>(`${server.url}/api/brought`, 'POST', talk)).id;
});

test('of a rehearsal it says that it was practice, and begins no page for anybody', async () => {
  const { wanted, turns } = TALKS.at(-1)!;
  const id = await begin(server.url, wanted);
  await say(server.url, id, turns, { type: 'end' });
  await open(`/review/${id}`);
  await page.getByRole('link', { name: 'See what came of it' }).click();
  await page.getByRole('heading', { name: 'Next steps' }).waitFor();
  expect(page.url()).toBe(`${server.url}/recap/sessions/${id}`);
  expect(await main()).toContain('This was practice.');
  await expect.poll(() => page.getByRole('button', { name: /^Begin a page/ }).count()).toBe(0);
  const turn = page.getByRole('link', { name: /^turn \d+$/ }).first();
  await expect.poll(() => turn.getAttribute('href')).toMatch(new RegExp(`^/review/${id}#turn-\\d+$`));
});

test('of a real talk it says what was learnt, who was named and what was promised, as a file too', async () => {
  await open(`/recap/brought/${brought}`);
  const said = await main();
  expect(said).not.toContain('practice');
  for (const part of ['Priya Shah', 'I will write to both of you tonight.', 'Thank Dan'])
    expect(said).toContain(part);
  await expect.poll(() => page.getByRole('button', { name: /^Begin a page/ }).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as Markdown' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^recap-with-dan-.*\.md$/);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
});

test('from its review a talk is put on the page of whom it was with, and leads from there', async () => {
  await open(`/score/${brought}`);
  await page.getByRole('heading', { name: 'This was a talk with …' }).waitFor();
  await expect.poll(() => page.getByLabel('Their name').inputValue()).toBe('Dan Whitlock');
  await page.getByLabel('Day', { exact: true }).fill('2026-01-05');
  await page.getByLabel(/^Time in/).fill('18:30');
  await page.getByRole('button', { name: 'Begin a page with it' }).click();
  await page.getByText('This was your talk with').waitFor();
  const [dan] = await everybody(server.url);
  expect(dan!.person.page).toMatchObject({ name: 'Dan Whitlock', company: 'Merrin Medical' });
  expect(dan!.person.log).toMatchObject([
    { type: 'talked', on: '2026-01-05T18:30:00.000Z', broughtId: brought },
  ]);
  const note = page.getByRole('link', { name: 'Write the thank-you note' });
  await expect.poll(() => note.getAttribute('href')).toBe(`/people/${dan!.person.id}/letters/thank-you`);

  await open(`/recap/brought/${brought}`);
  await page.getByRole('button', { name: 'Begin a page for Priya Shah' }).click();
  await page.getByRole('heading', { level: 1, name: /Priya Shah/ }).waitFor();
  const priya = (await everybody(server.url)).find(({ person }) => person.page.name === 'Priya Shah')!;
  expect(priya.person.page.ledBy).toEqual({ personId: dan!.person.id, entryId: dan!.person.log[0]!.id });

  await open(`/people/${dan!.person.id}/talks/${dan!.person.log[0]!.id}`);
  expect(await main()).toContain('Priya Shah');
  await page.getByRole('link', { name: 'Open the page of Priya Shah' }).waitFor();
  const turn = page.getByRole('link', { name: /^turn \d+$/ }).first();
  await expect.poll(() => turn.getAttribute('href')).toMatch(new RegExp(`^/score/${brought}#turn-\\d+$`));
});

test('a talk that was told of gets its transcript, and stays one', async () => {
  const other = SAID.map(([name, text]) => ({ speaker: name === SAID[0]![0] ? 'user' : 'contact', text }));
  other[1]!.text += ' It is a good day for it.';
  const talk = { contact: { name: 'Noor Haddad', role: '', company: '' }, turns: other };
  const second = (await send<{ id: string }>(`${server.url}/api/brought`, 'POST', talk)).id;
  const noor = (
    await send<{ person: { id: string } }>(`${server.url}/api/people`, 'POST', { name: 'Noor Haddad' })
  ).person.id;
  const on = new Date(Math.floor((Date.now() - 3_600_000) / 60_000) * 60_000).toISOString();
  const told = {
    minutes: 20,
    takeaways: ['Tape beats slides'],
    personal: '',
    names: [],
    promises: [],
    ownPromises: [],
    introductionOffered: false,
    notes: '',
    self: {},
  };
  await happened(server.url, noor, {
    id: 'talked-noor',
    type: 'talked',
    on,
    meetingId: null,
    broughtId: null,
    told,
  });
  await open(`/score/${second}`);
  // Whoever has the name of the one who speaks is chosen already.
  await expect.poll(() => page.getByLabel('Whom').inputValue()).toBe(noor);
  await page.getByRole('button', { name: 'Put it on the page' }).click();
  await page.getByText('This was your talk with').waitFor();
  expect((await viewOf(server.url, noor)).person.log).toMatchObject([
    { id: 'talked-noor', type: 'talked', on, broughtId: second, told: { takeaways: ['Tape beats slides'] } },
  ]);
  expect(complaints).toEqual([]);
});
