import type { PeopleAnswer, PersonView } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/chromium.ts';
import { type ClockedServer, clockedServer } from './support/moved-clock.ts';

let server: ClockedServer;
beforeAll(async () => {
  server = await clockedServer('2026-01-31T09:00:00.000Z');
});
afterAll(() => server.close());

const send = async (path: string, body: object): Promise<PersonView> => {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await reply.json()) as PersonView;
};

test('one server is at whatever time a test says, and the browser with it', async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await server.takeAlong(context);
    const page = await context.newPage();
    await page.goto(server.url);
    const browserDay = () => page.evaluate('new Date().toISOString().slice(0, 10)');
    expect(await browserDay()).toBe('2026-01-31');

    const { person } = await send('/api/people', { name: 'Ana', everyMonths: 1 });
    const talked = { type: 'talked', on: server.now(), meetingId: null, broughtId: null, told: null };
    const view = await send(`/api/people/${person.id}/log`, { id: 'talk', ...talked });
    expect(view).toMatchObject({ status: 'talked', next: { kind: 'thank-you', overdue: false } });
    // A month after the last of January is the last of February.
    expect(view.nextCheckIn).toBe('2026-02-28');

    await server.moveOn({ days: 2 });
    const reply = await fetch(`${server.url}/api/people`);
    const { now, people } = (await reply.json()) as PeopleAnswer;
    expect(now.slice(0, 10)).toBe('2026-02-02');
    expect(people).toMatchObject([{ next: { kind: 'thank-you', overdue: true } }]);
    await page.reload();
    expect(await browserDay()).toBe('2026-02-02');
  } finally {
    await browser.close();
  }
});
