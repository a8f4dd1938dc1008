import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Playbook } from '@anyone-else/protocol';
import { PLAYBOOK_IDS, TEMPERS } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTACTS_FOLDER, ContentError, loadContent, PLAYBOOKS_FOLDER } from '../src/index.ts';

describe('what ships', () => {
  const content = loadContent();

  it('offers all six playbooks in the order of the vocabulary', () => {
    expect([...content.playbooks.keys()]).toEqual([...PLAYBOOK_IDS]);
  });

  it('offers contacts of every temper', () => {
    const tempers = new Set(content.cards().map((card) => card.temper));
    expect([...TEMPERS].filter((temper) => !tempers.has(temper))).toEqual([]);
    expect(content.personas.size).toBeGreaterThanOrEqual(10);
  });

  it('shows cards without a single word that the talk has to earn', () => {
    const shown = JSON.stringify(content.cards());
    for (const persona of content.personas.values())
      for (const secret of privateTexts(persona)) expect(shown).not.toContain(secret);
  });

  it('puts the company into the card where the file holds a placeholder', () => {
    expect(JSON.stringify(content.cards())).not.toContain('{{');
  });
});

/** Every text of a persona outside the public card, long enough to be telling. */
function privateTexts(persona: object): string[] {
  const {
    id: _id,
    name: _name,
    pronouns: _pronouns,
    role: _role,
    field: _field,
    fieldWords: _fieldWords,
    company: _company,
    temper: _temper,
    ...rest
  } = persona as Record<string, unknown>;
  const texts: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(rest);
  return texts.filter((text) => text.length > 25).map((text) => JSON.stringify(text).slice(1, -1));
}

describe('a coach edits a file and gets it wrong', () => {
  let folder: string;
  let contacts: string;
  let playbooks: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    contacts = join(folder, 'contacts');
    playbooks = join(folder, 'playbooks');
    cpSync(CONTACTS_FOLDER, contacts, { recursive: true });
    cpSync(PLAYBOOKS_FOLDER, playbooks, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const refusal = (): ContentError => {
    try {
      loadContent({ contacts, playbooks });
    } catch (error) {
      expect(error).toBeInstanceOf(ContentError);
      return error as ContentError;
    }
    throw new Error('the broken file was taken');
  };
  // biome-ignore lint/suspicious/noExplicitAny: a file about to be broken has no type
  const edit = (path: string, change: (data: any) => void) => {
    const data = JSON.parse(readFileSync(path, 'utf8'));
    change(data);
    writeFileSync(path, JSON.stringify(data));
  };
  const ruta = () => join(contacts, 'staff-engineer-ruta.json');
  const twoGoals = () => join(playbooks, 'two-goals.json');

  it.each([
    ['closer.warm is missing', (p: Bag) => delete p.closer.warm],
    ['answers[2].beat should be one of', (p: Bag) => (p.answers[2].beat = 'salary')],
    ['years should be a number', (p: Bag) => (p.years = 'nine')],
    ['greetings is empty', (p: Bag) => (p.greetings = [])],
    ['offers[0].promise is empty', (p: Bag) => (p.offers[0].promise = '')],
    ['temper should be one of "warm", "busy", "sceptical", "shy"', (p: Bag) => (p.temper = 'grumpy')],
    [
      'answers[0].threads name "no-such-thread", and there is no such thread',
      (p: Bag) => (p.answers[0].threads = ['no-such-thread']),
    ],
    ['id should be "staff-engineer-ruta" like the file', (p: Bag) => (p.id = 'ruta')],
  ])('a contact: %s', (sentence, change) => {
    edit(ruta(), change);
    const error = refusal();
    expect(error.message).toContain(`contacts/staff-engineer-ruta.json: ${sentence}`);
    expect(error.file).toBe('contacts/staff-engineer-ruta.json');
    expect(error.message.startsWith(`${error.file}: ${error.field}`)).toBe(true);
    expect(error.message).not.toContain('\n');
  });

  it.each([
    ['weights add up to 1.1, should be 1', (p: Bag) => (p.weights.focus = 0.35)],
    ['weights.focus is missing', (p: Bag) => delete p.weights.focus],
    ['acts[0].beats is empty', (p: Bag) => (p.acts[0].beats = [])],
    ['neverLeaveOut names a beat that is in none of the acts', (p: Bag) => (p.neverLeaveOut = 'fit')],
    ['houseRules.mayAskForJob should be false', (p: Bag) => (p.houseRules.mayAskForJob = true)],
    ['bands.openShare should be at most 1', (p: Bag) => (p.bands.openShare = 60)],
  ])('a playbook: %s', (sentence, change) => {
    edit(twoGoals(), change);
    expect(refusal().message).toBe(`playbooks/two-goals.json: ${sentence}`);
  });

  it('names the line where the JSON breaks', () => {
    const lines = readFileSync(twoGoals(), 'utf8').split('\n');
    lines[3] = '"summary": oops,';
    writeFileSync(twoGoals(), lines.join('\n'));
    expect(refusal().message).toBe('playbooks/two-goals.json: the file is not JSON (look at line 4)');
  });

  it('says so when a file is empty, cut short or gone', () => {
    writeFileSync(twoGoals(), ' \n');
    expect(refusal().message).toBe('playbooks/two-goals.json: the file is empty');
    writeFileSync(twoGoals(), '{"id": "two-goals"');
    expect(refusal().message).toBe('playbooks/two-goals.json: the file is not JSON (look at line 1)');
    rmSync(twoGoals());
    expect(refusal().message).toBe('playbooks/two-goals.json: the file is missing');
    rmSync(playbooks, { recursive: true });
    expect(refusal().message).toBe('playbooks: the folder cannot be read');
  });

  it('takes a file that a Windows editor saved', () => {
    writeFileSync(twoGoals(), `\uFEFF${readFileSync(twoGoals(), 'utf8').replaceAll('\n', '\r\n')}`);
    const { playbooks: read } = loadContent({ contacts, playbooks });
    expect((read.get('two-goals') as Playbook).neverLeaveOut).toBe('stand-out');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: see above
type Bag = any;
