import {
  type Person,
  PersonAsk,
  PersonEdit,
  type PersonPage,
  type Problem,
  type Result,
} from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK } from '@anyone-else/rehearsal';
import { fieldProblem } from './fault.ts';
import { isId } from './find.ts';
import { typedAsk, typedEdit } from './typed.ts';
import { isZone } from './zones.ts';

const EMPTY: Omit<PersonPage, 'name'> = {
  ...{ role: '', company: '', pronouns: '', email: '', zone: '', how: '', why: '', notes: '' },
  ...{ ground: [], known: [], reach: null, ledBy: null, playbookId: DEFAULT_PLAYBOOK, everyMonths: null },
};

const WHAT = 'The page';
const wrong = (field: string, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code: 'bad-request', message, field },
});

/** A new page out of what was sent. */
export function askedPage(body: unknown): Result<{ id?: string; page: PersonPage }> {
  const typed = typedAsk(body);
  const parsed = PersonAsk.safeParse(typed);
  if (!parsed.success) return { ok: false, problem: fieldProblem(WHAT, parsed.error, typed) };
  const { id, ...given } = parsed.data;
  if (id !== undefined && !isId(id))
    return wrong('id', 'The id of the page may have letters, digits, - and _ only.');
  const page = whole({ ...EMPTY, ...given });
  const fault = faultOf(page, id);
  return fault ?? { ok: true, value: id === undefined ? { page } : { id, page } };
}

/** The page as it is after the change, and the version that the change was made on. */
export function editedPage(body: unknown, person: Person): Result<{ page: PersonPage; version: number }> {
  const typed = typedEdit(body);
  const parsed = PersonEdit.safeParse(typed);
  if (!parsed.success) return { ok: false, problem: fieldProblem(WHAT, parsed.error, typed) };
  const { version, ...given } = parsed.data;
  const page = whole({ ...person.page, ...given });
  const fault = faultOf(page, person.id);
  return fault ?? { ok: true, value: { page, version } };
}

/** A field that was sent as undefined is not there. */
const whole = (page: { [Field in keyof PersonPage]?: PersonPage[Field] | undefined }): PersonPage =>
  page as PersonPage;

function faultOf({ zone, email, ledBy }: PersonPage, id: string | undefined) {
  if (!isZone(zone)) return wrong('zone', 'The time zone is not known here: choose one like Europe/Lisbon.');
  if (email !== '' && !/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(email))
    return wrong('email', 'The mail address does not look like one: name@example.org.');
  if (ledBy !== null && !isId(ledBy.personId))
    return wrong('ledBy', 'Who led you to them must be one of your people.');
  if (ledBy !== null && ledBy.personId === id) return wrong('ledBy', 'Nobody leads you to themself.');
  return undefined;
}
