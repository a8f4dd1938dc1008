import type { Due, PersonView } from '@anyone-else/protocol';
import { expect, it, vi } from 'vitest';
import { reminderMail } from '../../src/jobs/reminder-mail.ts';
import { HostedHouse, type Visitor } from '../hosted/hosted-house.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const due = (kind: Due['kind'], by: string | null) => ({ kind, by });
const asked = { origin: 'https://rehearse.example', to: 'ann@school.example', now: NOW };

it('a reminder counts what is due by tomorrow, without a name or a word of anybody', () => {
  const dues = [
    due('thank-you', '2026-03-02T18:00:00.000Z'),
    due('answer', '2026-03-01T18:00:00.000Z'),
    due('answer', '2026-03-03T07:00:00.000Z'),
    due('check-in', '2026-03-05T18:00:00.000Z'),
    due('write', null),
    due('wait', '2026-03-02T18:00:00.000Z'),
  ];
  const mail = reminderMail({ ...asked, dues })!;
  expect(mail).toMatchObject({ to: 'ann@school.example', subject: '3 things for today' });
  expect(mail.text.match(/^- .*$/gm)).toEqual(['- a thank-you note', '- 2 answers to people who wrote']);
  expect(reminderMail({ ...asked, dues: dues.slice(1, 2) })?.subject).toBe('One thing for today');
  expect(reminderMail({ ...asked, dues: dues.slice(3) })).toBeUndefined();
});

/** A zone in which it is about this hour now. */
function zoneAt(hour: number): string {
  const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return east === 0 ? 'UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

it('goes out on the morning of a day that holds something, to those alone who asked for it', async () => {
  const house = await HostedHouse.open({}, { deps: { jobs: { lookEveryMs: 20 } } });
  const put = async (visitor: Visitor, path: string, body: object) =>
    expect((await visitor.send('PUT', path, body)).status).toBe(200);
  try {
    const [ann, ben] = [await house.signIn('ann@school.example'), await house.signIn('ben@school.example')];
    house.mails.length = 0;
    for (const visitor of [ann, ben]) {
      await put(visitor, '/api/me', { version: 0, zone: zoneAt(21) });
      const made = await visitor.post('/api/people', { name: 'Ana Quillfeather' });
      const { person } = (await made.json()) as PersonView;
      const on = new Date(Date.now() - 60 * 60_000).toISOString();
      const talked = { id: 'entry-01', type: 'talked', on, meetingId: null, broughtId: null, told: null };
      expect((await visitor.post(`/api/people/${person.id}/log`, talked)).status).toBe(200);
    }
    // In the evening nothing goes out, and the morning is waited for.
    await put(ann, '/api/account', { reminders: true });
    await vi.waitFor(async () => expect(await resting(house)).toHaveLength(1));
    expect(house.mails).toEqual([]);
    for (const visitor of [ann, ben]) await put(visitor, '/api/me', { version: 1, zone: zoneAt(9) });
    await put(ann, '/api/account', { reminders: true });
    await vi.waitFor(() => expect(house.mails).toHaveLength(1));
    await vi.waitFor(async () => expect(await resting(house)).toHaveLength(1));
    expect(house.mails[0]).toMatchObject({ to: 'ann@school.example', subject: 'One thing for today' });
    expect(house.mails[0]!.text).toContain('a thank-you note');
    expect(house.mails[0]!.text).not.toContain('Quillfeather');
    // Whoever takes it back hears no more, and nothing waits for them.
    await put(ann, '/api/account', { reminders: false });
    const [{ account, about } = { account: '', about: '' }] = await resting(house);
    await house.database.jobs.ask({ account, about, kind: 'remind', dueAt: new Date(0).toISOString() });
    await vi.waitFor(async () => expect(await kept(house)).toEqual([]));
    expect(house.mails).toHaveLength(1);
  } finally {
    await house.close();
  }
});

/** Jobs that nobody does now or is to do yet. */
async function resting(house: HostedHouse): Promise<{ account: string; about: string }[]> {
  const rows = await kept(house);
  return rows.filter((row) => row.owner === null && row.due_at > new Date().toISOString());
}

const kept = ({ database }: HostedHouse) =>
  database.signIn.db.selectFrom('jobs').select(['account', 'about', 'owner', 'due_at']).execute();
