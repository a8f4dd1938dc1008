import { expect, test } from 'vitest';
import { mendOutcome, type TalkOutcome, type TalkTold, toldOf } from '../src/index.ts';

const OUTCOME: TalkOutcome = {
  takeaways: [{ text: '“Everybody can make a map.”', turn: 3 }],
  personal: { text: '“My daughter studies.”', turn: 5 },
  names: [
    { name: 'Farah Aziz', turn: 7 },
    { name: 'Region Midtjylland', turn: 7 },
  ],
  promises: [{ text: '“Yes, please.”', turn: 9 }],
  ownPromises: [{ text: 'Yes, please.', turn: 10 }],
  introduction: null,
  closerAsked: true,
};
const TOLD: TalkTold = {
  ...{ minutes: 20, takeaways: ['keep a diary', 'parking'], personal: 'her knee', names: [], promises: [] },
  ...{ ownPromises: ['send the map'], introductionOffered: false, notes: '', self: {} },
};

test('what the user says is not so is gone, of its kind alone', () => {
  const mended = {
    out: ['name:Region Midtjylland', 'promise:“Yes, please.”', 'learnt:“My daughter studies.”'],
    added: [],
  };
  const { names, promises, ownPromises, personal, takeaways } = mendOutcome(OUTCOME, mended);
  expect(names.map(({ name }) => name)).toEqual(['Farah Aziz']);
  expect(promises).toEqual([]);
  expect(ownPromises).toHaveLength(1);
  expect(personal).toBeNull();
  expect(takeaways).toEqual(OUTCOME.takeaways);
});

test('what the user adds is theirs, once, and rests on no turn', () => {
  const added = [
    { kind: 'learnt' as const, text: 'Deciding who lies is most of the work' },
    { kind: 'name' as const, text: 'Tobias Lund, planner at Niras' },
    { kind: 'name' as const, text: 'farah aziz' },
  ];
  const { names, takeaways } = mendOutcome(OUTCOME, { out: [], added });
  expect(takeaways.at(-1)).toEqual({ text: 'Deciding who lies is most of the work', turn: null });
  expect(names[2]).toEqual({ name: 'Tobias Lund', role: 'planner', company: 'Niras', turn: null });
  expect(names).toHaveLength(3);
});

test('what was told is corrected in the same way, and stays as it is where nothing was', () => {
  const mended = { out: ['learnt:parking'], added: [{ kind: 'promise' as const, text: 'Ask Tobias' }] };
  expect(toldOf({ told: TOLD })).toBe(TOLD);
  expect(toldOf({ told: TOLD, mended })).toMatchObject({
    takeaways: ['keep a diary'],
    promises: ['Ask Tobias'],
    ownPromises: ['send the map'],
  });
  expect(toldOf({ told: null, mended })).toMatchObject({ promises: ['Ask Tobias'], takeaways: [] });
  expect(toldOf({ told: null, mended: { out: ['learnt:x'], added: [] } })).toBeNull();
});
