import { oneLine } from '@anyone-else/protocol';
import { isThisMachine, readAddress } from './address.ts';

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

export type SettingsField = 'url' | 'model' | 'key' | 'waitSeconds';

export type SettingsRead =
  | { ok: true; value: ModelSettings | undefined }
  /** One sentence about what to mend, and in which field; never shows a key. */
  | { ok: false; sentence: string; field: SettingsField };

const SILENCE_SECONDS = 25;
const TOTAL_SECONDS = 120;
const WAIT_LIMIT = 600;

/** What each field is called where it is filled in. */
type Names = Record<SettingsField, string>;

/**
 * Reads ANYONE_ELSE_MODEL_URL, ANYONE_ELSE_MODEL, ANYONE_ELSE_MODEL_KEY and ANYONE_ELSE_MODEL_WAIT. Without the first
 * there is no model: words go nowhere that was not named.
 */
export function readModelSettings(env: Record<string, string | undefined>): SettingsRead {
  const url = env.ANYONE_ELSE_MODEL_URL?.trim() ?? '';
  const model = oneLine(env.ANYONE_ELSE_MODEL ?? '');
  const key = env.ANYONE_ELSE_MODEL_KEY ?? '';
  if (url === '' && model === '' && key === '') return { ok: true, value: undefined };
  const wait = env.ANYONE_ELSE_MODEL_WAIT ?? '';
  const waitSeconds = wait === '' ? SILENCE_SECONDS : Number(wait);
  return read(
    { url, model, key, waitSeconds },
    {
      url: 'ANYONE_ELSE_MODEL_URL',
      model: 'ANYONE_ELSE_MODEL',
      key: 'ANYONE_ELSE_MODEL_KEY',
      waitSeconds: 'ANYONE_ELSE_MODEL_WAIT',
    },
  );
}

/** The same for what was typed into a page; its sentences name the fields as the page does. All of it is needed but a key. */
export function modelSettingsFrom(typed: {
  url: string;
  model: string;
  key: string;
  waitSeconds?: number;
}): SettingsRead {
  const { url, model, key, waitSeconds = SILENCE_SECONDS } = typed;
  return read(
    { url: url.trim(), model: oneLine(model), key, waitSeconds },
    { url: 'The address', model: 'The model', key: 'The key', waitSeconds: 'The wait' },
  );
}

function read(
  {
    url: address,
    model: name,
    key,
    waitSeconds,
  }: Record<'url' | 'model' | 'key', string> & { waitSeconds: number },
  names: Names,
): SettingsRead {
  const wrong = (field: SettingsField, rest: string): SettingsRead => ({
    ok: false,
    sentence: `${names[field]} ${rest}`,
    field,
  });
  if (address === '')
    return wrong('url', 'must say where the model answers, like http://127.0.0.1:11434/v1.');
  const found = readAddress(address, names.key.replace(/^The/, 'the field for the'));
  if ('must' in found) return wrong('url', `must ${found.must}`);
  const { url } = found;
  if (name === '') return wrong('model', `must name the model to ask at ${url.host}, as that side calls it.`);
  if (!/^[\x21-\x7e]*$/.test(key))
    return wrong('key', 'has a blank, a line break or a character no key has: please copy it anew.');
  if (!Number.isInteger(waitSeconds) || waitSeconds < 1 || waitSeconds > WAIT_LIMIT)
    return wrong('waitSeconds', `must be whole seconds from 1 to ${WAIT_LIMIT}.`);
  return {
    ok: true,
    value: {
      baseURL: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
      host: url.host,
      local: isThisMachine(url.hostname),
      encrypted: url.protocol === 'https:',
      name,
      key: () => key,
      silenceMs: waitSeconds * 1000,
      totalMs: Math.max(TOTAL_SECONDS, 4 * waitSeconds) * 1000,
    },
  };
}
