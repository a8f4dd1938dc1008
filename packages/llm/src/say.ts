import { firstChoice, says, thinks } from './chunk.ts';
import { type Begin, type Body, hasStatus, unanswered } from './client.ts';
import { type Deadline, startDeadline, type World } from './deadline.ts';
import { failureOf, type Met, metBy, rejectsSetting } from './faults.ts';
import type { SaidPart, Say, SpeakingModel } from './model.ts';
import { pauseAfter, TRIES } from './pause.ts';
import { relayed } from './relay.ts';
import type { ModelSettings } from './settings.ts';
import { speechOf } from './speech.ts';

type Emit = (part: SaidPart) => void;
type Outcome =
  | { end: 'stop' | 'length' }
  | { met: Met; words: boolean; refusedLimit?: true; thoughtOnly?: true };

/** How an endpoint wants to be told where to stop. None knows all of these, and some refuse what they do not know. */
const LIMITS = ['max_tokens', 'max_completion_tokens', undefined] as const;
/** Under the second name thoughts count too, and for many endpoints under the first: room for those beside the words. */
const ROOM_TO_THINK = 2000;
/** Somebody waits at the other end of the line: a word must follow so many times the silence after the first thought. */
const THINKING_TIMES = 2;

/** Speech through chat completions; see SpeakingModel. Read as fast as it comes, whoever listens how slowly. */
export function speaker(settings: ModelSettings, world: World, begin: Begin): SpeakingModel['say'] {
  const { host, name, silenceMs } = settings;
  let limitBy = 0;
  // Some servers open a model's thought in the prompt, where nobody sees it begin.
  let thinking = false;
  // Once it was seen to think, it is given room for that.
  let thoughts = false;

  const tryOnce = async (say: Say, deadline: Deadline, emit: Emit): Promise<Outcome> => {
    const heard = { words: false };
    let answering = false;
    try {
      const stream = await begin(bodyOf(name, say, LIMITS[limitBy], thoughts), deadline.signal);
      answering = true;
      return await listen(stream, say, deadline, emit, heard);
    } catch (error) {
      const { words } = heard;
      if (answering) return { met: { fault: brokenBy(error, words) }, words };
      if (!hasStatus(error)) return { met: unanswered(error), words };
      const setting = LIMITS[limitBy];
      const met = metBy(error, world.now());
      const refusedLimit = setting !== undefined && rejectsSetting(error, setting);
      return { met, words, ...(refusedLimit ? { refusedLimit } : {}) };
    }
  };

  const listen = async (
    stream: AsyncIterable<unknown>,
    { limit }: Say,
    deadline: Deadline,
    emit: Emit,
    heard: { words: boolean },
  ): Promise<Outcome> => {
    const speech = speechOf({ thinking });
    let left = limit.characters;
    const give = (text: string) => {
      const words = text.slice(0, left);
      left -= text.length;
      if (words === '') return;
      heard.words ||= words.trim() !== '';
      emit({ type: 'words', text: words.toWellFormed() });
    };
    let end: unknown;
    let thought = false;
    for await (const chunk of stream) {
      const { delta, finish } = firstChoice(chunk);
      if (typeof delta.refusal === 'string' && delta.refusal !== '')
        return { met: { fault: 'refused' }, words: heard.words };
      const text = typeof delta.content === 'string' ? speech.push(delta.content) : '';
      if (text !== '' || (says(delta) && !thinks(delta) && !speech.inThought())) deadline.heard();
      else if (says(delta)) deadline.thought(THINKING_TIMES * silenceMs);
      thought ||= thinks(delta) || speech.inThought();
      give(text);
      if (speech.spilled()) {
        thinking = true;
        return { met: { fault: 'unusable' }, words: heard.words };
      }
      if (left < 0) return { end: 'length' };
      if (speech.over()) break;
      end = finish ?? end;
    }
    give(speech.rest());
    if (end === 'content_filter') return { met: { fault: 'refused' }, words: heard.words };
    const whole = speech.over() || typeof end === 'string';
    thoughts ||= thought && heard.words;
    if (heard.words && whole) return { end: end === 'length' || left < 0 ? 'length' : 'stop' };
    // The limit went into its thoughts.
    const thoughtOnly = !heard.words && end === 'length' && thought && !thoughts;
    thoughts ||= thought;
    return {
      met: { fault: heard.words ? 'broke-off' : 'unusable' },
      words: heard.words,
      ...(thoughtOnly ? { thoughtOnly } : {}),
    };
  };

  const speak = async (say: Say, deadline: Deadline, emit: Emit): Promise<void> => {
    const fail = (met: Met) => emit({ type: 'fault', failure: failureOf(met, host, name) });
    for (let tries = 1; ; ) {
      const outcome = await tryOnce(say, deadline, emit);
      const over = deadline.over();
      if (over !== undefined) return fail({ fault: over });
      if ('end' in outcome) return emit({ type: 'end', why: outcome.end });
      if (outcome.refusedLimit && limitBy + 1 < LIMITS.length) {
        limitBy += 1;
        continue;
      }
      if (outcome.thoughtOnly) continue;
      const pause = outcome.words ? undefined : pauseAfter(outcome.met);
      if (tries >= TRIES || pause === undefined) return fail(outcome.met);
      tries += 1;
      if (pause > 0) await deadline.pause(pause);
    }
  };

  return (say) => {
    const left = new AbortController();
    const signal = say.signal ? AbortSignal.any([say.signal, left.signal]) : left.signal;
    return relayed<SaidPart>(
      async (emit) => {
        const deadline = startDeadline(world, settings, signal);
        try {
          await speak(say, deadline, emit);
        } finally {
          deadline.stop();
        }
      },
      () => left.abort(),
    );
  };
}

function bodyOf(
  model: string,
  { messages, limit }: Say,
  limitBy: (typeof LIMITS)[number],
  thoughts: boolean,
): Body {
  const room = thoughts || limitBy === 'max_completion_tokens' ? ROOM_TO_THINK : 0;
  const limits = limitBy === undefined ? {} : { [limitBy]: limit.tokens + room };
  return { model, messages: messages.map((message) => ({ ...message })), stream: true, ...limits };
}

/** A line that drops is a TypeError of fetch; anything else is an answer that could not be read. */
function brokenBy(error: unknown, words: boolean): Met['fault'] {
  if (words) return 'broke-off';
  return error instanceof TypeError ? 'not-reachable' : 'unusable';
}
