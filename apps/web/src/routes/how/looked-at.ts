import type { Dimension, Playbook } from '@anyone-else/protocol';
import { topicOf } from '#lib/topics.ts';

const share = (part: number) => `${Math.round(100 * part)} %`;

/**
 * What is looked at in each part of the score, with the playbook's own numbers, in the order in which a review has it.
 * @param pronouns of a contact whom nobody has chosen.
 */
export function lookedAt(
  { bands, acts, neverLeaveOut }: Playbook,
  pronouns: string,
): Record<Dimension, string[]> {
  const { contactShare, questionsIn20 } = bands;
  const never = topicOf(neverLeaveOut, pronouns).toLowerCase();
  return {
    focus: [
      `They say between ${share(contactShare.low)} and ${share(contactShare.high)} of all words. Above ${share(contactShare.silent)} you were a silent questioner.`,
      `After your introduction, no turn of yours is longer than ${bands.longestOwnTurnWords} words.`,
      'Their story is not turned into yours.',
      `At least ${share(bands.followUpShare)} of your questions follow up on something they said.`,
      `In at least ${share(bands.takenUpShare)} of your turns you take up what they said: a reaction, or their point in your words.`,
      `Asked about yourself, you answer in up to ${bands.reciprocalAnswerWords} words and hand the talk back.`,
      'In rehearsals: hints that they drop are picked up.',
    ],
    arc: [
      `Every part of the way is visited: ${acts.map(({ title }) => title.toLowerCase()).join(', ')}.`,
      `At least ${share(bands.coverageIn20)} of its topics come up in twenty minutes; fewer minutes ask for fewer.`,
      'The parts come in their order, more or less.',
      'Their story comes before anything that you ask for.',
      'One topic is gone into with two follow-ups or more.',
      `The one question never to leave out in this playbook: ${never}.`,
    ],
    closer: [
      'You ask whether there is anyone else to talk to.',
      'You ask it in the last third, when you have learned something.',
      'You narrow it: to a kind of person, a topic, two or three people.',
      'Given a name, you say thanks and ask for an introduction.',
      'You ask whether you may stay in touch.',
    ],
    craft: [
      `At least ${share(bands.openShare)} of your questions are open ones.`,
      `At most ${share(bands.stackedShare)} of the turns with a question hold several at once.`,
      'Nothing is asked that could be looked up.',
      `You ask ${questionsIn20.low} to ${questionsIn20.high} questions in twenty minutes, and as many for other lengths.`,
      'You ask advice that only their experience can give.',
    ],
    courtesy: [
      'Thanks at the start and at the end, the last with something in it that they said.',
      'The time is named, and kept, or gone over by leave.',
      'No job is asked for, no résumé pushed, no ‘pick your brain’, no pressing, nothing unkind.',
    ],
  };
}
