import type { PublicEvent, ServerFrame } from '@anyone-else/protocol';
import { NO_LABELS } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import {
  afterBreak,
  awaitsContact,
  emptyTalk,
  fold,
  isOver,
  mayAskAgain,
  nextToSend,
  type Talk,
  withAskedAgain,
  withoutPending,
  withPending,
  withSent,
  wordsOf,
} from './talk.ts';

const AT = '2026-01-05T18:00:00.000Z';
const started: PublicEvent = {
  type: 'started',
  seq: 0,
  at: AT,
  setup: {
    personaId: 'p',
    playbookId: 'full-arc',
    minutes: 20,
    user: { name: 'Mina', background: '', targetRole: '' },
    difficulty: 'gentle',
  },
};
const contact = (seq: number, text = 'Hello.'): PublicEvent => ({
  type: 'contact-turn',
  seq,
  at: AT,
  text,
  interrupted: false,
});
const user = (seq: number, clientId: string, text = 'Hi.'): PublicEvent => ({
  type: 'user-turn',
  seq,
  at: AT,
  clientId,
  text,
  labels: NO_LABELS,
});
const event = (one: PublicEvent): ServerFrame => ({ type: 'event', event: one });
const run = (talk: Talk, ...frames: ServerFrame[]) =>
  frames.reduce((now, frame) => fold(now, frame, AT), talk);
const greeted = () => run(emptyTalk(), event(started), event(contact(1)));

describe('a talk in one tab', () => {
  it('shows the contact while they speak, and the finished turn once', () => {
    const speaking = run(
      greeted(),
      event(user(2, 'a')),
      { type: 'delta', seq: 3, text: 'I ' },
      { type: 'delta', seq: 3, text: 'began' },
    );
    expect(speaking.speaking).toEqual({ seq: 3, text: 'I began' });
    const done = run(speaking, event(contact(3, 'I began small.')), event(contact(3, 'I began small.')));
    expect(done.speaking).toBeNull();
    expect(done.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  });

  it('takes no event that would leave a gap', () => {
    expect(run(greeted(), event(contact(5))).events).toHaveLength(2);
  });

  it('keeps a turn that the server had no time for, and lets nothing go out before it', () => {
    const said = withPending(withSent(withPending(greeted(), 'a', 'How?'), 'a', true), 'b', 'Why?');
    const busy = { code: 'busy', message: 'Later.', retryAfterMs: 3000 } as const;
    const told = run(said, { type: 'error', problem: busy, clientId: 'a' });
    expect(told.pending.map(({ clientId, sent, waits }) => [clientId, sent, waits === true])).toEqual([
      ['a', false, true],
      ['b', false, false],
    ]);
    expect([awaitsContact(told), nextToSend(told), told.problem]).toEqual([false, undefined, null]);
    expect(nextToSend(withSent(told, 'a', false))?.clientId).toBe('a');
    expect(nextToSend(afterBreak(told))?.clientId).toBe('a');
  });

  it('keeps what was read of a turn in sight over a break, until as much of it has come again', () => {
    const half = run(greeted(), event(user(2, 'a')), { type: 'delta', seq: 3, text: 'I began small, ' });
    expect(wordsOf(half)?.text).toBe('I began small, ');
    const broken = afterBreak(half);
    expect([broken.speaking, wordsOf(broken)?.text]).toEqual([null, 'I began small, ']);
    const again = run(broken, { type: 'delta', seq: 3, text: 'I began' });
    expect([again.speaking?.text, wordsOf(again)?.text]).toEqual(['I began', 'I began small, ']);
    // Twice in one turn, too.
    expect(wordsOf(afterBreak(again))?.text).toBe('I began small, ');
    const further = run(again, { type: 'delta', seq: 3, text: ' small, and' });
    expect(wordsOf(further)?.text).toBe('I began small, and');
    // A model may say it in other words.
    expect(wordsOf(run(broken, { type: 'delta', seq: 3, text: 'By accident' }))?.text).toBe('By accident');
    const whole = run(again, event(contact(3, 'I began small, and stayed.')));
    expect(wordsOf(whole)).toBeNull();
    expect(wordsOf(run(whole, event(user(4, 'b')), { type: 'delta', seq: 5, text: 'No' }))?.text).toBe('No');
  });

  it('ignores a late piece of a turn that is whole already', () => {
    expect(run(greeted(), { type: 'delta', seq: 1, text: 'lo' }).speaking).toBeNull();
  });

  it('turns an acknowledged turn into an event, and does not double it when the event follows', () => {
    let talk = withSent(withPending(greeted(), 'a', 'How did you start?'), 'a', true);
    talk = run(talk, { type: 'saved', clientId: 'a', seq: 2, labels: NO_LABELS });
    expect(talk.pending).toEqual([]);
    expect(talk.events.at(-1)).toMatchObject({ type: 'user-turn', seq: 2, text: 'How did you start?' });
    expect(run(talk, event(user(2, 'a', 'How did you start?'))).events).toHaveLength(3);
  });

  it('drops a resent turn that the server had under an earlier number', () => {
    const talk = withPending(run(greeted(), event(user(2, 'other')), event(contact(3))), 'a', 'Hi.');
    expect(run(talk, { type: 'saved', clientId: 'a', seq: 2, labels: NO_LABELS }).pending).toEqual([]);
  });
});

describe('whose turn it is', () => {
  it('waits for the greeting, and for an answer', () => {
    expect(awaitsContact(run(emptyTalk(), event(started)))).toBe(true);
    expect(awaitsContact(greeted())).toBe(false);
    expect(awaitsContact(run(greeted(), event(user(2, 'a'))))).toBe(true);
  });

  it('holds a second turn back until the contact has answered the first', () => {
    let talk = withSent(withPending(greeted(), 'a', 'One.'), 'a', true);
    talk = withPending(talk, 'b', 'Two.');
    expect(nextToSend(talk)).toBeUndefined();
    talk = run(talk, { type: 'saved', clientId: 'a', seq: 2, labels: NO_LABELS });
    expect(nextToSend(talk)).toBeUndefined();
    expect(nextToSend(run(talk, event(contact(3))))?.clientId).toBe('b');
  });

  it('lets the user go on after the server says that no answer will come', () => {
    const stuck = run(greeted(), event(user(2, 'a')), {
      type: 'error',
      problem: { code: 'internal', message: 'Something went wrong.' },
    });
    expect(nextToSend(withPending(stuck, 'b', 'Still there?'))?.clientId).toBe('b');
  });

  it('lets the user go on when the answer broke off half-heard and could not be kept', () => {
    const broken = run(
      greeted(),
      event(user(2, 'a')),
      { type: 'delta', seq: 3, text: 'I began' },
      { type: 'error', problem: { code: 'storage-failed', message: 'Your turn is saved.' } },
    );
    expect(broken.speaking).toBeNull();
    const next = withPending(broken, 'b', 'Still there?');
    expect(nextToSend(next)?.clientId).toBe('b');
    // The answer is given again before the next turn is taken, from its first word.
    const again = run(withSent(next, 'b', true), { type: 'delta', seq: 3, text: 'I began' });
    expect(again.speaking?.text).toBe('I began');
    expect(run(again, event(contact(3, 'I began small.'))).pending).toHaveLength(1);
  });

  it('sends nothing once the talk is over', () => {
    const over = run(greeted(), event({ type: 'ended', seq: 2, at: AT, by: 'contact' }));
    expect(isOver(over)).toBe(true);
    expect(nextToSend(withPending(over, 'a', 'Wait!'))).toBeUndefined();
  });
});

describe('when something goes wrong', () => {
  it('sends an unacknowledged turn again, under the same id, after a break', () => {
    const sent = withSent(withPending(greeted(), 'a', 'One.'), 'a', true);
    expect(nextToSend(afterBreak(sent))).toEqual({ clientId: 'a', text: 'One.', sent: false });
  });

  it('keeps a refused turn with its reason until the user decides', () => {
    const sent = withSent(withPending(greeted(), 'a', 'One.'), 'a', true);
    const problem = { code: 'too-fast', message: 'Wait a moment.' } as const;
    const refused = run(sent, { type: 'error', problem, clientId: 'a' });
    expect(refused.pending[0]?.refused).toBe('Wait a moment.');
    expect(nextToSend(refused)).toBeUndefined();
    expect(nextToSend(withSent(refused, 'a', false))?.clientId).toBe('a');
    expect(withoutPending(refused, 'a').pending).toEqual([]);
  });

  it('lays a refusal without a name on the turn under way, and takes it back when the turn was saved after all', () => {
    const sent = withSent(withPending(greeted(), 'a', 'One.'), 'a', true);
    const problem = { code: 'too-fast', message: 'Slow down.' } as const;
    const refused = run(sent, { type: 'error', problem });
    expect(refused.pending[0]?.refused).toBe('Slow down.');
    expect(run(refused, { type: 'saved', clientId: 'a', seq: 2, labels: NO_LABELS }).pending).toEqual([]);
  });
});

describe('a turn that was cut off', () => {
  const cut = (talk: Talk, seq: number) =>
    run(talk, event({ ...contact(seq), interrupted: true } as PublicEvent));

  it('may be asked for again while nothing has followed it', () => {
    expect(mayAskAgain(greeted())).toBe(false);
    const broken = cut(run(greeted(), event(user(2, 'a'))), 3);
    expect(mayAskAgain(broken)).toBe(true);
    expect(mayAskAgain(withPending(broken, 'b', 'Never mind.'))).toBe(false);
    expect(mayAskAgain(run(broken, event({ type: 'ended', seq: 4, at: AT, by: 'user' })))).toBe(false);
  });

  it('is waited for once it was asked for, until it comes, is refused or the line breaks', () => {
    const asked = withAskedAgain(cut(run(greeted(), event(user(2, 'a'))), 3));
    expect(awaitsContact(asked)).toBe(true);
    expect(nextToSend(withPending(asked, 'b', 'One.'))).toBeUndefined();
    expect(mayAskAgain(asked)).toBe(false);
    expect(awaitsContact(run(asked, event(contact(4))))).toBe(false);
    const refused = run(asked, {
      type: 'error',
      problem: { code: 'conflict', message: 'Nothing was cut off.' },
    });
    expect(awaitsContact(refused)).toBe(false);
    expect(refused.problem?.message).toBe('Nothing was cut off.');
    expect(mayAskAgain(afterBreak(asked))).toBe(true);
  });

  it('is not waited for once it was stopped before its first word, and may be asked for', () => {
    const standing = { minutesSpoken: 0, minutesAgreed: 20, visited: [], over: false };
    const said = run(greeted(), event(user(2, 'a')), { type: 'standing', standing });
    const stopped = run(said, { type: 'standing', standing: { ...standing, unanswered: 2 } });
    expect([awaitsContact(said), awaitsContact(stopped)]).toEqual([true, false]);
    expect([mayAskAgain(said), mayAskAgain(stopped)]).toEqual([false, true]);
    expect(nextToSend(withPending(stopped, 'b', 'One.'))?.clientId).toBe('b');
    const asked = withAskedAgain(stopped);
    expect(awaitsContact(asked)).toBe(true);
    expect(awaitsContact(run(asked, { type: 'standing', standing: { ...standing, unanswered: 2 } }))).toBe(
      false,
    );
    // What comes after it is waited for as ever.
    expect(awaitsContact(run(stopped, event(user(3, 'b'))))).toBe(true);
  });

  it('leaves the words under way, and the wait for them, where something asked beside them is refused', () => {
    const speaking = run(greeted(), event(user(2, 'a')), { type: 'delta', seq: 3, text: 'I began' });
    const problem = { code: 'conflict', message: 'No hints in this talk.' } as const;
    const refused = run(speaking, { type: 'error', problem });
    expect(refused.speaking?.text).toBe('I began');
    expect(awaitsContact(run(greeted(), event(user(2, 'a')), { type: 'error', problem }))).toBe(true);
  });
});
