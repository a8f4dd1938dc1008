// For authors: `node packages/content/check.ts [folder of contacts]` prints a line for each problem; exit 1 if any.
import { checkContacts } from './src/check/folder.ts';
import { loadContent } from './src/content.ts';

const folder = process.argv[2];
const problems = checkContacts(folder);
try {
  loadContent(folder === undefined ? {} : { contacts: folder });
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
}
for (const line of new Set(problems)) console.log(line);
if (problems.length === 0) console.log('Contacts and playbooks: nothing to mend.');
process.exitCode = problems.length === 0 ? 0 : 1;
