import { type Line, line } from '../../packages/contact/test/talk.ts';
import { bad, good, probes, pushy, rambling, silent } from '../../packages/contact/test/users.ts';

/** Asks about anything but the work. */
const offTopic: Line[] = [
  line('What do you make of the weather we are having?', 'other open-question small-talk'),
  line('Did you watch the match last night?', 'other closed-question small-talk'),
  line('How do you cook rice so that it does not stick?', 'other open-question'),
  line('Who will win the election, do you think?', 'other open-question'),
  line('Is gold a good thing to put my savings into?', 'other closed-question'),
  line('What is the capital of Mongolia?', 'other closed-question'),
  line('My cat has been sneezing for days.', 'small-talk self-talk'),
  line('Can you help me with a crossword? Seven letters, a kind of boat.', 'other closed-question request'),
  line('Do you believe in ghosts?', 'other closed-question'),
  line('All right, the work then. What do you do all day?', 'day-to-day open-question'),
  line('Which phone should I buy?', 'other open-question'),
  line('Well, thanks for the chat. Bye!', 'thanks close acknowledge'),
];

/** Listens well, in an English that they are still learning. */
const nonNative: Line[] = [
  line('Good morning, thank you very much that you take time for me.', 'thanks acknowledge'),
  line('I want to ask, how you have started in this work?', 'journey open-question'),
  line(
    'Ah, this is very interesting for me. And what happens after this?',
    'journey open-question acknowledge follow',
  ),
  line(
    'I understand, it was not so easy way. What was most difficult for you?',
    'challenge open-question reflect',
  ),
  line('How did you make solution of this?', 'challenge open-question follow'),
  line('How looks one normal day of you?', 'day-to-day open-question acknowledge'),
  line('In your team, the people how they work together?', 'culture open-question acknowledge'),
  line(
    'In my country I was working in the bank eleven years. Where you think this can help here?',
    'fit open-question self-talk',
  ),
  line('What you would learn first in my place?', 'advice open-question acknowledge'),
  line('Please, do you know other person which I can speak with?', 'anyone-else closed-question request'),
  line(
    'Thank you, you are very kind. It is possible that you introduce me?',
    'introduction closed-question request acknowledge follow',
  ),
  line(
    'I thank you for your time and for the story about the beginning. Have a nice day!',
    'thanks acknowledge close',
  ),
];

/** Users by script, from the best listener to one who talks to a machine. */
export const SCRIPTED = {
  good,
  bad,
  silent,
  pushy,
  rambling,
  trickster: probes,
  'off topic': offTopic,
  'non-native': nonNative,
} as const satisfies Record<string, readonly Line[]>;

export type ScriptedUser = keyof typeof SCRIPTED;
export const SCRIPTED_USERS = Object.keys(SCRIPTED) as ScriptedUser[];
