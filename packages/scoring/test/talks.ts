import { readdirSync, readFileSync } from 'node:fs';
import {
  ACTS,
  type Act,
  BEATS,
  type Beat,
  type Check,
  type Dimension,
  FOULS,
  type Foul,
  Labels,
  Playbook,
  type PlaybookId,
  type Scorecard,
  Transcript,
  TranscriptGold,
  type Turn,
} from '@anyone-else/protocol';
import { type JudgeInput, judge } from '../src/index.ts';

const CORPUS = new URL('../../reading/corpus/transcripts/', import.meta.url);
const PLAYBOOKS = new URL('../../content/playbooks/', import.meta.url);

export const playbookOf = (id: PlaybookId): Playbook =>
  Playbook.parse(JSON.parse(readFileSync(new URL(`${id}.json`, PLAYBOOKS), 'utf8')));

export interface CorpusTalk {
  id: string;
  gold: TranscriptGold;
  input: JudgeInput;
}

/** Every talk of the corpus with its hand-made labels. */
export function corpusTalks(): CorpusTalk[] {
  const playbook = playbookOf('full-arc');
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const data = JSON.parse(readFileSync(new URL(name, CORPUS), 'utf8'));
      const { turns, agreedMinutes = 20, user, contact } = Transcript.parse(data);
      const labelled = turns.map(
        ({ speaker, text, labels }): Turn => ({
          speaker,
          text,
          labels: speaker === 'user' ? Labels.parse(labels) : null,
        }),
      );
      return {
        id: data.id,
        gold: TranscriptGold.parse(data.labels),
        input: { turns: labelled, playbook, agreedMinutes, readerVersion: 'gold', user, contact },
      };
    });
}

/** 'thanks journey open-question +rude >' → labels; '>' is a follow-up. Any word is a beat, an act or a foul. */
export function labels(words: string): Labels {
  const given = words.split(/\s+/u).filter(Boolean);
  const unknown = given.filter(
    (word) => word !== '>' && ![...BEATS, ...ACTS, ...FOULS].some((it) => it === word),
  );
  if (unknown.length > 0) throw new Error(`no such label: ${unknown.join(' ')}`);
  return {
    beats: BEATS.filter((beat: Beat) => given.includes(beat)),
    acts: ACTS.filter((act: Act) => given.includes(act)),
    fouls: FOULS.filter((foul: Foul) => given.includes(foul)),
    followUp: given.includes('>'),
  };
}

export const you = (text: string, words = ''): Turn => ({ speaker: 'user', text, labels: labels(words) });
export const they = (text: string): Turn => ({ speaker: 'contact', text, labels: null });

export const score = (turns: Turn[], more: Partial<JudgeInput> = {}): Scorecard =>
  judge({
    turns,
    playbook: playbookOf('full-arc'),
    agreedMinutes: 20,
    readerVersion: 'test',
    user: { name: 'Maya Ortiz', background: 'ward nurse for eleven years, looking at devices' },
    contact: { name: 'Dan Whitlock', role: 'Product designer', company: 'Loomwork' },
    ...more,
  });

export function check(card: Scorecard, dimension: Dimension, id: string): Check {
  const found = card.dimensions[dimension].checks.find((it) => it.id === id);
  if (!found) throw new Error(`no check ${dimension}/${id}`);
  return found;
}

export const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

/** A talk that goes as it should, turn by turn. */
export function goodTalk(): Turn[] {
  return [
    you(
      'Hi Dan, thank you for making the time. Are the twenty minutes still fine?',
      'thanks time-check acknowledge closed-question',
    ),
    they('They are, I blocked the slot and closed the door. Fire away.'),
    you('How did you get into design?', 'journey open-question'),
    they(
      'By accident. I was a cook, and I redrew our menu so that the waiters stopped asking me questions. The owner paid me for it, and I never went back to the stove.',
    ),
    you('You redrew the menu! What did the waiters say?', 'journey open-question acknowledge >'),
    they(
      'Nothing, which was the point. I learned that good design is quiet. For a year I thought that nobody cared, and then the owner opened a second place and asked for me.',
    ),
    you(
      'Quiet design. What was that year like, when nobody said anything?',
      'challenge open-question reflect >',
    ),
    they(
      'Hard. I nearly quit twice. What helped was sitting in the dining room once a week and counting how often somebody waved for a waiter.',
    ),
    you('So you counted waves. What does a week look like now?', 'day-to-day open-question reflect >'),
    they(
      'Mondays we read what people wrote to us. Tuesday to Thursday I draw and throw away. On Friday we show it to six people who have never seen it, and we shut up.',
    ),
    you('Why six?', 'workflow open-question >'),
    they(
      'Because with five we missed the left-handed woman, every single time. There is a story behind that which cost us a quarter of our customers in one spring.',
    ),
    you(
      'That must have hurt. What is it like on the team after a spring like that?',
      'culture open-question acknowledge >',
    ),
    they(
      'Better than before, oddly. We have a cake for each thing that we stop doing. I would say that the people who stay are the ones who can laugh at their own drawings.',
    ),
    you('What do you look for when somebody new joins?', 'hiring-bar open-question'),
    they(
      'Whether they can tell me what they threw away and why. A portfolio of finished things tells me nothing at all about how a person thinks.',
    ),
    you(
      'Then I should show the mess. If you were me, after eleven years on a ward, what would you do first?',
      'advice fit open-question reflect >',
    ),
    they(
      'Take one form that your nurses hate, and redraw it. Watch three people fill it in. Write down what they skip. That is a better start than any course I know.',
    ),
    you(
      'I know the very form. We have four minutes left. Is there anyone else I should talk to, perhaps somebody who came from nursing?',
      'time-check anyone-else closed-question acknowledge',
    ),
    they('Priya Shah. She was a midwife and now she does our research. She will be honest with you.'),
    you(
      'Priya sounds just right. Would you introduce us?',
      'introduction request closed-question acknowledge >',
    ),
    they('Gladly. I will write to both of you tonight.'),
    you(
      'Thank you. May I write to you in a month and tell you how the form went?',
      'stay-in-touch closed-question acknowledge',
    ),
    they('Please do, and send me the skipped boxes.'),
    you('I will. Thank you for your time, Dan, and for the left-handed woman.', 'thanks acknowledge close'),
    they('Bye, Maya.'),
  ];
}
