import { checkQuestion } from '@anyone-else/coach';
import { loadContent } from '@anyone-else/content';
import { QUESTION_CHECKS, type QuestionCheckId } from '@anyone-else/protocol';
import { createReader } from '@anyone-else/reading';
import { ANA, ME, QUESTIONS } from './questions.ts';

const half = Number(process.argv[2] ?? 0);
const reader = await createReader();
const content = await loadContent();
const preparing = { page: ANA, me: ME, playbook: content.playbooks.get('full-arc')!, known: ANA.known };
const mine = QUESTIONS.filter((_q, at) => at % 2 === half);
const readings = await reader.readMany(mine.map(([text]) => ({ contactBefore: '', text })));
const t: Record<string, number[]> = {};
for (const [at, [text, ...flags]] of mine.entries()) {
  const check = checkQuestion(text, readings[at]!, preparing);
  const got = check.items.filter((i) => i.verdict !== 'good').map((i) => i.id);
  for (const id of QUESTION_CHECKS) {
    const c = (t[id] ??= [0, 0, 0, 0]);
    const e = (flags as QuestionCheckId[]).includes(id);
    const g = got.includes(id);
    c[e ? (g ? 0 : 1) : g ? 2 : 3]!++;
    if (e !== g) console.log(e ? 'MISSED' : 'FALSE ', id, '|', text, '|', readings[at]!.labels.beats.join(), readings[at]!.labels.acts.join(), readings[at]!.labels.fouls.join());
  }
  if (check.better) console.log('   ', text.slice(0,60), '→', check.better);
}
console.log('id, hit, missed, false, right-quiet', t);
await reader.close();
