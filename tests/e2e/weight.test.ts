import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { page, server } from './pages.ts';

/** What the first page may weigh: JavaScript in bytes as gzip sends it, and everything it asks for until it is still. */
const SCRIPTS = 60_000;
const REQUESTS = 15;

/** Opens an address as a browser does that was never here, and answers all that came until nothing came any more. */
async function loaded(path: string): Promise<Response[]> {
  const responses: Response[] = [];
  const note = (response: Response) => responses.push(response);
  await page.goto('about:blank');
  await page.route('**/*', (route) => route.fallback());
  page.on('response', note);
  await page.goto(server.url + path);
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  return responses;
}

const isScript = (response: Response) => new URL(response.url()).pathname.endsWith('.js');

async function weigh(responses: readonly Response[]): Promise<number> {
  const scripts = responses.filter(isScript);
  const bodies = await Promise.all(scripts.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

const listed = (responses: readonly Response[]) =>
  responses.map((response) => new URL(response.url()).pathname).join('\n');

test('the first page of a first visit comes in few requests and little code', async () => {
  const responses = await loaded('/');
  await page.getByRole('radio', { checked: true }).first().waitFor({ state: 'attached' });
  // Were the scripts kept by the browser, nothing would be measured.
  expect(responses.filter(isScript).length).toBeGreaterThan(4);
  expect(await weigh(responses), listed(responses)).toBeLessThanOrEqual(SCRIPTS);
  expect(responses.length, listed(responses)).toBeLessThanOrEqual(REQUESTS);
  expect(responses.every((response) => response.ok())).toBe(true);
});

test('so does that of somebody who has talked before', async () => {
  const setup = {
    personaId: 'nurse-informatics-amado',
    playbookId: 'full-arc',
    minutes: 17,
    user: { name: 'Maya', background: 'teacher', targetRole: 'clinical analyst' },
    difficulty: 'true-to-life',
  };
  const post = (path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { id } = (await (await post('/api/sessions', setup)).json()) as { id: string };
  expect((await post(`/api/sessions/${id}/end`, {})).ok).toBe(true);
  const responses = await loaded('/');
  expect(await weigh(responses), listed(responses)).toBeLessThanOrEqual(SCRIPTS);
  expect(responses.length, listed(responses)).toBeLessThanOrEqual(REQUESTS);
});

test('names with letters such as ł and ğ cost the files that draw them, and nothing else', async () => {
  await page.getByRole('textbox', { name: 'Your first name' }).fill('Łukasz');
  // One in the hand of headings, on a card; one in that of the form.
  await page.route('**/api/content', async (route) => {
    const content = await (await route.fetch()).json();
    content.contacts.push({ ...content.contacts[0], id: 'own-lucja', name: 'Łucja Özdoğan', own: true });
    await route.fulfill({ json: content });
  });
  const responses = await loaded('/');
  await page.unroute('**/api/content');
  const extended = responses.filter((response) => response.url().includes('-latin-ext-'));
  expect(extended).toHaveLength(2);
  expect(responses.length - extended.length, listed(responses)).toBeLessThanOrEqual(REQUESTS);
});
