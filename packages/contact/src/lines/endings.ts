/** Names, introductions and the end of a talk. */
export const ENDINGS = {
  'introduce-whom': ['Introduce you? Whom to.', 'To whom, though.', "I've named nobody."],
  'introduce-again': ['Yes, I will.', "It's noted, yes.", 'That still goes.'],
  'introduce-no': ['Still no, sorry.', "I'd rather not.", "That hasn't changed."],
  'another-name': [
    '{{person}}, {{personRole}}. {{why}}',
    'Perhaps {{person}}, {{personRole}}. {{why}}',
    'Then {{person}}, {{personRole}}. {{why}}',
    'And {{person}}, {{personRole}}. {{why}}',
  ],
  'ask-them': ['Ask them that.', 'They know better.', 'Better from them.', 'Theirs to tell.'],
  'about-person': ['{{person}} is {{personRole}}. {{why}}'],
  'names-all': ["That's my list.", 'Nobody else, honestly.', 'Those were all.', 'No more names.'],
  'names-none': ['Still nobody, sorry.', 'Nobody, no.', 'No names today.', "I'd rather not."],
  'touch-again': ['Yes, do.', 'Still yes.', 'Write any time.'],
  'stand-out-again': ['Same advice, really.', 'No better trick.', 'Nothing beyond that.'],
  'two-left': ['Two minutes left.', 'About two minutes.', 'Two minutes more.'],
  'time-up': ["That's our time.", 'Time is up.', 'Our time, then.'],
  'time-up-cold': ["That's our time.", 'Time, then.', "We're done here."],
  'time-over': ['I must go.', "I'm late now.", 'Off I go.'],
  'goodbye-spare': ['Goodbye, then.', 'Bye now.', 'All right, bye.'],
  leave: ["I'll stop here.", 'Then goodbye.', "Let's end here."],
} as const satisfies Record<string, readonly string[]>;
