import { homedir } from 'node:os';
import { join } from 'node:path';
import { readModelSettings } from '@anyone-else/llm';
import { PACES, type Pace } from '@anyone-else/protocol';
import { COPY_DAYS } from '@anyone-else/storage';
import { type DatabaseSetting, readDatabaseSetting } from './database-setting.ts';
import type { EnvironmentModel } from './deps.ts';
import { type HostedSettings, readHostedSettings } from './hosted/settings.ts';
import { type InstanceSettings, readInstanceSettings } from './instances/settings.ts';
import { isOwnAddress } from './own-address.ts';
import { SettingsError } from './settings-error.ts';

export { SettingsError } from './settings-error.ts';

/** What the environment decides. */
export interface Settings extends InstanceSettings {
  host: string;
  port: number;
  dataFolder: string;
  /** Given, everything is kept there and nothing in the folder. */
  database?: DatabaseSetting;
  /** For so many days the product keeps the copies that it makes itself before it changes the data file; 0 for none. */
  copyDays: number;
  allowedHosts: string[];
  /** How fast the contact speaks where a browser has not said; without it words come at once, whatever it says. */
  pace?: Pace;
  logLevel: 'debug' | 'info' | 'warn' | 'silent';
  /** Given, every talk draws its chances from it: the same turns then get the same answers. */
  seed?: number;
  /** Bearer of the figures at /metrics, which a hosted server gives to nobody without it. */
  metricsToken?: string;
  /** Windows that may be open at once, whoever has them; without it as many as fit who uses the server. */
  sockets?: number;
  /** Folders of one's own contacts and playbooks in place of the product's. */
  content: { contacts?: string; playbooks?: string };
  /** The language model to use; without it the settings page decides. */
  model?: EnvironmentModel;
  /** Given where people sign in; without it there is one user, the one of this machine. */
  hosted?: HostedSettings;
}

const LEVELS = ['debug', 'info', 'warn', 'silent'] as const;

/** Throws SettingsError. */
export function readSettings(env: NodeJS.ProcessEnv, platform = process.platform): Settings {
  const level = env.LOG_LEVEL || 'warn';
  const logLevel = LEVELS.find((known) => known === level);
  if (logLevel === undefined)
    throw new SettingsError(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not "${level}".`);
  const hosted = readHostedSettings(env);
  const host = hostOf(env.HOST || '127.0.0.1', hosted);
  const port = portOf(env.PORT || '4317');
  const pace = paceOf(env.PACE || 'spoken');
  const database = readDatabaseSetting(env);
  const model = modelIn(env, port);
  const listed = (env.ALLOWED_HOSTS ?? '').split(',').map((name) => name.trim());
  return {
    ...readInstanceSettings(env),
    host,
    port,
    ...(database === undefined ? {} : { database }),
    dataFolder: dataFolderIn(env, platform),
    copyDays: copyDaysIn(env),
    allowedHosts: [
      ...listed.filter((name) => name !== ''),
      `${host}:${port}`,
      ...(hosted === undefined ? [] : [new URL(hosted.origin).host]),
    ],
    ...(pace === undefined ? {} : { pace }),
    logLevel,
    ...(env.SEED ? { seed: seedOf(env.SEED) } : {}),
    ...(env.METRICS_TOKEN ? { metricsToken: env.METRICS_TOKEN } : {}),
    ...(env.MAX_SOCKETS ? { sockets: socketsOf(env.MAX_SOCKETS) } : {}),
    ...(model === undefined ? {} : { model }),
    ...(hosted === undefined ? {} : { hosted }),
    content: {
      ...(env.ANYONE_ELSE_CONTACTS ? { contacts: env.ANYONE_ELSE_CONTACTS } : {}),
      ...(env.ANYONE_ELSE_PLAYBOOKS ? { playbooks: env.ANYONE_ELSE_PLAYBOOKS } : {}),
    },
  };
}

/** Where nobody signs in, whoever can reach the port can read every talk. */
function hostOf(host: string, hosted: HostedSettings | undefined): string {
  if (hosted !== undefined || /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host)) return host;
  throw new SettingsError(
    `Without sign-in Anyone Else is for this machine alone and does not listen on ${host}: leave HOST out, or set up hosted mode as docs/deploy.md says.`,
  );
}

/** 0 is for programs that talk to the server: nothing is ever waited for. */
function paceOf(text: string): Pace | undefined {
  if (text === '0') return undefined;
  const pace = PACES.find((known) => known === text);
  if (pace === undefined)
    throw new SettingsError(`PACE must be one of ${PACES.join(', ')} or 0, not "${text}".`);
  return pace;
}

function modelIn(env: NodeJS.ProcessEnv, port: number): EnvironmentModel | undefined {
  const read = readModelSettings(env);
  if (!read.ok) throw new SettingsError(read.sentence);
  const plays = env.ANYONE_ELSE_MODEL_PLAYS || '0';
  if (plays !== '0' && plays !== '1')
    throw new SettingsError(`ANYONE_ELSE_MODEL_PLAYS must be 1 or 0, not "${plays}".`);
  if (read.value === undefined) return undefined;
  if (isOwnAddress(new URL(read.value.baseURL), port, []))
    throw new SettingsError(
      'ANYONE_ELSE_MODEL_URL must be the address of a model, not that of Anyone Else itself.',
    );
  return { settings: read.value, plays: plays === '1' };
}

/** 0 lets the system choose one. */
function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function socketsOf(text: string): number {
  const sockets = Number(text);
  if (!Number.isInteger(sockets) || sockets < 1 || sockets > 100_000)
    throw new SettingsError(`MAX_SOCKETS must be a whole number from 1 to 100000, not "${text}".`);
  return sockets;
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new SettingsError(`SEED must be a whole number from 0 to ${2 ** 32 - 1}, not "${text}".`);
  return seed;
}

/** For so many days the product keeps copies that it makes itself. Throws a SettingsError. */
export function copyDaysIn(env: NodeJS.ProcessEnv): number {
  const text = env.ANYONE_ELSE_COPY_DAYS || String(COPY_DAYS);
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 3_650)
    throw new SettingsError(`ANYONE_ELSE_COPY_DAYS must be a number of days from 0 to 3650, not "${text}".`);
  return days;
}

/** The folder that the environment names, or the usual one. */
export const dataFolderIn = (env: NodeJS.ProcessEnv, platform = process.platform): string =>
  env.ANYONE_ELSE_DATA || defaultDataFolder(env, platform);

/** Where people of each system expect the data of a program of theirs. */
function defaultDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Anyone Else');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Anyone Else');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'anyone-else');
}
