/** Names, introductions and the end of a talk. */
export const ENDINGS = {
  'introduce-whom': [
    "Introduce you to whom? I haven't given you a name yet.",
    "I'd need to know who we mean first.",
    "To whom, though? I've not mentioned anybody.",
  ],
  'introduce-again': [
    "Yes, I'll see to that, as I said.",
    "I have it noted, don't worry.",
    'What I said before still goes.',
  ],
  'introduce-no': [
    "I'd still rather not, I'm sorry.",
    "I'll leave that as it was.",
    "No, that hasn't changed.",
  ],
  'another-name': [
    "There's {{person}} too, {{personRole}}. {{why}}",
    'You might try {{person}}, {{personRole}}. {{why}}',
    '{{person}}, perhaps, {{personRole}}. {{why}}',
    'And then {{person}}, {{personRole}}. {{why}}',
  ],
  'ask-them': [
    "That they'd tell you better than I could.",
    "I'd leave the rest for the two of you.",
    "You'd best ask them that, I only know the outline.",
    'The rest you should hear first hand.',
  ],
  'about-person': ['{{person}} is {{personRole}}. {{why}}'],
  'names-all': [
    "Those are the ones I'd send you to. I've nobody to add.",
    "I think I've given you the best I have there.",
    'Nobody else comes to mind, to be honest.',
    "That's my whole list, I'm afraid.",
  ],
  'names-none': [
    "Still nobody, I'm sorry.",
    'No, I have nobody for you.',
    "I can't think of anyone, truly.",
    "I'd rather not hand out names today.",
  ],
  'touch-again': ['Yes, do, as I said.', 'As I said, you can write.', 'You have my address, yes.'],
  'stand-out-again': [
    'What I said before is about all I have.',
    "I've no better trick than the one I gave you.",
    'Nothing beyond what I told you, really.',
  ],
  'two-left': [
    "I've a couple of minutes left, just so you know.",
    'I should say, we have about two minutes.',
    "That's nearly our time, by the way. Two minutes or so.",
  ],
  'time-up': [
    "That's the time we said, I'm afraid. I can take one more thing, if it's short.",
    'I see our time is up. There may be room for a last one, no more.',
    "And that's the time we agreed on.",
  ],
  'time-up-cold': [
    "That's our time. I'll have to stop in a moment.",
    "We're at the end of it, time-wise.",
    'That was the time we agreed, so I should be going.',
  ],
  'time-over': [
    'I really do have to go now.',
    "I'm late for the next thing, so I'll stop here.",
    'I must be off, I was due somewhere.',
  ],
  'goodbye-spare': ['Goodbye, then.', 'Bye now.', 'All right, bye.'],
  leave: [
    "I think I'll leave it there for today.",
    "I'm going to end this here.",
    "Then I'll let you go, I think.",
  ],
} as const satisfies Record<string, readonly string[]>;
