import { readFileSync } from 'node:fs';
import { ACTS, BEATS, type Turn } from '@anyone-else/protocol';
import { inputOf, type LabelledTalk } from './talks.ts';

/**
 * Short scenes in many voices, written and labelled before any rule was tried on them. 'open' were looked at while the
 * rules were made; 'locked' was tried once, at the end, and what it showed was mended then; 'later' was written after that and
 * tried once; 'fresh' holds promises of hard kinds, written before anything was made for them, and so does 'last',
 * written after that.
 * 'name' holds names of hard kinds, with labels for people only.
 */
export type Half = 'open' | 'locked' | 'later' | 'fresh' | 'last' | 'name';

/** A line is 'U [labels] …', 'C …', 'names: A; B', 'P turn: …' ('P?' where it may be taken either way), 'OWN turn: …' or 'T turn: …'; '# 7 …' begins the next scene. */
export function scenes(half: Half): LabelledTalk[] {
  const text = readFileSync(new URL(`${half}-scenes.txt`, import.meta.url), 'utf8');
  return text
    .split(/^# /mu)
    .slice(1)
    .map((scene) => sceneOf(scene.split('\n')));
}

function sceneOf([title = '', ...lines]: string[]): LabelledTalk {
  const turns = lines.flatMap((line) => turnOf(line) ?? []);
  const closer = turns.findIndex(({ labels }) => labels?.beats.includes('anyone-else'));
  const asked = closer >= 0;
  const names = lines.find((line) => line.startsWith('names:'))!.slice('names:'.length);
  const labelled = (mark: string) =>
    lines.flatMap((line) => {
      const [, kind, turn, text] = /^(P\??|T|OWN) (\d+): (.+)$/u.exec(line) ?? [];
      return kind === mark ? [{ text: text!, turn: Number(turn) }] : [];
    });
  const promised = (mark: string) => labelled(mark).map(({ text, turn }) => ({ text, turns: [turn] }));
  const number = title.split(' ', 1)[0]!;
  return {
    id: `scene ${number}`,
    author: number,
    input: inputOf(turns, {}, {}, { asked, turn: asked ? closer : null, specific: false }),
    names: names.split(';').flatMap((name) => name.trim() || []),
    promises: promised('P'),
    ownPromises: promised('OWN'),
    optional: labelled('P?').map(({ turn }) => turn),
    takeaways: labelled('T'),
  };
}

function turnOf(line: string): Turn | undefined {
  if (line.startsWith('C ')) return { speaker: 'contact', text: line.slice(2), labels: null };
  const [, given, text] = /^U \[([^\]]*)\] (.+)$/u.exec(line) ?? [];
  if (given === undefined || text === undefined) return undefined;
  const words = given.split(' ');
  const beats = BEATS.filter((beat) => words.includes(beat));
  const acts = ACTS.filter((act) => words.includes(act));
  return { speaker: 'user', text, labels: { beats, acts, fouls: [], followUp: false } };
}
