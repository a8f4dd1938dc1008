import type { PersonView } from '@anyone-else/protocol';

/** The talk that is agreed and still to come: only that can be moved, for what was to be before is another talk. */
export const ahead = ({ meeting }: PersonView): PersonView['meeting'] =>
  meeting !== null && Date.parse(meeting.on) > Date.now() ? meeting : null;
