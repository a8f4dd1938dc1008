import type { Beat, PlaybookAct } from '@anyone-else/protocol';
import type { Talk, TalkTurn } from '../talk.ts';

/** The beats of an act that this talk could visit: an introduction only where a name was given. */
export function beatsOf(act: PlaybookAct, talk: Talk): Beat[] {
  return act.beats
    .filter(({ beat, when }) => beat !== 'other' && (when !== 'name-given' || talk.names.length > 0))
    .map(({ beat }) => beat);
}

/**
 * Own turns that visit an act, read as the room and the drawing read it: a beat that stands in two acts belongs to the
 * first of them, and to the later one only once something else of that act has come: a thank-you alone is no strong
 * finish. Nor is the one at the end a hello.
 */
export function visitsTo(act: PlaybookAct, talk: Talk): TalkTurn[] {
  const wanted = beatsOf(act, talk);
  const { acts } = talk.playbook;
  const place = acts.indexOf(act);
  const again = beatsAmong(acts.slice(0, place));
  const later = beatsAmong(acts.slice(place + 1));
  let begun = false;
  return talk.own.filter(({ labels, position }) => {
    const seen = wanted.filter((beat) => labels.beats.includes(beat) && (position < 0.5 || !later.has(beat)));
    begun ||= seen.some((beat) => !again.has(beat));
    return begun && seen.length > 0;
  });
}

const beatsAmong = (acts: readonly PlaybookAct[]): ReadonlySet<Beat> =>
  new Set(acts.flatMap(({ beats }) => beats.map(({ beat }) => beat)));

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
