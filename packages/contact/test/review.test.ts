import { TEMPERS } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { behindOf, decide, embeddedVoice, knownFacts, sayEmbedded } from '../src/index.ts';
import { STOP_WORDS } from '../src/match/stop-words.ts';
import { begin, hold, personas } from './talk.ts';
import { bad, good } from './users.ts';

test('behind the scenes: goodwill after each user turn, cues quoted word for word', () => {
  for (const persona of personas) {
    const { scene, turns } = hold(persona, 6, good);
    const { goodwill, cues } = behindOf(scene);
    expect(goodwill.map(({ turn }) => turn)).toEqual(
      turns.flatMap(({ speaker }, turn) => (speaker === 'user' ? [turn] : [])),
    );
    expect(cues.length).toBeGreaterThan(0);
    for (const { turn, quote, pickedUpAt } of cues) {
      expect(turns[turn]?.speaker).toBe('contact');
      expect(turns[turn]?.text).toContain(quote);
      if (pickedUpAt === null) continue;
      expect(pickedUpAt).toBeGreaterThan(turn);
      expect(turns[pickedUpAt]?.speaker).toBe('user');
    }
    expect(cues.some(({ pickedUpAt }) => pickedUpAt !== null)).toBe(true);
  }
});

test('behind the scenes: nobody passed a hint by where a person was put forward or a kindness offered', () => {
  let passedBy = 0;
  for (const persona of personas)
    for (const seed of [1, 2, 3, 6])
      for (const user of [good, bad]) {
        for (const { quote, pickedUpAt } of behindOf(hold(persona, seed, user).scene).cues) {
          if (pickedUpAt !== null) continue;
          passedBy += 1;
          for (const { name } of persona.network) expect(quote).not.toContain(name);
          for (const { text } of persona.offers) expect(text).not.toContain(quote.trim());
        }
      }
  expect(passedBy).toBeGreaterThan(50);
});

test('behind the scenes: a person’s company stands beside their post, and what is told of them after it', () => {
  for (const persona of personas) {
    const { names = [] } = behindOf(hold(persona, 6, good).scene);
    for (const [at, { who }] of names.entries()) {
      const [post, ...more] = persona.network[at]!.role.split(',');
      const company = fill(persona.network[at]!.company, persona.company.name);
      expect(who.toLowerCase()).toBe([`${post} at ${company}`, ...more].join(',').toLowerCase());
    }
  }
  const owen = personas.find(({ id }) => id.startsWith('staff-engineer'))!;
  expect(behindOf(hold(owen, 6, good).scene).names?.[0]?.who).toBe(
    `Software engineer at ${owen.company.name}, once a postman`,
  );
});

const fill = (text: string, company: string): string => text.replace('{{company}}', company);

test('behind the scenes: everybody who could have been named, and the turn in which they were', () => {
  for (const persona of personas) {
    const { scene, turns } = hold(persona, 6, good);
    const { names = [] } = behindOf(scene);
    expect(names.map(({ name }) => name)).toEqual(persona.network.map(({ name }) => name));
    expect(JSON.stringify(names)).not.toMatch(/\{\{/u);
    const given = names.filter(({ turn }) => turn !== null);
    expect(given.map(({ name }) => name).sort()).toEqual(
      knownFacts(scene)
        .names.map(({ name }) => name)
        .sort(),
    );
    for (const { name, turn } of given) expect(turns[turn ?? -1]?.text).toContain(name);
    const cold = behindOf(hold(persona, 6, bad).scene);
    expect(cold.names?.length).toBe(persona.network.length);
    expect(cold.names?.every(({ turn }) => turn === null)).toBe(true);
    // Both began from the same goodwill, before anything was said.
    expect(cold.goodwillAtStart).toBe(behindOf(scene).goodwillAtStart);
    expect(cold.goodwill.at(-1)?.value).toBeLessThan(cold.goodwillAtStart ?? 0);
  }
});

test('a letter gets only what was told in this talk', () => {
  for (const persona of personas) {
    const { scene, turns } = hold(persona, 6, good);
    const facts = knownFacts(scene);
    expect(facts.takeaways.length).toBeGreaterThan(3);
    expect(facts.takeaways.some(({ followedUp }) => followedUp)).toBe(true);
    expect(facts.names.length).toBeGreaterThanOrEqual(2);
    for (const { name, turn } of facts.names) expect(turns[turn]?.text).toContain(name);
    for (const { turn } of [...facts.takeaways, ...facts.promises])
      expect(turns[turn]?.speaker).toBe('contact');
    expect(facts.introduction?.warmth).toBe('warm');
    expect(JSON.stringify(facts)).not.toMatch(/\{\{/u);
    const cold = knownFacts(hold(persona, 6, bad).scene);
    expect([cold.names, cold.promises]).toEqual([[], []]);
  }
});

test('a takeaway uses no word of its story that nobody said', () => {
  const words = (text: string) =>
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !STOP_WORDS.has(word));
  let seen = 0;
  for (const persona of personas)
    for (const temper of TEMPERS) {
      // Of a longer talk only the beginning was held: stories are told in part.
      const talk = hold(persona, 4, good.slice(0, 8), { temper });
      const spoken = talk.turns.filter(({ speaker }) => speaker === 'contact').map(({ text }) => text);
      const said = spoken.join(' ').toLowerCase();
      for (const { text, turn } of knownFacts(talk.scene).takeaways) {
        const source = [...persona.answers, ...persona.threads].find(
          ({ takeaway }) => takeaway.slice(1, 16) === text.slice(1, 16),
        );
        if (!source) throw new Error(`${persona.id} has no takeaway "${text}"`);
        const story = ('full' in source ? source.full : source.deeper.join(' ')).toLowerCase();
        for (const word of words(text))
          if (story.includes(word)) expect(said, `${persona.id}: ${text}`).toContain(word);
        const here = talk.turns[turn]?.text.toLowerCase() ?? '';
        const shared = words(text).filter((word) => story.includes(word));
        if (shared.length > 0)
          expect(
            shared.some((word) => here.includes(word)),
            `${persona.id}: ${text}`,
          ).toBe(true);
        seen++;
      }
    }
  expect(seen).toBeGreaterThan(personas.length * TEMPERS.length);
});

test('the embedded voice streams exactly what the move says, and stops when it is told to', async () => {
  const persona = personas[0];
  if (!persona) throw new Error('no contact files');
  const { scene } = begin(persona, 3).talk();
  const start = { ...scene, events: scene.events.slice(0, 1) };
  const move = decide(start);
  let spoken = '';
  for await (const piece of embeddedVoice.speak({ scene: start, move })) spoken += piece;
  expect(spoken).toBe(sayEmbedded(start, move));
  const stop = new AbortController();
  const pieces: unknown[] = [];
  for await (const piece of embeddedVoice.speak({ scene: start, move }, stop.signal)) {
    pieces.push(piece);
    stop.abort();
  }
  expect(pieces.length).toBe(1);
});
