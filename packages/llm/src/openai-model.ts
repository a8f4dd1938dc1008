import * as z from 'zod/mini';
import { type Begin, type Body, beginWith, hasStatus, REAL, unanswered } from './client.ts';
import { type Collected, collect } from './collect.ts';
import { type Deadline, startDeadline, type World } from './deadline.ts';
import { failureOf, type Met, metBy, rejectsShape } from './faults.ts';
import { findJson } from './find-json.ts';
import type { Ask, Asked, SpeakingModel } from './model.ts';
import { pauseAfter, TRIES } from './pause.ts';
import { speaker } from './say.ts';
import type { ModelSettings } from './settings.ts';

type Tried = Collected & { plain?: true };

/** A model behind any endpoint that speaks OpenAI's chat completions. Nothing is sent before the first question. */
export function openAiModel(settings: ModelSettings, given: Partial<World> = {}): SpeakingModel {
  const { host, name, local, encrypted } = settings;
  const world: World = { ...REAL, ...given };
  const begin = beginWith(settings, world);
  return {
    host,
    name,
    local,
    encrypted,
    ask: asker(settings, world, begin),
    say: speaker(settings, world, begin),
  };
}

function asker(settings: ModelSettings, world: World, begin: Begin): SpeakingModel['ask'] {
  const { host, name } = settings;
  // Once an endpoint turned down a question for naming a shape, it is asked in words alone.
  let plain = false;

  const tryOnce = async (body: Body, deadline: Deadline): Promise<Tried> => {
    let answering = false;
    try {
      const stream = await begin(body, deadline.signal);
      answering = true;
      return await collect(stream, deadline);
    } catch (error) {
      if (answering) return { ok: false, met: { fault: 'unusable' } };
      if (!hasStatus(error)) return { ok: false, met: unanswered(error) };
      const met = metBy(error, world.now());
      return rejectsShape(error) ? { ok: false, met, plain: true } : { ok: false, met };
    }
  };

  const askWithin = async <T>({ task, material, shape }: Ask<T>, deadline: Deadline): Promise<Asked<T>> => {
    const fail = (met: Met): Asked<T> => failureOf(met, host, name);
    for (let tries = 1; ; tries++) {
      const format = plain ? {} : { response_format: formatOf(shape) };
      const messages: Body['messages'] = [
        { role: 'system', content: task },
        { role: 'user', content: material },
      ];
      const tried = await tryOnce({ model: name, messages, stream: true, ...format }, deadline);
      const over = deadline.over();
      if (over !== undefined) return fail({ fault: over });
      if (tried.ok) return answerIn(tried.text, shape.answer) ?? fail({ fault: 'unusable' });
      const pause = tried.plain && !plain ? 0 : pauseAfter(tried.met);
      if (tries >= TRIES || pause === undefined) return fail(tried.met);
      plain ||= tried.plain === true;
      if (pause > 0) await deadline.pause(pause);
    }
  };

  return async (ask) => {
    const deadline = startDeadline(world, settings, ask.signal);
    try {
      return await askWithin(ask, deadline);
    } finally {
      deadline.stop();
    }
  };
}

function formatOf({ name, answer }: Ask<unknown>['shape']): NonNullable<Body['response_format']> {
  const { $schema, ...schema } = z.toJSONSchema(answer);
  return { type: 'json_schema', json_schema: { name, schema, strict: true } };
}

function answerIn<T>(text: string, answer: z.ZodMiniType<T>): Asked<T> | undefined {
  const found = findJson(text);
  const parsed = found && z.safeParse(answer, found.value);
  return parsed?.success ? { ok: true, value: parsed.data } : undefined;
}
