import { fill } from '../fill.ts';
import { sentencesOf } from '../said.ts';
import { joined, type Speech } from './speech.ts';

/** Answers from one of the persona's answers, in brief or in full. */
export const answer: Speech = {
  kind: 'answer',
  say(step, scene) {
    const found = scene.persona.answers.find(({ id }) => id === step.answerId);
    if (!found) return '';
    const opening = scene.persona.acknowledgements[step.opening ?? -1] ?? '';
    const [from, to] = step.sentences ?? [0, Number.POSITIVE_INFINITY];
    // A brief answer is the brief line, or the one sentence of the full one that a closed question was after.
    const brief = step.depth === 'brief' && step.sentences === undefined;
    const text = brief ? found.brief : sentencesOf(found.full).slice(from, to).join(' ');
    return joined(fill(opening, scene), fill(text, scene));
  },
};
