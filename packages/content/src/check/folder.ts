import { explain, Persona } from '@anyone-else/protocol';
import { personaFindings } from '../coherence.ts';
import { CONTACTS_FOLDER } from '../content.ts';
import { readFolder } from '../read-folder.ts';
import { checkContact } from './contact.ts';
import { strayFields } from './stray-fields.ts';
import { plain, sentencesOf, wordCount } from './wording.ts';

/** Shorter sentences ('Good question.') may be anybody's. */
const SHARED_FROM = 4;

/** Everything an editor would say of a folder of contacts: '<file>: <place>: <what>', empty when all is well. */
export function checkContacts(folder = CONTACTS_FOLDER): string[] {
  const problems: string[] = [];
  const sentences = new Map<string, { label: string; place: string }>();
  for (const file of readFolder(folder)) {
    const parsed = Persona.safeParse(file.data);
    if (!parsed.success) {
      const { field, complaint } = explain(parsed.error, file.data);
      problems.push(`${file.label}: ${field} ${complaint}`);
      continue;
    }
    const say = (what: string) => void problems.push(`${file.label}: ${what}`);
    for (const { field, complaint } of personaFindings(parsed.data, file.stem)) say(`${field} ${complaint}`);
    for (const place of strayFields(file.data, parsed.data)) say(`${place}: not a known field`);
    const report = checkContact(parsed.data);
    report.problems.forEach(say);
    for (const [place, text] of report.spoken)
      for (const sentence of sentencesOf(text)) {
        if (wordCount(sentence) < SHARED_FROM) continue;
        const first = sentences.get(plain(sentence));
        if (first === undefined) sentences.set(plain(sentence), { label: file.label, place });
        else if (first.label !== file.label)
          say(`${place}: shares a sentence with ${first.place} in ${first.label}`);
      }
  }
  return problems;
}
