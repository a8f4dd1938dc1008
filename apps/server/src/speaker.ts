import { modelVoice, type Voice, type VoiceNote } from '@anyone-else/contact';
import type { SpeakingModel } from '@anyone-else/llm';
import type { VoiceName } from '@anyone-else/protocol';

/** Each said once in a talk that was to be spoken by a model. */
export const notAgreed = (host: string): string =>
  `This talk was not begun with the model at ${host}: nothing is sent there, and the built-in voice speaks.`;
export const NO_SPEAKER = 'No language model is set up, so the built-in voice speaks.';

export interface SpeakerNeeds {
  /** Who is to speak in this talk. */
  wanted: VoiceName;
  embedded: Voice;
  /** The host that the talk was begun for: its words go to no other. */
  modelHost: string | undefined;
  /** The model in use; asked at each turn, for settings may change during a talk. */
  model(): SpeakingModel | undefined;
  /** Aborted when the server closes: what a model has said until then is kept as a turn that was cut off. */
  closing: AbortSignal;
  /**
   * Aborted when the last page is closed: a model is asked for nothing that nobody waits for, and what it has said until then
   * is kept likewise. A line that only breaks is another thing: the answer is there when it comes back.
   */
  deserted(): AbortSignal;
}

/** The voice of a talk: the model's where one is wanted and set up, else the built-in one. */
export function speakerOf({ wanted, embedded, modelHost, model, closing, deserted }: SpeakerNeeds): Voice {
  if (wanted === 'embedded') return embedded;
  return {
    name: wanted,
    async *speak(request, signal) {
      const current = model();
      if (current === undefined || current.host !== modelHost) {
        const trouble = current === undefined ? NO_SPEAKER : notAgreed(current.host);
        const told = request.scene.events.some(
          (event) => event.type === 'contact-turn' && event.trouble === trouble,
        );
        const note: VoiceNote = { voice: 'embedded' };
        yield told ? note : { ...note, trouble };
        return yield* embedded.speak(request, signal);
      }
      const off = AbortSignal.any([closing, deserted()]);
      const until = signal === undefined ? off : AbortSignal.any([signal, off]);
      let voice: VoiceName = 'model';
      for await (const part of modelVoice(current, embedded).speak(request, until)) {
        if (typeof part !== 'string') voice = part.voice;
        yield part;
      }
      if (off.aborted) yield { voice, brokeOff: true };
    },
  };
}
