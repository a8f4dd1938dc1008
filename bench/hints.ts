// Prints the coach's hint at every user turn of 48 simulated talks, to be read with a critical eye.
//   node bench/hints.ts             every talk
//   node bench/hints.ts 5 12        talks 5 to 12
import { hintedTalks } from '../packages/coach/test/talks.ts';

const [from = 0, to = 1_000] = process.argv.slice(2).map(Number);
for (const points of hintedTalks().slice(from, to + 1)) {
  console.log(`\n== ${points[0]?.talk}`);
  for (const { input, hint } of points) {
    const last = input.turns.at(-1)?.text ?? '';
    const before = input.turns.at(-2)?.text ?? '';
    const share = Math.round((100 * input.minutesSpoken) / input.minutesAgreed);
    console.log(`\n   [${share} %] you: ${before.slice(0, 150)}`);
    console.log(`   them: ${last.slice(0, 500)}`);
    console.log(`   -> ${hint.kind}: ${hint.text}`);
    console.log(`      say: ${hint.better ?? '-'}`);
  }
}
