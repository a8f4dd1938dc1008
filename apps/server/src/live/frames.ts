import { ClientFrame, cleanText, type Problem, TURN_LIMIT } from '@anyone-else/protocol';
import { isTooDeep } from '../json-depth.ts';

type Parsed = { ok: true; frame: ClientFrame } | { ok: false; problem: Problem; clientId?: string };

/** Reads a frame; a bad one gives the sentence to answer with, and the turn it names where it is one. */
export function parseFrame(text: string): Parsed {
  const data = readJson(text);
  const parsed = ClientFrame.safeParse(data);
  if (parsed.success && namesPlainly(parsed.data)) return { ok: true, frame: parsed.data };
  const turn = asTurn(data);
  if (turn === undefined)
    return bad('bad-frame', 'This message cannot be read: it is not one of the known kinds.');
  const tooLong = typeof turn.text === 'string' && turn.text.length > TURN_LIMIT;
  const id = typeof turn.clientId === 'string' ? cleanText(turn.clientId.slice(0, 64)) : undefined;
  return tooLong
    ? bad('too-large', `A turn may have ${TURN_LIMIT} characters. Say it in two.`, id)
    : bad(
        'bad-frame',
        'This turn cannot be read: it needs a clientId of 8 to 64 plain characters and a text.',
        id,
      );
}

/** Names that a browser makes up are kept and told to others: they are of signs that can be seen. */
const namesPlainly = (frame: ClientFrame): boolean =>
  ['clientId' in frame ? frame.clientId : undefined, 'tab' in frame ? frame.tab : undefined].every(
    (name) => name === undefined || /^[\x21-\x7e]+$/.test(name),
  );

const bad = (code: Problem['code'], message: string, clientId?: string): Parsed => ({
  ok: false,
  problem: { code, message },
  ...(clientId === undefined ? {} : { clientId }),
});

function asTurn(data: unknown): { type: unknown; clientId?: unknown; text?: unknown } | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  return data.type === 'say' ? data : undefined;
}

function readJson(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
