import type { Page } from 'playwright-core';
import type { Week } from './week.ts';

/** A page as a user finds it: where it is, and what is done there before it is looked at. */
export interface Place {
  name: string;
  path: (week: Week) => string;
  /** Brings the page to the state that is meant. */
  go?: (page: Page) => Promise<void>;
  /** Seen a screen at a time, from its end; other pages are seen whole. */
  screen?: boolean;
  /** Seen from this heading on: what stands above is seen elsewhere. */
  from?: string;
  /** Looks as another place does where there is room for both columns. */
  phoneOnly?: boolean;
}

const last = (week: Week) => week.talks.at(-1)!;
const unfold = async (page: Page) => {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
};

const WAYS = { mail: true, provider: 'Example School' };
const ME = { id: 'maya', mail: 'maya@school.example', admin: true, elsewhere: 1, reminders: false };
const COUNTS = {
  counts: [
    { name: 'accounts', count: 31 },
    { name: 'talks rehearsed', count: 214 },
    { name: 'people', count: 96 },
  ],
  errors: [{ code: 'too-fast', count: 3 }],
  since: '2026-03-02T08:00:00.000Z',
  server: 'one.school.example, process 812',
};

/** What a server says of language models that many share. */
const SHARED = {
  ...{ configured: false, host: '', model: '', local: false, encrypted: false, source: 'none', url: '' },
  ...{ keyKept: false, plays: false, hosted: true, closed: true },
};

/** Every page of the product, in each state that looks different. */
export const PLACES: readonly Place[] = [
  { name: 'first-page', path: () => '/' },
  { name: 'sample', path: () => '/sample' },
  { name: 'room', path: (week) => `/rehearse/${week.running}`, screen: true },
  { name: 'room-hint', path: (week) => `/rehearse/${week.running}`, go: hint, screen: true },
  {
    name: 'room-questions',
    path: (week) => `/rehearse/${week.running}`,
    go: part(/^Questions/),
    screen: true,
  },
  {
    name: 'room-notes',
    path: (week) => `/rehearse/${week.running}`,
    go: part(/^Notes/),
    screen: true,
    phoneOnly: true,
  },
  { name: 'room-paused', path: (week) => `/rehearse/${week.paused}`, go: pause, screen: true },
  { name: 'room-take', path: (week) => `/rehearse/${week.runningTake}`, screen: true },
  { name: 'room-over', path: (week) => `/rehearse/${last(week)}`, screen: true },
  { name: 'review', path: (week) => `/review/${last(week)}` },
  { name: 'review-drawn', path: (week) => `/review/${last(week)}`, from: 'How it went, drawn' },
  {
    name: 'review-unfolded',
    path: (week) => `/review/${last(week)}`,
    go: unfold,
    from: 'Everything that was looked at',
  },
  { name: 'review-poor', path: (week) => `/review/${week.talks[0]}` },
  { name: 'compare', path: (week) => `/review/${last(week)}/compare/${week.take}` },
  { name: 'letter', path: (week) => `/letters/${last(week)}` },
  { name: 'talks', path: () => '/talks' },
  { name: 'progress', path: () => '/progress' },
  { name: 'week', path: () => '/week' },
  { name: 'data', path: () => '/data' },
  { name: 'people', path: () => '/people' },
  { name: 'people-sorted', path: () => '/people', go: sort },
  { name: 'person-wished', path: (week) => `/people/${week.people.wished}` },
  { name: 'person-agreed', path: (week) => `/people/${week.people.agreed}?say=set` },
  { name: 'person-talked', path: (week) => `/people/${week.people.talked}`, go: unfold },
  { name: 'person-saying', path: (week) => `/people/${week.people.talked}?say=heard`, phoneOnly: true },
  { name: 'you', path: () => '/you' },
  { name: 'score-person', path: (week) => `/score?person=${week.people.talked}` },
  { name: 'contacts', path: () => '/contacts' },
  { name: 'contact-new', path: () => '/contacts/new' },
  { name: 'contact-own', path: (week) => `/contacts/${week.own}` },
  { name: 'prepare', path: (week) => `/prepare/${week.prepared}` },
  { name: 'settings', path: () => '/settings' },
  { name: 'score', path: () => '/score' },
  { name: 'score-who', path: () => '/score', go: chooseFile },
  { name: 'review-brought', path: (week) => `/score/${week.brought}` },
  { name: 'letter-brought', path: (week) => `/score/${week.brought}/letter` },
  { name: 'person-letter', path: ({ followed }) => `/people/${followed.priya}/letters/first-message` },
  {
    name: 'person-letter-mend',
    path: ({ followed }) => `/people/${followed.priya}/letters/outreach`,
    go: spoil,
  },
  { name: 'person-note', path: ({ followed }) => `/people/${followed.priya}/letters/note` },
  { name: 'person-thanks', path: ({ followed }) => `/people/${followed.dan}/letters/thank-you` },
  { name: 'person-check-in', path: ({ followed }) => `/people/${followed.noor}/letters/check-in` },
  { name: 'told-new', path: ({ followed }) => `/people/${followed.noor}/told/new`, go: addName },
  { name: 'told', path: ({ followed }) => `/people/${followed.noor}/told/${followed.noorTalk}` },
  { name: 'recap', path: (week) => `/recap/sessions/${last(week)}` },
  { name: 'recap-person', path: ({ followed }) => `/people/${followed.dan}/talks/${followed.danTalk}` },
  { name: 'recap-told', path: ({ followed }) => `/people/${followed.noor}/talks/${followed.noorTalk}` },
  { name: 'how', path: () => '/how' },
  { name: 'sign-in', path: () => '/sign-in', go: hosted('account', { ways: WAYS, me: null }) },
  { name: 'sign-in-sent', path: () => '/sign-in', go: askLink },
  { name: 'sign-in-link', path: () => '/sign-in/link#token=a' },
  { name: 'account', path: () => '/account', go: hosted('account', { ways: WAYS, me: ME }) },
  { name: 'admin', path: () => '/admin', go: hosted('admin', COUNTS) },
  { name: 'sign-in-local', path: () => '/sign-in', phoneOnly: true },
  { name: 'astray', path: () => '/nowhere' },
];

/** What somebody sees who has held no talk yet, or too few to say anything about. */
export const EMPTY: readonly Place[] = [
  { name: 'first-page-new', path: () => '/' },
  { name: 'people-empty', path: () => '/people' },
  { name: 'week-empty', path: () => '/week' },
  { name: 'talks-empty', path: () => '/talks' },
  { name: 'progress-empty', path: () => '/progress' },
];
export const FEW: readonly Place[] = [{ name: 'progress-few', path: () => '/progress' }];

/** The page as a server that many share answers it; this one is for one. */
function hosted(api: string, json: object) {
  return async (page: Page) => {
    await page.route(`**/api/${api}`, (route) => route.fulfill({ json }), { times: 1 });
    await page.route('**/api/model', (route) => route.fulfill({ json: SHARED }), { times: 1 });
    await page.reload({ waitUntil: 'networkidle' });
  };
}

async function askLink(page: Page) {
  await hosted('account', { ways: WAYS, me: null })(page);
  await page.route('**/api/sign-in/mail', (route) => route.fulfill({ status: 204 }), { times: 1 });
  await page.getByLabel('Your e-mail address').fill(ME.mail);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Now look into your mail' }).waitFor();
}

/** Opens a part of what stands beside the talk, where there is too little room for all of it. */
function part(name: RegExp) {
  return async (page: Page) => {
    const tab = page.getByRole('button', { name, expanded: false });
    if (await tab.isVisible()) await tab.click();
  };
}

async function sort(page: Page) {
  await page.getByLabel('In order of').selectOption({ label: 'Where you stand' });
}

async function hint(page: Page) {
  await part(/^Help/)(page);
  await page.getByRole('button', { name: /^Give me a hint/ }).click();
  await page.getByRole('button', { name: /^Another hint/ }).waitFor();
}

async function pause(page: Page) {
  await page.getByRole('button', { name: /^Pause/ }).click();
  await page.getByRole('heading', { name: 'Paused' }).waitFor();
}

/** Writes into a letter what no letter should say. */
async function spoil(page: Page) {
  const box = page.getByLabel('Letter', { exact: true });
  await box.fill(
    (await box.inputValue()).replace(
      '\n\n',
      '\n\nMay I pick your brain? You won the Harbour Prize in 2019. ',
    ),
  );
  await page
    .getByRole('status')
    .filter({ hasText: /\d to mend/ })
    .waitFor();
}

async function addName(page: Page) {
  await page.getByRole('button', { name: 'Add somebody' }).click();
}

async function chooseFile(page: Page) {
  await page.getByLabel(/Choose a file/).setInputFiles({
    name: 'call.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      'Maya Ortiz: Thank you for making the time, Dan. How did you come to this work?\nDan Whitlock: By accident. I was a nurse for six years.\nMaya Ortiz: What happened then?\nDan Whitlock: I drew a better form on a paper towel.',
    ),
  });
  await page.getByRole('group', { name: 'Maya Ortiz' }).waitFor();
}

/** Waits until the page has its data, its fonts and nothing more to fetch. */
export async function open(page: Page, url: string, place: Place, week: Week): Promise<void> {
  await page.goto(url + place.path(week), { waitUntil: 'networkidle' });
  await page.locator('main h1').first().waitFor();
  const astray = await page.getByText('There is nothing at this address.').isVisible();
  if (astray !== (place.name === 'astray')) throw new Error(`${place.name} is not at ${place.path(week)}`);
  await place.go?.(page);
  await page.evaluate('document.fonts.ready.then(() => true)');
}
