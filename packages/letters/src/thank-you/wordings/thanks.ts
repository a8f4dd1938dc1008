import type { Choose } from '../../wording.ts';

/** ' at Loomwork', or nothing; never before a full stop of the company's own. */
type Work = (company: string) => string;

const LINES: readonly Work[] = [
  (at) => `Thank you for your time, and for talking to me about your experience${at}.`,
  (at) => `Thank you for answering my questions about your work${at}.`,
  (at) => `I want to thank you for our talk about your work${at} while it is fresh in my mind.`,
  (at) => `You made time for my questions about your work${at}, and I'm grateful for it.`,
  (at) => `It was kind of you to take the time to talk about your work${at} with me.`,
  (at) => `Our talk about your work${at} helped me, and I'd like to thank you for it.`,
  (at) => `I'm writing to say thank you for the time you gave me, and for our talk about your work${at}.`,
  (at) => `Hearing about the work${at} from somebody who does it is what I had hoped for, so thank you.`,
  (at) => `Before anything else, thank you for speaking with me about what you do${at}.`,
  (at) => `I appreciate that you set time aside to talk to me about your work${at}.`,
  (at) => `It was good to talk to you about your work${at}; thank you for making room for it.`,
  (at) => `I'm thankful for the time you gave me, and for your answers about the work${at}.`,
  (at) => `Thank you for the talk about your work${at}; I'm glad I asked.`,
  (at) => `Your answers about the work${at} are still on my mind, so I'm writing to thank you for them.`,
  (at) => `I'm glad that you agreed to talk to me about your work${at}, and I thank you for it.`,
  (at) => `You gave me your time and told me about your work${at}, and I'd like to thank you for both.`,
];

/** The thanks for the talk, which every note begins with. */
export const thanksLine = (choose: Choose, company: string | undefined): string =>
  choose('thanks', LINES)(at(company)).replace('..', '.');

const SUBJECTS: readonly Work[] = [
  (at) => `Thank you for talking to me about your work${at}`,
  () => 'Thank you for our talk',
  (at) => `Thank you for your time, and for what you told me of the work${at}`,
  (at) => `Our talk about your work${at}: thank you`,
  () => 'Thank you for making time for my questions',
  (at) => `With thanks for our talk about your work${at}`,
  (at) => `Thank you for your answers about the work${at}`,
];

/** The end of a longer one is not seen in a list of mails. */
const LONGEST_SUBJECT = 90;

export function subjectLine(choose: Choose, company: string | undefined): string {
  const lines = SUBJECTS.map((line) => line(at(company))).filter(({ length }) => length <= LONGEST_SUBJECT);
  return choose('subject', lines);
}

const at = (company: string | undefined): string => (company === undefined ? '' : ` at ${company}`);
