import type { PersonView, Problem } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';

const ODD = {
  emoji: '👩🏽‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿 Ana',
  'right to left': 'אנה רייס عنا',
  script: `<script>alert("x")</script> & 'quotes' "too" \\ {{braces}} $& \${x}`,
  'lone surrogates and NUL': 'A\ud800na\u0000 \u202eReyes',
  'tag characters': 'Ana\u{E0041}\u{E0042} Reyes',
  'line ends': 'Ana\r\nReyes\u2028\tR.',
  formulas: `=cmd|'/c calc'!A1`,
  'a prototype': '__proto__',
};

describe('odd input on a person’s page', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  const send = async (path: string, body: unknown, method = 'POST') => {
    const reply = await house.post(path, body, method);
    return { http: reply.status, ...((await reply.json()) as PersonView & Problem) };
  };
  const add = (page: object) => send('/api/people', page);

  it.each(Object.entries(ODD))(
    'with %s is kept as one can read it, and the same when it is read again',
    async (_what, text) => {
      const page = {
        name: text,
        role: text,
        company: text,
        how: text,
        why: text,
        ground: [text],
        known: [text],
        notes: text,
      };
      const made = await add(page);
      expect(made.http).toBe(201);
      const kept = made.person.page;
      for (const line of [kept.name, kept.role, kept.why, kept.ground[0], kept.known[0]])
        expect(line).toBe(kept.name);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
      expect(kept.name + kept.notes).not.toMatch(/[\u0000-\u0008\r\u202e\u{E0000}-\u{E007F}]/u);
      expect(kept.name.isWellFormed()).toBe(true);
      const again = await send(`/api/people/${made.person.id}`, { version: 1, ...kept }, 'PUT');
      expect(again.person.page).toEqual(kept);
      const log = `/api/people/${made.person.id}/log`;
      const wrote = await send(log, { id: 'w', type: 'wrote', letter: 'other', subject: text, body: text });
      expect(wrote.person.log).toMatchObject([{ subject: kept.name, body: kept.notes }]);
    },
  );

  it('is kept to the last of 20,000 characters, and refused at one more by the name of its field', async () => {
    const notes = 'é👩🏽‍⚕️\n'.repeat(2_000);
    const whole = `${notes}${'x'.repeat(20_000 - notes.length)}`;
    const made = await add({ name: 'Ana', notes: whole });
    expect(made.http).toBe(201);
    expect(made.person.page.notes === whole, 'kept to the last character').toBe(true);
    expect(await add({ name: 'Ana', notes: 'x'.repeat(20_001) })).toMatchObject({
      ...{ http: 400, field: 'notes' },
      message: 'The notes may have 20,000 characters; there are 20,001. Please shorten it.',
    });
  });

  it.each([
    ['name', {}, 'The name is missing or cannot be read: please fill it in.'],
    ['name', { name: '\u200b\u{E0041}\u2800 ' }, 'The name is missing or cannot be read: please fill it in.'],
    ['name', { name: 'x'.repeat(81) }, 'The name may have 80 characters; there are 81. Please shorten it.'],
    ['role', { name: 'A', role: 7 }, 'The role is not in the expected form.'],
    [
      'ground',
      { name: 'A', ground: Array(21).fill('x') },
      'Common ground may have 20 lines; there are 21. Please leave some out.',
    ],
    [
      'known.1',
      { name: 'A', known: ['x', 'y'.repeat(241)] },
      'A line of what you know already may have 240 characters; there are 241. Please shorten it.',
    ],
    [
      'email',
      { name: 'A', email: 'ana@example.org\nBcc: x@y.z' },
      'The mail address does not look like one: name@example.org.',
    ],
    [
      'zone',
      { name: 'A', zone: 'Mars/Base' },
      'The time zone is not known here: choose one like Europe/Lisbon.',
    ],
    ['everyMonths', { name: 'A', everyMonths: 25 }, 'The months between check-ins may be 24 at most.'],
    [
      'ledBy',
      { name: 'A', id: 'the-same-one', ledBy: { personId: 'the-same-one' } },
      'Nobody leads you to themself.',
    ],
    [
      'id',
      { name: 'A', id: '../../etc/passwd' },
      'The id of the page may have letters, digits, - and _ only.',
    ],
  ])('is refused at %s with one sentence: %#', async (field, page, message) => {
    expect(await add(page)).toMatchObject({ http: 400, code: 'bad-request', field, message });
  });

  it('that is no page at all is refused', async () => {
    for (const body of [null, [], 'Ana', 7, { name: { toString: 'x' } }])
      expect((await add(body as object)).http).toBe(400);
    const { person } = await add({ name: 'Ana' });
    for (const body of [
      null,
      {},
      { type: 'wrote' },
      { id: 'x', type: 'none' },
      { id: '\u0000', type: 'touched', note: '' },
    ])
      expect((await send(`/api/people/${person.id}/log`, body)).http).toBe(400);
    for (const path of ['/api/people/%00', '/api/people/..%2f', `/api/people/${'x'.repeat(90)}`])
      expect((await house.get(path)).status).toBe(404);
  });
});
