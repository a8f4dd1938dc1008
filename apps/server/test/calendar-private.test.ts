import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ServerProcess } from './server-process.ts';

let folder: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  server = await ServerProcess.start({ ANYONE_ELSE_DATA: folder, LOG_LEVEL: 'debug', PACE: '0' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const send = (path: string, body?: unknown, type = 'application/json') =>
  fetch(`http://${server.address}${path}`, {
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': type },
          body: type === 'application/json' ? JSON.stringify(body) : String(body),
        }),
  });

it('neither the key of the calendar nor what stands in calendars and letters comes into the log', async () => {
  const made = (await (await send('/api/people', { name: 'Zanzibar Reyes' })).json()) as {
    person: { id: string };
  };
  const set = {
    type: 'set',
    id: 'e1',
    meetingId: 'm1',
    on: '2030-12-01T08:00:00Z',
    minutes: 17,
    where: 'zanzibar',
  };
  expect((await send(`/api/people/${made.person.id}/log`, set)).status).toBe(200);
  const { feed } = (await (await send('/api/calendar')).json()) as { feed: string };
  const key = feed.split('=')[1]!;
  expect(key).toMatch(/^[0-9a-f]{48}$/);
  expect(await (await send(feed)).text()).toContain('Zanzibar');
  expect((await send(`/calendar.ics?key=zanzibar${key}`)).status).toBe(404);
  // Where the pages are built, they draw what is no address.
  expect(await (await send(`/calendar.ics/${key}`)).text()).not.toContain('Zanzibar');
  await send(`/api/people/${made.person.id}/calendar/talk.ics`);
  const appointment = ['DTSTART:20301201T090000Z', 'DURATION:PT1H', 'SUMMARY:zanzibar'];
  const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...appointment, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\n',
  );
  expect((await send('/api/calendar/busy', calendar, 'text/calendar')).status).toBe(200);
  expect((await send('/api/calendar/busy', 'zanzibar', 'text/calendar')).status).toBe(422);
  expect((await send('/api/spelling', { text: 'I recieve zanzibar.', known: [] })).status).toBe(200);
  expect((await send('/api/spelling', { text: 'zanzibar' })).status).toBe(400);
  await send('/api/calendar/renew', {});

  expect(await server.stop('SIGTERM')).toBe(0);
  expect(server.printed).toContain('/calendar.ics');
  expect(server.printed).toContain('/api/spelling');
  expect(server.printed).not.toMatch(/zanzibar/i);
  expect(server.printed).not.toContain(key);
});
