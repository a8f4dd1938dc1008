import type { Job, JobKind } from '@anyone-else/storage';
import { expect, it } from 'vitest';
import { workOf } from '../../src/jobs/work.ts';

const DUE = '2026-03-02T08:00:00.000Z';
const going = new AbortController().signal;
const job = (kind: JobKind, at: string): Job => ({ id: kind, account: 'ann', kind, about: '', tries: 0, at });

/** An account with one talk that ended in January, on a server whose clock says what the test wants. */
function anns(now: string) {
  const deleted: string[] = [];
  const talk = {
    id: 'old',
    root: 'old',
    createdAt: '2026-01-02T10:00:00.000Z',
    endedAt: '2026-01-02T10:30:00.000Z',
  };
  const storage = {
    me: { keepTalks: async () => 'three-months', find: async () => undefined },
    sessions: async () => [talk],
    brought: { list: async () => [] },
    people: { list: async () => [] },
    deleteSession: async (id: string) => {
      deleted.push(id);
      return [id];
    },
  };
  const account = {
    ...{ storage, now: () => now, scores: { forget() {} }, lives: { deleted: async () => {} } },
    book: { week: async () => ({ dues: [{ kind: 'thank-you', by: DUE }] }) },
  };
  return { accounts: { of: async () => account } as never, deleted };
}

it('deletes no talk for its age where the clocks of server and database differ, whichever of them is wrong', async () => {
  const ahead = anns('2027-03-02T08:00:00.000Z');
  const failure = workOf(ahead.accounts, undefined)['old-talks'](job('old-talks', DUE), going);
  await expect(failure).rejects.toThrow(/clocks .* 525600 minutes apart/);
  const behind = anns(DUE);
  await expect(
    workOf(behind.accounts, undefined)['old-talks'](job('old-talks', '2027-03-02T08:00:00.000Z'), going),
  ).rejects.toThrow(/no talk is deleted/);
  expect([ahead.deleted, behind.deleted]).toEqual([[], []]);
  const right = anns('2026-06-02T08:00:00.000Z');
  const next = await workOf(right.accounts, undefined)['old-talks'](
    job('old-talks', '2026-06-02T08:01:00.000Z'),
    going,
  );
  expect([next, right.deleted]).toEqual(['2026-06-03T08:01:00.000Z', ['old']]);
});

it('stops deleting and writes no mail once the job is somebody else’s', async () => {
  const over = AbortSignal.abort(new Error('called off'));
  const { accounts, deleted } = anns('2026-06-02T08:00:00.000Z');
  const sent: unknown[] = [];
  const post = {
    origin: 'https://rehearse.example',
    remindersTo: async () => 'ann@school.example',
    send: async (mail: unknown) => void sent.push(mail),
  };
  const work = workOf(accounts, post);
  for (const kind of ['old-talks', 'remind'] as const)
    await expect(work[kind](job(kind, '2026-06-02T08:00:00.000Z'), over)).rejects.toThrow('called off');
  expect([deleted, sent]).toEqual([[], []]);
});

it('reminds by the clock of the database, on a server whose own is days behind', async () => {
  const { accounts } = anns('2026-02-28T08:00:00.000Z');
  const sent: unknown[] = [];
  const post = {
    origin: 'https://rehearse.example',
    remindersTo: async () => 'ann@school.example',
    send: async (mail: unknown) => void sent.push(mail),
  };
  const work = workOf(accounts, post);
  expect(await work.remind(job('remind', DUE), going)).toBe('2026-03-03T07:30:00.000Z');
  expect(sent).toHaveLength(1);
});
