import type { Beat, PlaybookAct } from '@anyone-else/protocol';
import type { Talk, TalkTurn } from '../talk.ts';

/** The beats of an act that this talk could visit: an introduction only where a name was given. */
export function beatsOf(act: PlaybookAct, talk: Talk): Beat[] {
  return act.beats
    .filter(({ beat, when }) => beat !== 'other' && (when !== 'name-given' || talk.names.length > 0))
    .map(({ beat }) => beat);
}

/** Own turns that visit an act. A beat that stands in two acts counts for the one of its half of the talk. */
export function visitsTo(act: PlaybookAct, talk: Talk): TalkTurn[] {
  const wanted = new Set(beatsOf(act, talk));
  const place = talk.playbook.acts.indexOf(act);
  const shared = (beat: Beat) =>
    talk.playbook.acts.some((other) => other !== act && other.beats.some((entry) => entry.beat === beat));
  const late = place * 2 >= talk.playbook.acts.length;
  return talk.own.filter((turn) =>
    turn.labels.beats.some((beat) => wanted.has(beat) && (!shared(beat) || turn.position >= 0.5 === late)),
  );
}

/** Beats of the playbook without doubles, in order, that this talk could visit. */
export function beatsInOrder(talk: Talk): Beat[] {
  return [...new Set(talk.playbook.acts.flatMap((act) => beatsOf(act, talk)))];
}

/** Beats of the playbook without doubles, those too that this talk had no room for: as many as the talk itself counts. */
export const allTopics = ({ playbook }: Pick<Talk, 'playbook'>): Beat[] => [
  ...new Set(playbook.acts.flatMap(({ beats }) => beats.map(({ beat }) => beat))),
];

/** How many of the playbook's beats a talk of this length should visit. */
export function topicsWanted(talk: Talk): number {
  const all = beatsInOrder(talk).length;
  return Math.min(
    all,
    Math.max(1, Math.round(all * Math.min(1, talk.playbook.bands.coverageIn20 * talk.stretch))),
  );
}

/** In place whenever they come. */
const ANY_TIME: readonly Beat[] = ['thanks', 'time-check'];

/** The place in the plan of each beat that has one place only: the number of its act. */
export function placesOf(talk: Talk): Map<Beat, number> {
  const places = new Map<Beat, number>();
  const doubled = new Set<Beat>();
  for (const [index, act] of talk.playbook.acts.entries())
    for (const beat of beatsOf(act, talk)) {
      if (places.has(beat)) doubled.add(beat);
      places.set(beat, index);
    }
  for (const beat of [...doubled, ...ANY_TIME]) places.delete(beat);
  return places;
}
