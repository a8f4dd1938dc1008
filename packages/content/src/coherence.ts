import type { Persona, Playbook } from '@anyone-else/protocol';

/** What a schema cannot say but the product relies on. Each finding is a field and what to say of it. */
export type Finding = { field: string; complaint: string };

/** Ids, references and sums of a playbook. */
export function playbookFindings(playbook: Playbook, stem: string): Finding[] {
  const findings: Finding[] = [];
  if (playbook.id !== stem) findings.push({ field: 'id', complaint: `should be "${stem}" like the file` });
  const beats = playbook.acts.flatMap((act) => act.beats.map((step) => step.beat));
  if (!beats.includes(playbook.neverLeaveOut))
    findings.push({ field: 'neverLeaveOut', complaint: 'names a beat that is in none of the acts' });
  const sum = Object.values(playbook.weights).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-6)
    findings.push({ field: 'weights', complaint: `add up to ${Number(sum.toFixed(3))}, should be 1` });
  if (Object.values(playbook.weights).some((weight) => weight < 0))
    findings.push({ field: 'weights', complaint: 'hold a number below 0' });
  const { low, high, silent } = playbook.bands.contactShare;
  if (!(low < high && high <= silent))
    findings.push({ field: 'bands.contactShare', complaint: 'should go up from low to high to silent' });
  if (playbook.bands.questionsIn20.low > playbook.bands.questionsIn20.high)
    findings.push({ field: 'bands.questionsIn20', complaint: 'should go up from low to high' });
  const ids = playbook.acts.map((act) => act.id);
  if (new Set(ids).size !== ids.length) findings.push({ field: 'acts', complaint: 'use one id twice' });
  return findings;
}

/** Ids and references of a contact; its wording is looked at by `check/`. */
export function personaFindings(persona: Persona, stem: string): Finding[] {
  const findings: Finding[] = [];
  if (persona.id !== stem) findings.push({ field: 'id', complaint: `should be "${stem}" like the file` });
  const threads = new Set(persona.threads.map((thread) => thread.id));
  if (threads.size !== persona.threads.length)
    findings.push({ field: 'threads', complaint: 'use one id twice' });
  const answers = new Set(persona.answers.map((answer) => answer.id));
  if (answers.size !== persona.answers.length)
    findings.push({ field: 'answers', complaint: 'use one id twice' });
  persona.answers.forEach((answer, i) => {
    const lost = answer.threads.find((id) => !threads.has(id));
    if (lost !== undefined)
      findings.push({
        field: `answers[${i}].threads`,
        complaint: `name "${lost}", and there is no such thread`,
      });
  });
  return findings;
}
