import { type AnsweredBeat, DEFLECTIONS, type Persona } from '@anyone-else/protocol';
import * as z from 'zod/mini';

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));
const speech = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_200));
const lines = (least: number, most: number) => z.array(line).check(z.minLength(least), z.maxLength(most));
const byWarmth = z.object({ warm: speech, neutral: speech, cold: speech });
const twoByWarmth = z.object({ warm: lines(2, 2), neutral: lines(2, 2), cold: lines(2, 2) });

/** What a model is asked for at once: small enough for a small model. */
export interface Part<T> {
  /** As the user is told of it. */
  name: string;
  task: string;
  answer: z.ZodMiniType<T>;
}

const PERSON = z.object({
  voice: speech,
  story: speech,
});

export const personPart: Part<z.infer<typeof PERSON>> = {
  name: 'person',
  task: `Invent the inner life of this person. "voice": how they talk, in two sentences: pace, humour, habits of speech.
"story": 100 to 140 words in the third person with the pronouns given: where they began, the turn their path took, what
they are proud of, what went wrong, with numbers, places, moments. It must agree with every fact given.`,
  answer: PERSON,
};

const Told = z.object({ about: lines(3, 8), brief: line, full: speech, takeaway: line });
export const ANSWERS = z.object({ answers: z.array(Told).check(z.minLength(2), z.maxLength(3)) });
export type ToldAnswer = z.infer<typeof Told>;

/** What a user asks after with each beat. */
export const ASKED: Readonly<Record<AnsweredBeat, string>> = {
  journey: 'how they came to this work',
  'why-company': 'why this company, and why they stay',
  'day-to-day': 'what their days are like, what they are working on',
  'work-life': 'their hours and their life beside the work',
  culture: 'what it is like to work there, what is celebrated, what is not said',
  challenge: 'what is hard, what went wrong, what they would do differently',
  learning: 'how they keep learning',
  industry: 'how the field is changing, and what outsiders get wrong about it',
  workflow: 'tools and ways of working, who decides',
  'team-makeup': 'who is on the team, and how new people begin',
  'hiring-bar': 'what they look for when they hire',
  'career-path': 'how careers go in this field, and by which doors people come in',
  fit: 'what carries over from other work, and what people from outside lack',
  advice: 'what they would do in the user’s place',
};

export const answersPart = (beat: AnsweredBeat): Part<z.infer<typeof ANSWERS>> => ({
  name: `answers: ${beat}`,
  task: `Write two different things that this person would tell when asked: ${ASKED[beat]}. For each: "about": 3 to 8 short
phrases by which a question would touch it. "brief": one sentence, at most 25 words. "full": 3 to 6 spoken sentences, 35 to
90 words, first person, with something concrete in it (a number, a place, a moment, a name of a thing); it ends on a
thought, never on a question. "takeaway": how a thank-you note would refer to it, at most 20 words, no full stop, reading
on from 'What stayed with me is'.`,
  answer: ANSWERS,
});

export const THREADS = z.object({
  threads: z
    .array(
      z.object({
        answer: line,
        cue: line,
        about: lines(3, 8),
        deeper: z.array(speech).check(z.length(3)),
        takeaway: line,
      }),
    )
    .check(z.minLength(3), z.maxLength(8)),
});

export const threadsPart: Part<z.infer<typeof THREADS>> = {
  name: 'threads',
  task: `Each answer in the material has an id and a text. Choose four to seven answers that hint at more. For each:
"answer": its id. "cue": two to seven words copied exactly from its text. "about": 3 to 8 short phrases. "deeper": three
spoken replies of 25 to 80 words, each more candid than the one before, told only when somebody asks on; none ends on a
question. "takeaway": at most 20 words, no full stop.`,
  answer: THREADS,
};

const Named = z.object({ name: line, role: line, company: line, knows: lines(3, 8), why: line });
export const NETWORK = z.object({
  network: z.array(Named).check(z.length(4)),
  closer: z.object({ warm: speech, neutral: speech, cold: speech }),
});

export const networkPart: Part<z.infer<typeof NETWORK>> = {
  name: 'network',
  task: `Invent four people whom this person could name to somebody who asks for one more person to talk to; invented names,
none of them the person's own. "company": {{company}} for colleagues. "knows": 3 to 8 short phrases. "why": one spoken
sentence on why that one. "closer": what they say to 'Anyone else I should talk to?': "warm" gives two of the four by full
name with the reason, "neutral" exactly one by full name, "cold" none, kindly.`,
  answer: NETWORK,
};

export const FAVOURS = z.object({ introduction: byWarmth, stayInTouch: byWarmth, standOut: byWarmth });
export const favoursPart: Part<z.infer<typeof FAVOURS>> = {
  name: 'favours',
  task: `What this person says, each at three warmths: "introduction" to 'Could you introduce us?', "stayInTouch" to 'May I stay in
touch?', "standOut" to 'I applied for the open {{targetRole}}; how would you recommend I stand out?'. Warm offers to do
something, neutral is general, cold is kind and gives nothing. One to three spoken sentences each; none ends on a question.`,
  answer: FAVOURS,
};

export const SMALL_TALK = z.object({
  greetings: lines(3, 3),
  offers: z.array(z.object({ text: line, promise: line })).check(z.length(3)),
  reciprocal: lines(5, 5),
  acknowledgements: lines(8, 8),
  silences: lines(3, 3),
});
export const smallTalkPart: Part<z.infer<typeof SMALL_TALK>> = {
  name: 'small talk',
  task: `Short things this person says. "greetings": 3 ways to pick up the call, no question. "offers": 3 small favours they might
offer ("text", spoken, 6 to 40 words) and how a note would name each ("promise", no full stop, reading on from 'Thank you
for'). "reciprocal": 5 questions back to the user about the user. "acknowledgements": 8 openings of an answer, at most 6
words each, no praise of the question. "silences": 3 things said when the user says nothing, no question, no new topic.`,
  answer: SMALL_TALK,
};

export const DECLINES = z.object({
  deflections: z.object(
    Object.fromEntries(DEFLECTIONS.map((kind) => [kind, lines(2, 3)])) as Record<
      (typeof DEFLECTIONS)[number],
      ReturnType<typeof lines>
    >,
  ),
});
export const declinesPart: Part<Pick<Persona, 'deflections'>> = {
  name: 'deflections',
  task: `Two short spoken lines each for what this person will not answer, in their own voice, never a lecture: "googleable" (that can
be looked up), "askedForJob", "salary", "personal", "unclear" (not understood), "rude", "offTopic", "notMine" (they do not
know it), "repeat" (they told it already), "resumePush" (somebody pushes a résumé), "selfTalk" (somebody talks of
themself at length), "pickYourBrain".`,
  answer: DECLINES as z.ZodMiniType<Pick<Persona, 'deflections'>>,
};

export const ENDINGS = z.object({
  time: z.object({ fiveLeft: lines(2, 2), up: lines(2, 2), over: lines(2, 2) }),
  goodbye: twoByWarmth,
});
export const endingsPart: Part<z.infer<typeof ENDINGS>> = {
  name: 'endings',
  task: `Two short spoken lines each. "time": "fiveLeft" (five minutes are left), "up" (the time is over, the user may go or stay a
little), "over" (they really have to go). "goodbye": "warm", "neutral", "cold" (kind, and glad to be done).`,
  answer: ENDINGS,
};
