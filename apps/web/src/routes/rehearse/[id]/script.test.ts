import { NO_LABELS, type PublicEvent } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { EMPTY_SCRIPT, layOut } from './script.ts';

const contact = (seq: number, more: object = {}): PublicEvent => ({
  type: 'contact-turn',
  seq,
  at: '',
  text: `answer ${seq}`,
  interrupted: false,
  ...more,
});
const user = (seq: number): PublicEvent => ({
  type: 'user-turn',
  seq,
  at: '',
  clientId: `client-${seq}`,
  text: `question ${seq}`,
  labels: NO_LABELS,
});
const talk = Array.from({ length: 200 }, (_none, at) => (at % 2 === 0 ? contact(at) : user(at)));

test('lays a talk out the same at once and turn by turn', () => {
  let grown = EMPTY_SCRIPT;
  for (let length = 1; length <= talk.length; length++) grown = layOut(grown, talk.slice(0, length));
  expect(grown).toEqual(layOut(EMPTY_SCRIPT, talk));
  expect(grown.sheets.flat().map(({ turn }) => turn)).toEqual(talk.map((_event, at) => at));
});

test('leaves every sheet but the last as it was when a turn comes', () => {
  const before = layOut(EMPTY_SCRIPT, talk.slice(0, 150));
  const after = layOut(before, talk.slice(0, 151));
  expect(before.sheets.length).toBeGreaterThan(2);
  for (const [at, sheet] of before.sheets.slice(0, -1).entries()) expect(after.sheets[at]).toBe(sheet);
  expect(after.sheets.at(-1)).not.toBe(before.sheets.at(-1));
  expect(layOut(after, talk.slice(0, 151))).toBe(after);
});

test('looks at nothing that was laid out before', () => {
  const before = layOut(EMPTY_SCRIPT, talk.slice(0, 150));
  const sealed = new Proxy(talk.slice(0, 151), {
    get(events, key) {
      if (typeof key === 'string' && /^\d+$/.test(key) && Number(key) < 150)
        throw new Error(`looked at ${key}`);
      return Reflect.get(events, key) as unknown;
    },
  });
  expect(layOut(before, sealed).turns).toBe(151);
});

test('folds a turn that broke off once it is said again, also at the edge of a sheet', () => {
  for (const length of [2, 40]) {
    const begun = [...talk.slice(0, length - 1), contact(length - 1, { interrupted: true })];
    const before = layOut(EMPTY_SCRIPT, begun);
    expect(before.sheets.flat().at(-1)!.whole).toBe(false);
    const after = layOut(before, [...begun, contact(length, { again: true })]);
    expect(after.sheets.flat().map(({ whole }) => whole)).toEqual([
      ...begun.map((_e, at) => at === length - 1),
      false,
    ]);
  }
});
