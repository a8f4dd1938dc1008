import { oneLine } from '@anyone-else/protocol';

/** Which model is asked, and how long it is waited for. */
export interface ModelSettings {
  /** Without a slash at its end. */
  baseURL: string;
  /** Host with port where it is not the usual one. */
  host: string;
  /** Whether the host is this machine itself. */
  local: boolean;
  /** Whether what is sent can be read on the way. */
  encrypted: boolean;
  name: string;
  /** '' where none is needed. A function, so that no print of the settings shows it. */
  key(): string;
  /** Milliseconds without a word of an answer, and in all, after which it is given up. */
  silenceMs: number;
  totalMs: number;
}

export type SettingsRead =
  | { ok: true; value: ModelSettings | undefined }
  /** One sentence about what to mend; never shows a key. */
  | { ok: false; sentence: string };

const SILENCE_SECONDS = 25;
const TOTAL_SECONDS = 120;
const WAIT_LIMIT = 600;

/**
 * Reads ANYONE_ELSE_MODEL_URL, ANYONE_ELSE_MODEL, ANYONE_ELSE_MODEL_KEY and ANYONE_ELSE_MODEL_WAIT. Without the first
 * there is no model: words go nowhere that was not named.
 */
export function readModelSettings(env: Record<string, string | undefined>): SettingsRead {
  const address = env.ANYONE_ELSE_MODEL_URL?.trim() ?? '';
  const name = oneLine(env.ANYONE_ELSE_MODEL ?? '');
  const key = env.ANYONE_ELSE_MODEL_KEY ?? '';
  if (address === '' && name === '' && key === '') return { ok: true, value: undefined };
  if (address === '')
    return wrong('ANYONE_ELSE_MODEL_URL must say where the model answers, like http://127.0.0.1:11434/v1.');
  const url = urlIn(address);
  if (typeof url === 'string') return wrong(url);
  if (name === '')
    return wrong(`ANYONE_ELSE_MODEL must name the model to ask at ${url.host}, as that side calls it.`);
  if (!/^[\x21-\x7e]*$/.test(key))
    return wrong(
      'ANYONE_ELSE_MODEL_KEY has a blank, a line break or a character no key has: please copy it anew.',
    );
  const silence = secondsIn(env.ANYONE_ELSE_MODEL_WAIT ?? '');
  if (silence === undefined)
    return wrong(`ANYONE_ELSE_MODEL_WAIT must be whole seconds from 1 to ${WAIT_LIMIT}.`);
  return {
    ok: true,
    value: {
      baseURL: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
      host: url.host,
      local: isThisMachine(url.hostname),
      encrypted: url.protocol === 'https:',
      name,
      key: () => key,
      silenceMs: silence * 1000,
      totalMs: Math.max(TOTAL_SECONDS, 4 * silence) * 1000,
    },
  };
}

const wrong = (sentence: string): SettingsRead => ({ ok: false, sentence });

/** The address, or what is wrong with it. It is not repeated: a key may have been put into it. */
function urlIn(text: string): URL | string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    return 'ANYONE_ELSE_MODEL_URL must be an address that begins with http:// or https://.';
  if (url.username !== '' || url.password !== '')
    return 'ANYONE_ELSE_MODEL_URL must hold no name or password: a key belongs in ANYONE_ELSE_MODEL_KEY.';
  if (url.search !== '' || url.hash !== '')
    return 'ANYONE_ELSE_MODEL_URL must end with its path, with no ? or # after it.';
  return url;
}

/** Of a hostname as URL spells it: numbers are in their plain form by then. */
const isThisMachine = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(?:\.\d+){3}$/.test(name);

function secondsIn(text: string): number | undefined {
  if (text === '') return SILENCE_SECONDS;
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= WAIT_LIMIT ? seconds : undefined;
}
