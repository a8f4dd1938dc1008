import { SessionCreated, SessionDetail } from '@anyone-else/protocol';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A talk with Amado, who tells of a paper towel and a kindergarten. */
const SETUP = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 17,
  user: { name: 'Maya', background: 'middle-school teacher', targetRole: 'clinical analyst' },
  difficulty: 'true-to-life',
  seed: 7,
};

export async function post(url: string, path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json().catch(() => undefined);
}

/** Begins a talk; answers its id. */
export const beginTalk = async (url: string, more: object = {}): Promise<string> =>
  SessionCreated.parse(await post(url, '/sessions', { ...SETUP, ...more })).id;

export const detailOf = async (url: string, id: string) =>
  SessionDetail.parse(await (await fetch(`${url}/api/sessions/${id}`)).json());

/** The texts of a talk as they are kept, in order. */
export const textsOf = async (url: string, id: string): Promise<string[]> =>
  (await detailOf(url, id)).events.flatMap((event) => ('text' in event ? [event.text] : []));

export const enter = async (page: Page, url: string, id: string) => {
  await page.goto(`${url}/rehearse/${id}`, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: 'Your turn' }).waitFor({ state: 'attached' });
};

export const box = (page: Page) => page.getByRole('textbox', { name: 'Your turn' });
/** The whole turns; not as rendered, for what is out of sight is not. */
export const said = (page: Page) => page.locator('.turns > li:not(.coming) .words').allTextContents();
export const coming = (page: Page) => page.locator('.streaming');

/** Says a turn by keyboard. */
export async function speak(page: Page, text: string) {
  await box(page).fill(text);
  await box(page).press('Enter');
}

/** The same, and waits for the answer to be whole; answers it. */
export async function talk(page: Page, text: string): Promise<string> {
  const before = (await said(page)).length;
  await speak(page, text);
  await expect.poll(async () => (await said(page)).length).toBe(before + 2);
  await coming(page).waitFor({ state: 'detached' });
  return (await said(page)).at(-1)!;
}

export const isFocused = (page: Page, tag: string) =>
  page.evaluate(`document.activeElement.tagName === '${tag}'`);
