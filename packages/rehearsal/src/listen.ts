import type { ContactScene } from '@anyone-else/contact';
import { cleanText, type Move, type VoiceName } from '@anyone-else/protocol';
import type { RehearsalDeps } from './deps.ts';
import type { Part } from './part.ts';

/** What was heard of a turn; `text` is '' where no word was. */
export interface Spoken {
  text: string;
  interrupted: boolean;
  voice: VoiceName;
  trouble?: string | undefined;
}

/** Has a voice say a move, and tells of each piece as it comes; never throws. */
export async function listen(
  { voice }: RehearsalDeps,
  { scene, move, seq }: { scene: ContactScene; move: Move; seq: number },
  emit: (part: Part) => void,
  signal: AbortSignal,
): Promise<Spoken> {
  const spoken: Spoken = { text: '', interrupted: false, voice: voice.name };
  try {
    for await (const part of voice.speak({ scene, move }, signal)) {
      if (typeof part === 'string') {
        // What comes after the stop was not heard.
        if (signal.aborted) continue;
        const text = cleanText(part);
        spoken.text += text;
        if (text !== '') emit({ type: 'delta', seq, text });
      } else {
        spoken.voice = part.voice;
        spoken.trouble = part.trouble ?? spoken.trouble;
        spoken.interrupted ||= part.brokeOff === true;
      }
    }
  } catch {
    // A voice may break off at any word (a line drops, a model fails): that is part of the talk, not a fault of it.
    spoken.interrupted = true;
  }
  spoken.text = spoken.text.trim();
  spoken.interrupted ||= signal.aborted;
  return spoken;
}
