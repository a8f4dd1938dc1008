import type { Person, Reach } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { adviseReach, companyKey, treeOf, viewOf, weekOf } from '../src/index.ts';
import { around, heard, person, talked, wrote } from './people.ts';

const NOW = '2026-03-10T09:00:00.000Z';
const ask = (work: Reach['work'], step: Reach['step'], way: Reach['way'], ground: string[] = []) =>
  adviseReach({ work, step, way }, person([], { ground }).page);

describe('whom to ask', () => {
  test('somebody a step ahead in the very work, and within reach', () => {
    const { verdict, reasons } = ask('the-very-work', 'a-step-ahead', 'shared-place', ['Both nurses']);
    expect(verdict).toBe('ask');
    expect(reasons.every(({ good }) => good)).toBe(true);
    expect(reasons.map(({ text }) => text)).toContain('She does the very work that you want to do.');
    expect(reasons.at(-1)!.text).toBe('You have something in common: Both nurses.');
  });

  test.each([
    ['so senior as to have no time', ask('the-very-work', 'at-the-top', 'none', ['x']), 'look-nearer'],
    ['at the top, and known', ask('the-very-work', 'at-the-top', 'know-them'), 'ask-with-care'],
    ['at other work', ask('something-else', 'a-step-ahead', 'shared-place', ['x']), 'look-nearer'],
    ['out of reach with nothing in common', ask('the-very-work', 'a-step-ahead', 'none'), 'ask-with-care'],
    ['out of reach with something in common', ask('the-very-work', 'a-step-ahead', 'none', ['x']), 'ask'],
    ['where the user is', ask('next-to-it', 'beside-me', 'know-them'), 'ask-with-care'],
    ['nobody is sure of', ask('unsure', 'unsure', 'unsure'), 'ask-with-care'],
  ])('somebody %s: %#', (_who, { verdict, reasons }, expected) => {
    expect(verdict).toBe(expected);
    expect(reasons).toHaveLength(4);
    expect(reasons.some(({ good }) => !good) || verdict === 'ask').toBe(true);
  });
});

describe('people of one company', () => {
  test.each([
    ['Harbour Labs', 'harbour labs'],
    ['The Harbour Labs, Inc.', 'harbour labs'],
    ['HARBOUR-LABS GmbH & Co. KG', 'harbour labs'],
    ['Câmara Navegação S.A.', 'camara navegacao'],
    ['Straße AG', 'strasse'],
    ['Co', 'co'],
    ['  ', ''],
    ['🏥', ''],
    ['株式会社', '株式会社'],
  ])('%s is %s', (company, key) => expect(companyKey(company)).toBe(key));

  const at = (id: string, company: string, when: string, name = id) =>
    person([wrote(when)], { name, company }, id);
  const crowd = (...people: Person[]) => viewOf(people[0]!, around(people), NOW).crowd;

  test('are not written to all at once', () => {
    const ana = person([], { company: 'Harbour Labs' });
    const tom = at('tom', 'Harbour Labs Ltd.', '2026-03-09T09:00:00.000Z', 'Tom Field');
    const ida = at('ida', 'harbour labs', '2026-02-25T09:00:00.000Z', 'Ida Lund');
    expect(crowd(ana, tom)).toBeNull();
    expect(crowd(ana, tom, ida)).toBe(
      'You wrote to Tom and Ida at Harbour Labs in the last two weeks. Not the whole office at once: wait for an answer first.',
    );
    expect(crowd(ana, tom, at('ida', 'harbour labs', '2026-02-23T09:00:00.000Z'))).toBeNull();
    expect(crowd(ana, tom, at('ida', 'Port Labs', '2026-03-09T09:00:00.000Z'))).toBeNull();
    expect(crowd(person([], { company: '' }), at('a', '', NOW), at('b', '', NOW))).toBeNull();
  });

  test('who answered are not counted less: they sit in the same office', () => {
    const tom = person([wrote('2026-03-05T09:00:00.000Z'), heard('2026-03-06T09:00:00.000Z')], {}, 'tom');
    expect(crowd(person(), tom, at('ida', 'Harbour Labs', NOW))).toMatch(/wait for an answer first\.$/);
    const ida = person([wrote('2026-03-05T09:00:00.000Z'), heard('2026-03-06T09:00:00.000Z')], {}, 'ida');
    expect(crowd(person(), tom, ida)).toMatch(/see first how it goes with them\.$/);
    // To whom the letter has gone there is nothing to be said any more.
    expect(crowd(person([wrote(NOW)]), tom, ida)).toBeNull();
  });
});

describe('who led to whom', () => {
  const names = (...all: string[]) => all.map((name) => ({ name, role: 'Nurse', company: '', why: '' }));
  const led = (id: string, personId: string | null, log: Person['log'] = []) =>
    person(log, { name: `${id} Lund`, ledBy: personId === null ? null : { personId } }, id);
  const drawn = (...people: Person[]) =>
    treeOf(around(people)).map(
      ({ name, depth, personId }) => `${'-'.repeat(depth)}${name}${personId ? '' : '?'}`,
    );

  test('is drawn from the top, with those who have no page yet', () => {
    const talk = talked(NOW, { told: { names: names('Priya Raman', 'tom lund', 'Priya  RAMAN') } });
    const ana = led('ana', null, [talk]);
    expect(drawn(ana, led('tom', 'ana'), led('ida', 'tom'), led('alone', null), led('kim', 'ana'))).toEqual([
      'ana Lund',
      '-tom Lund',
      '--ida Lund',
      '-kim Lund',
      '-Priya Raman?',
    ]);
    const [, tom, priya] = treeOf(around([ana, led('tom', 'ana')]));
    expect(priya).toEqual({ personId: null, name: 'Priya Raman', depth: 1, ledBy: 'ana', entryId: talk.id });
    expect(tom).toMatchObject({ personId: 'tom', ledBy: 'ana' });
  });

  test('bears rings, people who led to themselves, and people who are gone', () => {
    expect(drawn(led('a', 'b'), led('b', 'a'), led('c', 'b'))).toEqual(['a Lund', '-b Lund', '--c Lund']);
    expect(drawn(led('a', 'a'))).toEqual([]);
    expect(drawn(led('a', 'a'), led('b', 'a'))).toEqual(['a Lund', '-b Lund']);
    expect(drawn(led('a', 'gone'), led('b', 'a'))).toEqual(['a Lund', '-b Lund']);
    expect(drawn(led('a', 'gone'))).toEqual([]);
  });

  test('bears a chain of a thousand', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => led(`p${at}`, at === 0 ? null : `p${at - 1}`));
    expect(treeOf(around(chain)).at(-1)).toMatchObject({ personId: 'p999', depth: 999 });
  });

  test('a first name alone is somebody’s page only where this person led there', () => {
    const talk = talked(NOW, { told: { names: names('Tom') } });
    const ana = led('ana', null, [talk]);
    const view = (...others: Person[]) => viewOf(ana, around([ana, ...others]), NOW).named;
    expect(view(person([], { name: 'Tom' }, 'other'))).toMatchObject([{ name: 'Tom', personId: null }]);
    expect(view(led('Tom', 'ana'))).toMatchObject([{ name: 'Tom', personId: 'Tom' }]);
  });

  test('what a transcript says of a name fills in what the user did not', () => {
    const talk = talked(NOW, {
      broughtId: 'b',
      told: { names: [{ name: 'Priya Raman', role: '', company: 'Corvane', why: '' }] },
    });
    const ana = led('ana', null, [talk]);
    const outcome = {
      ...{
        takeaways: [],
        personal: null,
        promises: [],
        ownPromises: [],
        introduction: null,
        closerAsked: null,
      },
      names: [
        { name: 'priya raman', role: 'Nurse', company: 'Other', why: 'she built it', turn: 4 },
        { name: 'ana Lund', turn: 5 },
      ],
    };
    const outcomes = new Map([[talk.id, outcome]]);
    expect(viewOf(ana, around([ana], { outcomes }), NOW).named).toEqual([
      {
        name: 'Priya Raman',
        role: 'Nurse',
        company: 'Corvane',
        why: 'she built it',
        entryId: talk.id,
        personId: null,
      },
    ]);
  });
});

test('a week is what is due in seven days or overdue, what has no hurry, and what comes later', () => {
  const people = [
    person([wrote('2026-03-01T09:00:00.000Z')], {}, 'late'),
    person([wrote('2026-03-03T09:00:00.000Z')], {}, 'soon'),
    person([wrote('2026-03-09T09:00:00.000Z')], {}, 'waits'),
    person([], {}, 'open'),
    person([talked('2026-02-01T09:00:00.000Z'), wrote('2026-02-01T10:00:00.000Z', 'thank-you')], {}, 'later'),
  ];
  const { dues, open, later } = weekOf(around(people), NOW);
  expect(dues.map(({ personId, overdue }) => [personId, overdue])).toEqual([
    ['late', true],
    ['soon', false],
  ]);
  expect(open.map(({ personId }) => personId)).toEqual(['open']);
  expect(later.map(({ personId, kind }) => [personId, kind])).toEqual([
    ['later', 'check-in'],
    ['waits', 'wait'],
  ]);
});
