import {
  ContentAnswer,
  Health,
  Progress,
  SessionCreated,
  SessionDetail,
  SessionList,
  type SessionSetup,
} from '@anyone-else/protocol';
import { anything, ask, json } from './ask.ts';

const session = (id: string, rest = '') => `/sessions/${encodeURIComponent(id)}${rest}`;

export const askHealth = () => ask(Health, '/health');
export const askContent = () => ask(ContentAnswer, '/content');
export const askSessions = () => ask(SessionList, '/sessions');
/** @param questions what the user means to ask in this talk. */
export const createSession = (setup: SessionSetup, questions: readonly string[] = []) =>
  ask(SessionCreated, '/sessions', json('POST', { ...setup, questions }));
export const askProgress = () => ask(Progress, '/progress');
export const askSession = (id: string) => ask(SessionDetail, session(id));
export const endSession = (id: string) => ask(anything, session(id, '/end'), json('POST', {}));
