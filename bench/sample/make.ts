import { embeddedVoice } from '@anyone-else/contact';
import { loadContent, type SampleScript } from '@anyone-else/content';
import type { SampleTalk, StoredEvent } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { createRehearsal, scoreSession } from '@anyone-else/rehearsal';
import { memoryLog } from '../../apps/cli/src/memory-log.ts';

const AT = '2026-01-05T18:00:00.000Z';

/** Holds and scores the sample talk as any other is held and scored, and sets our margins beside it. */
export async function makeSample(script: SampleScript, reader: Reader): Promise<SampleTalk> {
  const { seed, turns: lines, ...setup } = script;
  const content = loadContent();
  const persona = content.personas.get(setup.personaId);
  const playbook = content.playbooks.get(setup.playbookId);
  if (persona === undefined || playbook === undefined)
    throw new Error('The script names a contact or a playbook that is not there.');

  const rehearsal = await createRehearsal({
    sessionId: 'sample',
    storage: memoryLog(setup, seed, AT),
    reader,
    persona,
    playbook,
    voice: embeddedVoice,
    now: () => AT,
  });
  await drain(rehearsal.open());
  for (const [i, { text }] of lines.entries()) await drain(rehearsal.say(`sample-${i}`, text));
  await drain(rehearsal.end());

  const events = rehearsal.events();
  const { scorecard } = await scoreSession({ reader, persona, playbook }, events);
  return {
    contact: content.card(persona),
    user: setup.user,
    playbookTitle: playbook.title,
    turns: withMargins(events, lines),
    scorecard,
  };
}

async function drain(parts: AsyncIterable<{ type: string }>): Promise<void> {
  for await (const { type } of parts) if (type === 'error') throw new Error('The sample talk was refused.');
}

function withMargins(events: readonly StoredEvent[], lines: SampleScript['turns']): SampleTalk['turns'] {
  const margins = lines.map(({ margin }) => margin).values();
  return events.flatMap((event): SampleTalk['turns'] => {
    if (event.type === 'contact-turn') return [{ speaker: 'contact', text: event.text }];
    if (event.type !== 'user-turn') return [];
    const margin = margins.next().value;
    return [{ speaker: 'user', text: event.text, ...(margin === undefined ? {} : { margin }) }];
  });
}

/** As it stands in its file. */
export const sampleFile = (sample: SampleTalk): string => `${JSON.stringify(sample, null, 2)}\n`;
