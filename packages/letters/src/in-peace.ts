import type { Turn } from '@anyone-else/protocol';

/** 'Okay if I reach out with questions?' */
const ASKS =
  /\b(?:(?:keep|stay|be|get) in touch|reach out|write to you|write you|e-?mail you|text you|message you|call you|ring you|contact you|come back to you|follow up|connect with you|let you know (?:how|what)|check in with you|send you (?:a|an) (?:note|line|update)|ask you (?:more|again|later))\b/iu;
const NO =
  /^(?:(?:oh|ah|um+|uh|er|ha|well|honestly|look)[,.]? )*(?:nah|nope|no(?!,? (?:of course|problem|worries|bother|trouble|rush|please|that['’]s (?:fine|ok|okay)|go ahead|do\b|by all means|not at all))|not really|better not|please don['’]t|i['’]d rather (?:not|you (?:didn['’]t|did not))|i would rather (?:not|you did not)|let['’]s (?:not|leave it)|i['’]m (?:really |very )?(?:bad|terrible|rubbish|hopeless|no good) (?:at|with) (?:that|it|e-?mails?|messages|keeping)|i don['’]t (?:really )?(?:do|answer|read) (?:e-?mails?|messages|that)|i won['’]t (?:answer|reply|have time))(?![\p{L}])/iu;
/** 'No, text me instead': another way is open. */
const ANOTHER_WAY =
  /\b(?:text|ring|call|phone|message|whatsapp|mail|e-?mail|write|find|dm) me\b|\b(?:happy|glad) to\b|\bwelcome to\b|\bplease do\b|\bany ?time\b/iu;

/** Whether the contact said no when the user asked to stay in touch, and said nothing else after it. */
export function wantsPeace(turns: readonly Turn[]): boolean {
  let peace = false;
  turns.forEach((turn, at) => {
    const answer = turns[at + 1];
    if (turn.speaker !== 'user' || answer?.speaker !== 'contact') return;
    const asked = turn.labels?.beats.includes('stay-in-touch') === true || ASKS.test(turn.text);
    if (asked && /\?/u.test(turn.text)) peace = NO.test(answer.text.trim()) && !ANOTHER_WAY.test(answer.text);
  });
  return peace;
}
