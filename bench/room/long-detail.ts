import { NO_LABELS, type PublicEvent, type SessionDetail } from '@anyone-else/protocol';

const ASKED = 'What was the week like when the new system came to the ward, and who taught the night shift?';
const TOLD =
  'Well, it came on a Tuesday, which nobody would choose. I sat with the night shift until four, because they were the ones who had been left out of every meeting, and they found three faults before breakfast.';

/** A talk that went on for so many turns, in the shape in which a page gets it. */
export function longDetail(detail: SessionDetail, turns: number): SessionDetail {
  const started = detail.events[0]!;
  const events = Array.from({ length: turns }, (_none, at): PublicEvent => {
    const both = { seq: at + 1, at: started.at };
    return at % 2 === 0
      ? { type: 'contact-turn', ...both, text: `${at}. ${TOLD}`, interrupted: false }
      : { type: 'user-turn', ...both, clientId: `client-${at}`, text: `${at}. ${ASKED}`, labels: NO_LABELS };
  });
  return { ...detail, events: [started, ...events] };
}
