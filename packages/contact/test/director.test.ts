import type { MoveStep } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { foldContact } from '../src/index.ts';
import { mentionsOf } from '../src/match/mentions.ts';
import { saidSentences, sentencesOf } from '../src/said.ts';
import { begin, hold, line, personas, type Talk } from './talk.ts';
import { good } from './users.ts';

const journey = line('How did you get started in this?', 'journey open-question acknowledge');
const steps = ({ scene }: Talk): MoveStep[][] =>
  scene.events.flatMap((event) => (event.type === 'contact-turn' ? [event.move.steps] : []));
const kinds = (one: readonly MoveStep[] | undefined) => one?.map(({ kind }) => kind) ?? [];

test('disclosure in layers: brief for a plain question, full for an open one, deeper only for a follow-up', () => {
  const closed = line('Is it hard?', 'challenge closed-question');
  const open = line('What has been the hardest part?', 'challenge open-question acknowledge');
  const jump = line('What does the team look like?', 'team-makeup open-question acknowledge');
  for (const persona of personas) {
    const plain = steps(hold(persona, 3, [closed], { temper: 'sceptical' })).at(-1) ?? [];
    expect(plain.find(({ answerId }) => answerId)?.depth, persona.id).toBe('brief');
    const told = hold(persona, 3, [open, jump], { temper: 'warm' });
    expect(steps(told)[1]?.find(({ answerId }) => answerId)?.depth).toBe('full');
    expect(foldContact(told.scene).threads.size, persona.id).toBe(0);
  }
});

test('a cue stands in what was really said, in every turn of every talk', () => {
  for (const persona of personas)
    for (const { scene } of [hold(persona, 3, good), hold(persona, 4, good, { temper: 'busy' })])
      for (const event of scene.events)
        if (event.type === 'contact-turn')
          for (const id of event.move.cues) {
            const cue = persona.threads.find((thread) => thread.id === id)?.cue.toLowerCase() ?? '\u0000';
            expect(event.text.toLowerCase()).toContain(cue);
          }
});

test('asked what was told along with something else: says so in short, and nothing twice', () => {
  let seen = 0;
  for (const persona of personas)
    for (const answer of persona.answers.slice(0, 12)) {
      const first = {
        ...journey,
        text: answer.about[0] ?? '',
        labels: { ...journey.labels, beats: [answer.beat] },
      };
      const talk = begin(persona, 5, { temper: 'warm' });
      talk.say({ ...first, text: `Could you tell me about ${answer.about.join(', ')}?` });
      const told = [...foldContact(talk.talk().scene).answers.keys()][0];
      const source = persona.answers.find(({ id }) => id === told);
      if (!source) continue;
      const other = source.beat === 'culture' ? 'industry' : 'culture';
      const words = sentencesOf(source.takeaway)[0] ?? '';
      const { move, text } = talk.say(line(`And what about ${words}?`, `${other} open-question acknowledge`));
      const again = move.steps.find(({ kind }) => kind === 'repeat');
      if (!again) continue;
      seen += 1;
      expect(again.list).toBe('as-said');
      const before = new Set(
        talk
          .talk()
          .turns.slice(0, -1)
          .flatMap((turn) => saidSentences(turn.text)),
      );
      for (const sentence of saidSentences(text).filter((one) => one.split(' ').length > 3))
        expect(before.has(sentence), `${persona.id}: ${sentence}`).toBe(false);
    }
  expect(seen).toBeGreaterThan(personas.length);
});

test('the very same question is asked again: says so, with the short of it once', () => {
  for (const persona of personas) {
    const all = steps(hold(persona, 5, [journey, journey, journey]));
    expect(all[2]?.[0]).toMatchObject({ kind: 'repeat', list: 'deflection.repeat', depth: 'brief' });
    expect(all[3]?.[0]?.kind).toBe('repeat');
    expect(all[3]?.[0]?.depth).toBeUndefined();
  }
});

test('somebody heard of in a story is no stranger: what the file says of them, or honestly no more', () => {
  let asked = 0;
  let told = 0;
  for (const persona of personas)
    for (const [name, places] of mentionsOf(persona)) {
      const source = persona.answers.find(({ id }) => places.some(({ answerId }) => answerId === id));
      if (
        !source ||
        !/^\p{L}{3,}$/u.test(name) ||
        persona.network.some((one) => one.name.toLowerCase().includes(name))
      )
        continue;
      const talk = begin(persona, 6, { temper: 'warm' });
      talk.say(
        line(
          `Could you tell me about ${source.about.join(', ')}?`,
          `${source.beat} open-question acknowledge`,
        ),
      );
      if (!foldContact(talk.talk().scene).heardOf.includes(name)) continue;
      const shown = name.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
      const { move, text } = talk.say(line(`Who is ${shown}?`, 'other closed-question follow'));
      asked += 1;
      const [step] = move.steps;
      expect(['answer', 'go-deeper', 'not-mine'], `${persona.id}: ${name}: ${text}`).toContain(step?.kind);
      if (step?.kind === 'answer') expect(text.toLowerCase(), `${persona.id}: ${name}`).toContain(name);
      if (step?.kind !== 'not-mine') told += 1;
    }
  expect(asked).toBeGreaterThan(20);
  expect(told).toBeGreaterThan(asked / 4);
  console.log(`people and things heard of: ${asked} asked after, ${told} told more of`);
});

test('whom they never spoke of they do not know, and it is no matter for a search', () => {
  for (const persona of personas) {
    const { move } = begin(persona, 6).say(
      line('Who is Ottilie Brandt?', 'other closed-question googleable'),
    );
    expect(move.steps[0]?.deflection, persona.id).toBe('unclear');
  }
});

test.each([
  ['What would you do in my place?', 'challenge open-question'],
  ['If you were me, where would you begin?', 'journey open-question'],
  ['What would you do first?', 'open-question'],
])('is taken for advice, whatever the label: %s', (text, marks) => {
  for (const persona of personas) {
    const { move } = begin(persona, 6).say(line(text, marks));
    expect(move.steps.find(({ answerId }) => answerId)?.beat, persona.id).toBe('advice');
  }
});

test('whether they like it, and whether they thought of leaving, they surely know', () => {
  for (const persona of personas)
    for (const text of [
      'Do you like it there?',
      'Are you happy there?',
      'Have you ever thought of leaving?',
    ]) {
      const { move } = begin(persona, 6).say(line(text, 'other closed-question follow'));
      expect(move.steps.find(({ answerId }) => answerId)?.beat, `${persona.id}: ${text}`).toBe('why-company');
    }
});

test('at most two questions of a turn are answered, and one question gets one answer', () => {
  const two = line(
    'What does a typical day look like, and what is the culture like?',
    'day-to-day culture open-question',
  );
  const one = line('What is a typical day on your team like?', 'day-to-day team-makeup open-question');
  const many = line(
    'How did you start? What is a typical day? What is the culture like? Who do you hire?',
    'journey day-to-day culture hiring-bar open-question question-stacking',
  );
  for (const persona of personas) {
    const answers = (lines: Parameters<typeof hold>[2]) =>
      (steps(hold(persona, 7, lines)).at(-1) ?? []).filter(({ answerId, threadId }) => answerId ?? threadId)
        .length;
    expect(answers([two]), persona.id).toBe(2);
    expect(answers([one]), persona.id).toBe(1);
    expect(answers([many]), persona.id).toBeLessThanOrEqual(2);
  }
});

test('declines in the own way, and a why-not after a no is pressing', () => {
  const asks: [string, string, string][] = [
    ['Could you get me a job there?', 'closed-question request asked-for-job', 'askedForJob'],
    ["I'll send you my CV, please pass it on.", 'request resume-push', 'resumePush'],
    ['How much do you earn?', 'other closed-question', 'salary'],
    ['Are you married?', 'other closed-question', 'personal'],
    ['What does your company do?', 'other closed-question googleable', 'googleable'],
    ['You are useless.', 'rude', 'rude'],
  ];
  for (const persona of personas)
    for (const [text, marks, deflection] of asks) {
      const talk = begin(persona, 8);
      const { move } = talk.say(line(text, marks));
      expect(move.steps[0], `${persona.id}: ${text}`).toMatchObject({ kind: 'deflect', deflection });
      const [why] = talk.say(line('Why not?', 'open-question follow')).move.steps;
      expect([why?.kind, why?.list]).toEqual(['deflect', 'pressed']);
    }
});

test('silence gets a short word, never a story; sympathy and a word or two of oneself cost little', () => {
  for (const persona of personas) {
    const quiet = hold(persona, 9, [journey, line('ok'), line('mm'), line('...'), line('right')]);
    for (const one of steps(quiet).slice(2)) expect(kinds(one), persona.id).toEqual(['wait']);
    const talk = begin(persona, 9);
    const { goodwill } = talk.say(journey).move;
    const kind = talk.say(line('That must have been strange, I am sorry.', 'acknowledge rude'));
    expect(kind.move.goodwill).toBeGreaterThanOrEqual(goodwill);
    expect(kind.move.steps[0]?.kind).toBe('receive');
    const own = talk.say(line('I was a cook for nine years.', 'self-talk turned-to-self'));
    expect(own.move.steps[0]?.deflection).toBeUndefined();
  }
});

test('a thing the user named comes back once or twice, in a turn of its own time', () => {
  const lines = [
    line('I love the night shift. It suits me.', 'self-talk'),
    journey,
    line('What does a typical day look like?', 'day-to-day open-question acknowledge'),
    line('What do you look for when you hire?', 'hiring-bar open-question acknowledge'),
    line('Where would I fit in?', 'fit open-question acknowledge'),
    line('What should I learn first?', 'advice open-question acknowledge'),
  ];
  let came = 0;
  for (const persona of personas)
    for (const seed of [1, 2, 3, 4]) {
      const user = { name: 'Maya', background: '', targetRole: '' };
      const talk = hold(persona, seed, lines, { temper: 'warm', user });
      const refers = steps(talk).flatMap((one) => one.filter(({ list }) => list?.startsWith('refer-')));
      expect(refers.length).toBeLessThanOrEqual(2);
      if (refers.length === 0) continue;
      came += 1;
      expect(refers[0]?.echo).toMatch(/^(?:the night shift|your ward)$/u);
    }
  expect(came).toBeGreaterThan(personas.length);
});

test('the closer goes by warmth, by what was learnt, and by how specific it is', () => {
  const ask = line('Who else should I talk to?', 'anyone-else open-question');
  for (const persona of personas) {
    expect(steps(hold(persona, 2, [ask])).at(-1)?.[0]).toMatchObject({ kind: 'name', list: 'closer.cold' });
    const { scene } = hold(persona, 2, [...good.slice(0, 14), ask]);
    expect(foldContact(scene).names.size, persona.id).toBe(2);
    const person = persona.network.find(({ name }) => !persona.closer.warm.includes(name));
    const wish = line(
      `Who else should I talk to, perhaps somebody in ${person?.knows.join(', ')}?`,
      'anyone-else open-question',
    );
    const held = hold(persona, 2, [...good.slice(0, 14), wish]);
    const step = steps(held)
      .at(-1)
      ?.find(({ kind }) => kind === 'name');
    expect(step?.list, persona.id).toBe('closer.specific');
    expect(persona.network[step?.names?.[0] ?? -1]?.name, persona.id).toBe(person?.name);
  }
});

test('any others, and whom would you introduce me to, are asks for names', () => {
  const who = line('Who else should I talk to?', 'anyone-else open-question acknowledge');
  const both = line('Who could you introduce me to?', 'anyone-else introduction open-question request');
  for (const persona of personas) {
    const more = steps(
      hold(persona, 3, [...good.slice(0, 14), who, line('Any others?', 'closed-question follow')]),
    );
    expect(more.at(-1)?.[0]?.kind, persona.id).toBe('name');
    const given = steps(hold(persona, 3, [...good.slice(0, 14), both])).at(-1) ?? [];
    expect(
      given.map(({ kind }) => kind),
      persona.id,
    ).toEqual(expect.arrayContaining(['name', 'introduce']));
    expect(given.some(({ list }) => list === 'introduce-whom')).toBe(false);
  }
});

test('sorry helps, where something had to be declined', () => {
  for (const persona of personas) {
    const talk = begin(persona, 3);
    const before = talk.say(
      line('Could you get me a job there?', 'closed-question request asked-for-job'),
    ).move;
    const after = talk.say(line("You're right, I'm sorry. I shouldn't have asked.", 'acknowledge')).move;
    expect(after.goodwill).toBeGreaterThan(before.goodwill + 1);
    expect(after.steps[0]?.list, persona.id).not.toBe('receive-cold');
  }
});

test('what is about the user is never answered with the rest of a story', () => {
  const ask = line('What is the hardest part?', 'challenge open-question acknowledge');
  for (const persona of personas) {
    const talk = begin(persona, 4, { temper: 'shy' });
    talk.say(ask);
    const { move } = talk.say(line('Can I do it without being one?', 'closed-question follow'));
    expect(
      move.steps.some(({ threadId }) => threadId !== undefined),
      persona.id,
    ).toBe(false);
  }
});

test('and then, with nothing told: not understood', () => {
  for (const persona of personas)
    expect(begin(persona, 4).say(line('And then?', 'open-question')).move.steps[0]?.kind).toBe('unclear');
});
