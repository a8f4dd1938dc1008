// Holds whole talks with a real model through the rehearsal, prints them and what was measured. Opt-in: docs/live-model.md.
//   ANYONE_ELSE_MODEL_URL=http://127.0.0.1:8099/v1 ANYONE_ELSE_MODEL=any node tests/live-model.ts [contact] [good|bad|pushy …] [--turns=8] [--raw]
import { embeddedVoice, modelVoice } from '@anyone-else/contact';
import { openAiModel, readModelSettings, type SpeakingModel } from '@anyone-else/llm';
import { countWords, type Labels, type StoredEvent } from '@anyone-else/protocol';
import { createRehearsal } from '@anyone-else/rehearsal';
import { personas, playbook, setupFor } from '../packages/contact/test/talk.ts';
import * as users from '../packages/contact/test/users.ts';

const settings = readModelSettings(process.env);
if (!settings.ok || settings.value === undefined) {
  console.error(settings.ok ? 'Set ANYONE_ELSE_MODEL_URL and ANYONE_ELSE_MODEL first.' : settings.sentence);
  process.exit(2);
}
const raw = process.argv.includes('--raw');
const [who = '', how = 'good'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const persona = personas.find(({ id }) => id.includes(who))!;
const most = Number(/--turns=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 99);
const lines = ((users as unknown as Record<string, typeof users.good>)[how] ?? users.good).slice(0, most);

interface Heard {
  firstMs: number;
  allMs: number;
  words: number;
  text: string;
}
const heard: Heard[] = [];

/** The model, with a stop-watch and a look at what it really said. */
function watched(model: SpeakingModel): SpeakingModel {
  return {
    ...model,
    async *say(say) {
      const start = performance.now();
      const one: Heard = { firstMs: 0, allMs: 0, words: 0, text: '' };
      heard.push(one);
      try {
        for await (const part of model.say(say)) {
          if (part.type === 'words') {
            one.firstMs ||= performance.now() - start;
            one.text += part.text;
          }
          yield part;
        }
      } finally {
        one.allMs = performance.now() - start;
        one.words = countWords(one.text);
      }
    },
  };
}

const setup = setupFor(persona, { minutes: 30, voice: 'model' });
const log: StoredEvent[] = [{ type: 'started', seq: 0, at: '2026-01-05T18:00:00.000Z', setup, seed: 7 }];
const labels = new Map<string, Labels>(lines.map(({ text, labels }) => [text, labels]));
const rehearsal = await createRehearsal({
  sessionId: 'live',
  storage: {
    claim: async () => ({ fence: 1, nextSeq: log.length }),
    events: async () => [...log],
    append: async (_id, _claim, event) => {
      log.push(event);
      return { kind: 'stored', seq: event.seq };
    },
  },
  reader: {
    version: 'by hand',
    read: async ({ text }) => ({ labels: labels.get(text)!, confidence: {}, unsure: [], sentences: [] }),
  },
  persona,
  playbook,
  voice: modelVoice(watched(openAiModel(settings.value)), embeddedVoice),
  now: () => '2026-01-05T18:00:00.000Z',
});

function show(): void {
  const turn = log.findLast((event) => event.type === 'contact-turn');
  if (turn?.type !== 'contact-turn') return;
  const steps = turn.move.steps.map(({ kind }) => kind).join(' + ');
  if (raw) console.log(`    [${steps}; the model: ${JSON.stringify(heard.at(-1)?.text)}]`);
  console.log(`${persona.name} (${turn.voice}${turn.interrupted ? ', broke off' : ''}): ${turn.text}`);
  if (turn.trouble) console.log(`    ${turn.trouble}`);
}

const firstHeard: number[] = [];

async function listen(parts: ReturnType<typeof rehearsal.open>): Promise<void> {
  const start = performance.now();
  let first = 0;
  for await (const part of parts) if (part.type === 'delta') first ||= performance.now() - start;
  if (log.at(-1)?.type !== 'ended') firstHeard.push(first);
  show();
}

await listen(rehearsal.open());
for (const [at, { text }] of lines.entries()) {
  if (rehearsal.standing().over) break;
  console.log(`${setup.user.name}: ${text}`);
  await listen(rehearsal.say(`line-${at}-aaaa`, text));
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const turns = log.filter((event) => event.type === 'contact-turn');
const troubles = new Map<string, number>();
for (const { voice, trouble } of turns)
  if (trouble) troubles.set(`${voice}: ${trouble}`, (troubles.get(`${voice}: ${trouble}`) ?? 0) + 1);
const whole = turns.filter(({ voice, trouble }) => voice === 'model' && trouble === undefined).length;
console.log(`
${turns.length} turns: ${whole} by the model alone, ${turns.filter(({ voice }) => voice === 'embedded').length} by the embedded voice
${[...troubles].map(([trouble, count]) => `  ${count} × ${trouble}`).join('\n')}
first word of the model: median ${Math.round(median(heard.filter(({ firstMs }) => firstMs > 0).map(({ firstMs }) => firstMs)))} ms
first words heard, whoever says them: median ${Math.round(median(firstHeard))} ms
words a second: median ${median(heard.filter(({ words }) => words > 5).map(({ words, allMs, firstMs }) => (1000 * words) / (allMs - firstMs))).toFixed(1)}`);
