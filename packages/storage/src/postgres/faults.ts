import { StorageError } from '../errors.ts';

/** Of a server that is there but takes nobody on just now, or goes. */
const PASSING = new Set(['57P01', '57P02', '57P03', '53300', '40001', '40P01']);
/** Of a network. */
const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);
/** What the driver says of a connection that has gone, which has no code. */
const GONE =
  /connection terminated|timeout (exceeded|expired)|read timeout|not queryable|connection error|connection (was|has been|is) (closed|discarded)/i;

/** What the driver says of a server that did not answer at all. */
export const isSilence = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';

/** Whether the same may work in a moment, because what was asked for was never done. */
export const isPassing = (error: unknown): boolean => {
  const code = codeOf(error);
  return PASSING.has(code) || isUnreachable(error);
};

/** Whether the connection failed, so that it is not known what the server has done of a commit that was under way. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (NETWORK.has(code) || code.startsWith('08') || /^57P0[123]$/.test(code)) return true;
  return code === '' && error instanceof Error && GONE.test(error.message);
}

/** Why the database could not be opened, in one sentence for whoever runs the server. Never with a password. */
export function explainOpening(error: unknown, url: string): unknown {
  const place = placeOf(url);
  if (error instanceof StorageError)
    return error.fault === 'newer'
      ? new StorageError(
          'newer',
          `The database ${place} was written by a newer version of Anyone Else: please start that version.`,
        )
      : error;
  const told = (fault: StorageError['fault'], sentence: string) =>
    new StorageError(fault, sentence, { cause: bare(error) });
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return told('not-writable', `The database at ${place} refused the user or password of DATABASE_URL.`);
    case '3D000':
      return told('not-writable', `There is no database ${place}: please make it, or mend DATABASE_URL.`);
    case '42501':
      return told('not-writable', `The user of DATABASE_URL may not make tables in ${place}.`);
    case '25006':
      return told('not-writable', `The database ${place} is read-only: DATABASE_URL must name the primary.`);
    case '53100':
      return told('write-failed', `The disk of the database ${place} is full.`);
    case '53300':
      return told('unreachable', `The database ${place} has no connection left for this server.`);
    case '57P03':
      return told(
        'unreachable',
        `The database ${place} is starting or stopping: please try again in a moment.`,
      );
  }
  if (isUnreachable(error))
    return told(
      'unreachable',
      `The database at ${place} cannot be reached: is it running, and is DATABASE_URL right?`,
    );
  return isOfDatabase(error) ? told('damaged', `The database ${place} cannot be used.`) : error;
}

/** What went wrong with a database that is open; a defect of ours is handed back as it is. */
export function explainUse(error: unknown, doing: 'reading' | 'writing'): unknown {
  if (error instanceof StorageError) return error;
  const told = (fault: StorageError['fault'], sentence: string) =>
    new StorageError(fault, sentence, { cause: bare(error) });
  const code = codeOf(error);
  if (isPassing(error) || code === '57014' || code === '55P03')
    return doing === 'reading'
      ? told('unreachable', 'The stored talks cannot be reached just now: please try again in a moment.')
      : told('write-failed', 'This could not be saved just now: please try again in a moment.');
  if (!isOfDatabase(error)) return error;
  if (doing === 'reading')
    return told('damaged', 'The stored talks cannot be read: the database may be damaged.');
  switch (code) {
    case '53100':
      return told(
        'write-failed',
        "This could not be saved because the database's disk is full: please try again later.",
      );
    case '25006':
      return told(
        'write-failed',
        'This could not be saved because the database is read-only: please try again later.',
      );
    default:
      return told('write-failed', 'This could not be saved in the database.');
  }
}

/** Host, port and name; nothing else of the address is for anybody's eyes. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'that DATABASE_URL names';
  }
}

/** PostgreSQL's five characters, or the system's; '' for neither. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

const isOfDatabase = (error: unknown): boolean => /^[0-9A-Z]{5}$/.test(codeOf(error));

/** An error of PostgreSQL quotes the row that it is about: only its code and the names of our own things are kept. */
function bare(error: unknown): Error {
  const { table, constraint } = (error ?? {}) as { table?: string; constraint?: string };
  const about = [table, constraint].filter((name) => name !== undefined).join(' ');
  return new Error(`PostgreSQL: ${codeOf(error) || 'connection lost'}${about === '' ? '' : ` (${about})`}`);
}
