import {
  BroughtCreated,
  OverrideFile,
  Problem,
  ScorecardAnswer,
  SessionDetail,
  Transcript,
  TranscriptDraft,
} from '@anyone-else/protocol';
import { asTranscript } from '@anyone-else/transcripts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const NASTY = 'Is there anyone else? <script>alert(1)</script> # | `x` [y](z)';

async function rehearsed(end = true): Promise<string> {
  const id = await house.begin({ questions: ['What does a Tuesday look like?'] });
  const tab = await house.join(id);
  await tab.says('client-01', 'How did you come to do this work?');
  await tab.says('client-02', NASTY);
  tab.close();
  if (end) await house.post(`/api/sessions/${id}/end`, {});
  return id;
}

const brought = async (): Promise<string> =>
  BroughtCreated.parse(await (await house.post('/api/brought', TALK)).json()).id;

const file = async (path: string) => {
  const reply = await house.get(path);
  expect(reply.status).toBe(200);
  return { reply, text: await reply.text() };
};

/** The turns of a page: what stands under each 'Turn N'. */
const toldIn = (page: string) =>
  page
    .slice(page.indexOf('## The talk'))
    .split(/^### Turn \d+$/gmu)
    .slice(1);

describe('a rehearsal taken along', () => {
  it('as Markdown: a file by the name of the contact and the day, with every turn in it as it was said', async () => {
    const id = await rehearsed();
    await house.post(`/api/sessions/${id}/aside`, { version: 0, notes: 'Ask about *tape*' }, 'PUT');
    const { reply, text } = await file(`/api/sessions/${id}/export.md`);
    expect(reply.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="talk-with-amado-2026-03-01.md"',
    );
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const { events } = SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json());
    const turns = events.filter(({ type }) => type === 'user-turn' || type === 'contact-turn');
    expect(toldIn(text)).toHaveLength(turns.length);
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; \\# \\| \\`x\\` \\[y\\](z)');
    expect(text).toContain('> Ask about \\*tape\\*');
    expect(text).toContain('- What does a Tuesday look like? *Not asked*');
    expect(text).toContain('- Help: with the arc of the talk in view');
    const { scorecard, behind } = ScorecardAnswer.parse(
      await (await house.get(`/api/sessions/${id}/scorecard`)).json(),
    );
    expect(text).toContain(`## ${scorecard.total} of 100`);
    for (const { name } of behind.names ?? []) expect(text).toContain(name);
  });

  it('as JSON: a transcript that the product takes back, and beside it score, corrections, notes and what was kept back', async () => {
    const id = await rehearsed();
    await house.post(`/api/sessions/${id}/overrides`, {
      kind: 'check',
      dimension: 'closer',
      check: 'asked',
      outcome: 'missed',
    });
    const { reply, text } = await file(`/api/sessions/${id}/export.json`);
    expect(reply.headers.get('content-disposition')).toMatch(/filename="talk-with-amado-2026-03-01\.json"$/);
    const data = JSON.parse(text);
    const answer = ScorecardAnswer.parse(await (await house.get(`/api/sessions/${id}/scorecard`)).json());
    expect({ scorecard: data.scorecard, behind: data.behind }).toEqual(answer);
    const kept = await (await house.get(`/api/sessions/${id}/overrides`)).json();
    expect(data.overrides).toEqual(kept);
    expect(OverrideFile.parse(data.overrides).overrides).toHaveLength(1);
    expect(data.aside).toMatchObject({ notes: '', questions: [{ text: 'What does a Tuesday look like?' }] });
    expect(data.turns[1].labels).toEqual(answer.scorecard.turns[1]);

    // As the page /score does it: read the file, say who is who, bring it.
    const read = await house.get('/api/brought/read?name=talk.json', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: text,
    });
    const draft = TranscriptDraft.parse(await read.json());
    expect(draft.about).toMatchObject({ agreedMinutes: 20, playbook: 'full-arc', user: { name: 'Noor' } });
    const roles = draft.speakers.map(({ name, guess }) => ({ speaker: name, as: guess }));
    const transcript = asTranscript(draft, roles);
    expect(transcript.ok && transcript.value.turns).toEqual(Transcript.parse(data).turns.map(bare));
    const again = BroughtCreated.parse(
      await (await house.post('/api/brought', transcript.ok && transcript.value)).json(),
    );
    const { scorecard } = ScorecardAnswer.parse(
      await (await house.get(`/api/brought/${again.id}/scorecard`)).json(),
    );
    expect(scorecard.turns).toEqual(answer.scorecard.turns);
  });

  it('is refused while the talk runs, and where there is none', async () => {
    const id = await rehearsed(false);
    for (const ending of ['md', 'json']) {
      const running = await house.get(`/api/sessions/${id}/export.${ending}`);
      expect(running.status).toBe(409);
      expect(running.headers.get('content-disposition')).toBeNull();
      expect(Problem.parse(await running.json()).code).toBe('not-ended');
      expect((await house.get(`/api/sessions/0-0/export.${ending}`)).status).toBe(404);
      expect((await house.get(`/api/brought/${id}/export.${ending}`)).status).toBe(404);
    }
  });
});

const bare = ({ speaker, text, start, end }: Transcript['turns'][number]) => ({
  speaker,
  text,
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});

describe('a talk brought in, taken along', () => {
  it('is the very talk again where it is brought back', async () => {
    const id = await brought();
    const { text } = await file(`/api/brought/${id}/export.json`);
    const reply = await house.post('/api/brought', JSON.parse(text));
    expect(await reply.json()).toEqual({ id, known: true });
    expect(JSON.parse(text)).not.toHaveProperty('help');
  });

  it('as Markdown says who, when and how long, and nothing that nobody can know', async () => {
    const { reply, text } = await file(`/api/brought/${await brought()}/export.md`);
    expect(reply.headers.get('content-disposition')).toMatch(/filename="talk-with-stefan-[\d-]+\.md"$/);
    expect(text).toMatch(
      /^# Talk with Stefan Brandt\n\n- Who: trainer, Merrin Medical\n- You: Grace, ward nurse; hoping for: clinical trainer\n- Brought in: /,
    );
    expect(text).toContain('- Minutes: 30 agreed, ');
    expect(text).not.toMatch(/Goodwill|Help:|Your notes|Questions you came with/);
    expect(toldIn(text)).toHaveLength(TALK.turns.length);
  });
});
