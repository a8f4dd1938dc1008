import type { MoveStep } from '@anyone-else/protocol';
import { asksTheHeart } from '../hear/heart.ts';
import { deflectionList } from '../lines/lists.ts';
import { terms } from '../match/terms.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';
import { pointing } from './follows.ts';
import { ownWords } from './own-words.ts';

const WORKISH = new Set(
  terms(
    'team budget client customer product manager office department software tool process market competitor strategy meeting colleague boss data report revenue business users staff employee skills training promotion contract hours project schedule policy hire hiring industry field career role profession technology',
  ),
);

/** A follow-up that names a thing of its own: what is not known of it was never told. */
const namesNew = (at: Deciding): boolean =>
  !at.state.topic ||
  ownWords(at, {
    query: terms((!at.heard.signals.mentions && at.heard.questions.join(' ')) || at.heard.text),
  }).length > 0;

/** How they do it, whether they like it, what they think of it: who else should know? 'Not my department' answers none. */
const OF_THEM =
  /\b(?:do|did|would|have|had|are|were|could|can) you\b(?! (?:know|offer|sell|pay|employ|hire|accept|use|call)\b)|\bin your (?:eyes|opinion|view|experience|mind)\b|\bfor you\b/iu;
/** What others know: figures, rules, other people, other places. */
const KNOWN_ELSEWHERE =
  /\b(?:how (?:many|much|long|often|big|old|far)|what (?:year|percentage|share|number)|which (?:year|company|software|version)|who(?:m|se)?\b|(?:what|which) \p{L}+ (?:do|did|have|are|would) you)\b/iu;

function asksOfThem({ heard }: Deciding): boolean {
  if (heard.questions.length !== 1) return false;
  const [question = ''] = heard.questions;
  return OF_THEM.test(question) && !KNOWN_ELSEWHERE.test(question);
}

/** A question for which the file has nothing: honest, and never another topic. */
export function unanswerable(at: Deciding): MoveStep {
  const { heard, matcher, scene, state } = at;
  // 'And then?' with nothing told to go on from.
  if (heard.signals.bareFollowUp && !state.topic)
    return lineStep(at, 'unclear', deflectionList('unclear'), { deflection: 'unclear' });
  // They know it well; it is only not to be told.
  if (asksTheHeart(heard.questions)) return lineStep(at, 'not-mine', 'hold-back');
  const stale = state.last.some(({ list }) => list === 'all-told');
  if (heard.signals.bareFollowUp || (heard.followUp && pointing(at) > 0 && !namesNew(at)))
    return lineStep(at, 'not-mine', stale ? deflectionList('notMine') : 'all-told');
  if (heard.signals.anythingElse || heard.signals.unasked) return lineStep(at, 'not-mine', 'anything-else');
  if (heard.signals.openings) return lineStep(at, 'not-mine', 'openings');
  if (heard.has('small-talk'))
    return freshStep(at, 'receive', 'small-talk-question')[0] ?? lineStep(at, 'wait', 'silences');
  if (asksOfThem(at)) return lineStep(at, 'not-mine', 'of-oneself');
  const asked = terms(heard.text);
  const field = new Set(
    terms(`${scene.persona.field} ${scene.persona.fieldWords.join(' ')} ${scene.persona.company.does}`),
  );
  const known = asked.filter((term) => WORKISH.has(term) || field.has(term) || matcher.weight(term) < 3.2);
  if (heard.words <= 3 && known.length === 0 && heard.beats.length === 0)
    return lineStep(at, 'unclear', deflectionList('unclear'), { deflection: 'unclear' });
  return known.length > 0 || heard.beats.length > 0
    ? lineStep(at, 'not-mine', deflectionList('notMine'), { deflection: 'notMine' })
    : lineStep(at, 'deflect', deflectionList('offTopic'), { deflection: 'offTopic' });
}
