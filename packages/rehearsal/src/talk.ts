import {
  type Playbook,
  type Standing,
  type StoredEvent,
  spokenMinutes,
  type Turn,
} from '@anyone-else/protocol';

/** The turns of a log, in order; labels as they were stored. */
export function transcriptOf(events: readonly StoredEvent[]): Turn[] {
  return events.flatMap((event): Turn[] => {
    if (event.type === 'user-turn') return [{ speaker: 'user', text: event.text, labels: event.labels }];
    if (event.type === 'contact-turn') return [{ speaker: 'contact', text: event.text, labels: null }];
    return [];
  });
}

export const isOver = (events: readonly StoredEvent[]): boolean => events.at(-1)?.type === 'ended';

/** The clock and the arc of a talk: a fold over its log. */
export function standingOf(events: readonly StoredEvent[], playbook: Playbook): Standing {
  const started = events[0];
  const turns = transcriptOf(events);
  const arc = new Set(playbook.acts.flatMap((act) => act.beats.map(({ beat }) => beat)));
  const visited = new Set(turns.flatMap((turn) => turn.labels?.beats ?? []).filter((beat) => arc.has(beat)));
  return {
    minutesSpoken: spokenMinutes(turns.map((turn) => turn.text)),
    minutesAgreed: started?.type === 'started' ? started.setup.minutes : 0,
    visited: [...visited],
    over: isOver(events),
  };
}
