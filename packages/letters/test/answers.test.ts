import type { Turn } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { promisesIn } from '../src/promises.ts';
import { sayingsOf } from '../src/sayings.ts';

/** As the user's turn is read: nobody has marked it as a request. */
const promised = (asked: string, answer: string): string[] => {
  const turns: Turn[] = [
    { speaker: 'user', text: asked, labels: { beats: [], acts: [], fouls: [], followUp: false } },
    { speaker: 'contact', text: answer, labels: null },
  ];
  const names = /\b(?:him|her)\b/.test(asked) ? [{ name: 'Ana Lopes', turn: 0 }] : [];
  return promisesIn(sayingsOf(turns), turns, names).map(({ said }) => said);
};

test.each([
  ['May I write to you again?', "Do. I'll write back, slowly."],
  ['May I write to you again?', 'Write, and I answer you the same week.'],
  ['May I write to you again?', "I'd be offended if you didn't, and I'll reply, promise."],
  ['Could I come and watch a shift?', 'Yes. I put you on the list for Friday.'],
  ['Could I come and watch a shift?', "Come Tuesday, I'll show you round."],
  ['May I send you my draft?', "Go on. I'll read it with a red pen."],
  ['May I send you my draft?', "Send it and I'll be brutal about it."],
  ['May I send you my draft?', 'ya send na i will go through it'],
  ['Would you look at my plan?', 'will do'],
  ['Would you look at my plan?', "For you, yes. Give me till Monday and I'll have marks all over it."],
  ['Could you introduce me to her?', 'I speak to her on Monday, then I write you.'],
  ['Could you introduce me to her?', 'yeah no totally let me text her tonight'],
  ['Could you introduce me to her?', 'It would be my pleasure.'],
  ['Could you introduce me to her?', 'Already typing.'],
  ['May I call you if I get stuck?', 'Call, I pick up.'],
  ['May I call you if I get stuck?', "If I'm not on the roof I'll pick up."],
  ['Could you lend me the manual?', "I'll leave it at the front desk with your name on it."],
  ['Could you lend me the manual?', "Take it home, and I'll have it back at Easter."],
  ['Could I see the lab?', "I'll sneak you in on a Sunday."],
  ['Could I see the lab?', 'Why not, I arrange it.'],
  ['Could you check with your boss?', 'Will ask her.'],
  ['Could you check with your boss?', 'Yep, on it.'],
  ['Would you mentor me?', "I'd be up for a call a month, say first Fridays."],
  ['Would you test me on the terms?', "Any Sunday. I'll quiz you till you cry."],
  ['Could you send me the link?', 'Sending it now.'],
  ['Could you send me the link?', "It'll be in your inbox by tonight."],
  ['Could you send me the link?', "I'm putting it in the chat as we speak."],
  ['Could you pass my name on?', 'Consider it passed.'],
  ['Could you pass my name on?', 'I will do so gladly.'],
  ['Could you pass my name on?', 'I shall, at dinner on Thursday.'],
  ['Could you pass my name on?', 'Yes yes I am telling him today only.'],
  ['May I send you my draft?', "Grand, I'll have opinions."],
  ['May I send you my draft?', "Do. You'll get my honest comments inside a week."],
  ['May I send you my draft?', "leave it in my tray i'll put some notes on it"],
  ['Could I come and watch a shift?', 'My deputy will meet you at the gate at six.'],
  ['Could I come and watch a shift?', "I'll pop you on the rota for Monday."],
  ['Would you look at my plan?', 'I would, aye.'],
  ['May I write to you again?', "Certainly. You'll get a reply, if not a quick one."],
  ['Would you quiz me?', "I'll grill you, Sunday, bring coffee."],
  ['Would you look at my plan?', 'Bring, I control it.'],
  ['Would you look at my plan?', "I'll go through it line by line."],
])('%s – %s: promised', (asked, answer) => {
  expect(promised(asked, answer)).not.toEqual([]);
});

test.each([
  ['Could you send me your slides?', 'No, sorry. People ask me every week and I tell them the same.'],
  ['May I write to you again?', "I'd rather you went through the form."],
  ['May I write to you again?', 'You may, but I answer nobody in July.'],
  ['Could I come and watch a shift?', 'We put people on a list and after two years they forget.'],
  ['Could I come and watch a shift?', "I'll think you'd be bored stiff."],
  ['May I send you my draft?', 'I never read drafts, I look at the first line and I throw it away.'],
  ['May I send you my draft?', 'Everyone sends me drafts. I read ten a week and I answer none of them.'],
  ['Would you look at my plan?', 'I look at plans all day long, have mercy.'],
  ['Can I ask you how you got your licence?', "I'll tell you a story. I took the bus to Leeds."],
  [
    'Can I ask you how you got your licence?',
    'I write the exam three times, then I give them money, that is how it was.',
  ],
  [
    'Could you tell me what a normal day looks like?',
    'Sure. I check the mail, I call the drivers, I send them out by six.',
  ],
  [
    'Could you tell me what a normal day looks like?',
    'I make tea, then I read the overnight log and I ring the ward.',
  ],
  ['Would you mind if I asked about pay?', "Not at all. I'll be honest, it's poor."],
  ['Would you mind if I asked about pay?', "I'll answer what I can. It's thirty-one thousand."],
  ['Could I ask one last thing?', "I'll answer anything, shoot."],
  ['Could you introduce me to her?', "I'd introduce you like a shot if she were still talking to me."],
  ['Could you introduce me to her?', 'She will tell you herself when she wants people.'],
  ['Could you introduce me to her?', "I won't, and I'll tell you why."],
  ['If I come to the open day, would you be there?', "God no, I'll be in bed."],
  ['If I come to the open day, would you be there?', "They'll give you a badge and a biscuit."],
  ['May I call you if I get stuck?', "I'm hopeless on the phone, I'd let it ring."],
  ['May I call you if I get stuck?', "My phone is always off. I'll never hear it."],
  ['Could you lend me the manual?', "I'd get shot. Ask the office, they'll give you one if they like you."],
  ['Could you lend me the manual?', "I could, but it's not mine to lend."],
  [
    'Could I see the lab?',
    'When I was a student I let people come in and I showed them everything, and I got in trouble.',
  ],
  ['Could I see the lab?', 'Maybe one day.'],
  [
    'Could you check with your boss?',
    "I could check with my boss. No, never mind, she's only just back from leave.",
  ],
  [
    'Could you check with your boss?',
    "I'll check, and I'll bet you she says no. Actually, forget it, she will say no.",
  ],
  [
    'Would you mentor me?',
    "I always say to people, I'll mentor anybody who turns up on time, and nobody does.",
  ],
  ['Would you mentor me?', 'We have a programme for that; HR will assign you someone if you join.'],
  ['Can I send you my resume?', "You send a resume, they put it in a drawer, that's how it works."],
  ['Can I send you my resume?', 'Okay, but I will not look at it.'],
  ['How did you start?', "I wrote to everyone. One told me, I'll call you tomorrow, and he did."],
  ['How did you start?', "I said to my wife I'll give it a year and then I'll write to the bank."],
  ['What do you look for?', 'I give them a box and I watch. Then I ask them to tell me what they saw.'],
  ['What do you tell beginners?', "I tell them I'll read one page, not two."],
  ['May I write to you again?', "I'll warn you, I'm dreadful at it."],
  ['May I write to you again?', "I'll spare you the trouble. No."],
  ['Could I come and watch a shift?', "I'll have to ask, and they'll say no."],
  ['Could I come and watch a shift?', 'They will show you round on the open day if you book.'],
  ['Would you look at my plan?', "I'll believe you it's a good plan."],
  ['Would you look at my plan?', "My eyes will show you why I can't, they're finished."],
  ['Could you introduce me to her?', "I'll let you know something about her, she hates that."],
  ['May I send you my draft?', "Then I'd read it and cry, so no."],
  ['May I send you my draft?', "I'll pop my clogs before I read another draft."],
  ['May I call you if I get stuck?', "You'll get an answering machine."],
])('%s – %s: nothing promised', (asked, answer) => {
  expect(promised(asked, answer)).toEqual([]);
});

test('an offer that the next turn thinks of again is none', () => {
  const talk = (next: string): string[] => {
    const turns: Turn[] = [
      { speaker: 'contact', text: "I'll send you my old lens.", labels: null },
      { speaker: 'user', text: 'Are you sure?', labels: null },
      { speaker: 'contact', text: next, labels: null },
    ];
    return promisesIn(sayingsOf(turns), turns, []).map(({ said }) => said);
  };
  expect(talk('Oh wait, no, I gave it to my nephew. Never mind.')).toEqual([]);
  expect(talk('Sorry, hang on, the dog. Yes, of course.')).toHaveLength(1);
  expect(talk('Actually it was my first one.')).toHaveLength(1);
});
