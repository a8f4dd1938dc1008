import type { PersonView, WeekAnswer } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { House } from './house.ts';

it('walks with one person from wished-for to the second check-in, with the next step clear each time', async () => {
  let clock = Date.parse('2026-03-02T09:00:00.000Z');
  const house = await House.open({ now: () => new Date(clock).toISOString() });
  const moveTo = (instant: string) => {
    clock = Date.parse(instant);
  };
  const ask = async <T>(path: string, body?: object, method = 'POST'): Promise<T> =>
    (await (await (body ? house.post(path, body, method) : house.get(path))).json()) as T;
  let entries = 0;
  let id = '';
  const log = (entry: object) =>
    ask<PersonView>(`/api/people/${id}/log`, { id: `entry-${++entries}`, ...entry });
  const look = () => ask<PersonView>(`/api/people/${id}`);
  const wrote = (letter: string) => log({ type: 'wrote', letter, subject: '', body: 'As sent.' });
  const inWeek = async () => (await ask<WeekAnswer>('/api/week')).dues.map(({ kind }) => kind);

  try {
    await ask('/api/me', { version: 0, zone: 'Europe/Lisbon' }, 'PUT');
    const made = await ask<PersonView>('/api/people', {
      name: 'Ana Reyes',
      role: 'Nurse',
      pronouns: 'she/her',
    });
    id = made.person.id;
    expect(made).toMatchObject({ status: 'wished-for', next: { kind: 'write' } });
    expect(await wrote('outreach')).toMatchObject({
      status: 'written-to',
      next: { kind: 'wait', overdue: false },
    });

    moveTo('2026-03-10T09:00:00.000Z');
    expect(await inWeek()).toEqual(['nudge']);
    expect(await wrote('nudge')).toMatchObject({ status: 'written-to', next: { kind: 'wait' } });

    moveTo('2026-03-11T09:00:00.000Z');
    expect(await log({ type: 'heard', answer: 'yes', note: '' })).toMatchObject({
      status: 'said-yes',
      next: { kind: 'schedule', letter: 'scheduling', by: '2026-03-12T09:00:00.000Z' },
    });
    expect(await wrote('scheduling')).toMatchObject({ status: 'said-yes', next: { kind: 'schedule' } });
    const set = { type: 'set', meetingId: 'first-talk', minutes: 17, where: 'By phone' };
    const agreed = await log({ ...set, on: '2026-03-20T18:00:00.000Z' });
    expect(agreed).toMatchObject({ status: 'scheduled', next: { kind: 'talk' }, nextCheckIn: null });
    // Moved by a day.
    expect((await log({ ...set, on: '2026-03-19T18:00:00.000Z' })).meeting?.on).toBe(
      '2026-03-19T18:00:00.000Z',
    );

    moveTo('2026-03-17T09:00:00.000Z');
    expect(await inWeek()).toEqual(['prepare', 'talk']);
    const text = 'How did you come to this work?';
    const questions = ['a', 'b', 'c'].map((one) => ({ id: one, text: `${text} ${one}` }));
    const answers = { company: 'A ward', person: 'A nurse', want: 'Advice' };
    await house.storage.people.saveSheet(id, { answers, questions, ahead: ['a'] }, 0);
    expect(await inWeek()).toEqual(['questions', 'talk']);
    await wrote('questions');
    moveTo('2026-03-18T19:00:00.000Z');
    expect(await inWeek()).toEqual(['rehearse', 'talk']);

    moveTo('2026-03-19T18:17:00.000Z');
    expect(await look()).toMatchObject({ status: 'scheduled', next: { kind: 'tell' } });
    const told = {
      ...{
        minutes: 20,
        takeaways: ['Shadow a shift'],
        personal: '',
        promises: [],
        ownPromises: ['Send my plan'],
      },
      ...{
        names: [{ name: 'Tom Field', role: '', company: '', why: '' }],
        introductionOffered: false,
        notes: '',
        self: {},
      },
    };
    const talked = {
      type: 'talked',
      on: '2026-03-19T18:00:00.000Z',
      meetingId: 'first-talk',
      broughtId: null,
      told,
    };
    expect(await log(talked)).toMatchObject({
      ...{ status: 'talked', meeting: null, nextCheckIn: '2026-05-19' },
      next: { kind: 'thank-you', by: '2026-03-20T18:20:00.000Z' },
      named: [{ name: 'Tom Field', personId: null }],
    });
    expect(await inWeek()).toEqual(['thank-you', 'own-promise']);
    expect(await wrote('thank-you')).toMatchObject({
      status: 'keeping-in-touch',
      next: { kind: 'own-promise' },
    });
    expect(await log({ type: 'kept', promise: 'Send my plan' })).toMatchObject({
      next: { kind: 'check-in' },
    });

    moveTo('2026-05-19T09:00:00.000Z');
    expect(await inWeek()).toEqual(['check-in']);
    expect(await wrote('check-in')).toMatchObject({ nextCheckIn: '2026-07-19' });
    moveTo('2026-05-21T09:00:00.000Z');
    expect(await log({ type: 'heard', answer: 'other', note: '' })).toMatchObject({
      ...{ nextCheckIn: '2026-07-21', next: { kind: 'answer', overdue: false } },
    });
    moveTo('2026-05-22T09:00:00.000Z');
    await wrote('other');
    expect(await log({ type: 'check-in-moved', to: '2026-08-01' })).toMatchObject({
      nextCheckIn: '2026-08-01',
    });

    moveTo('2026-08-02T09:00:00.000Z');
    expect(await look()).toMatchObject({ next: { kind: 'check-in', overdue: true } });
    expect(await wrote('check-in')).toMatchObject({ status: 'keeping-in-touch', nextCheckIn: '2026-10-02' });
  } finally {
    await house.close();
  }
});
