import type { Check } from '../check.ts';
import { findIn } from '../find.ts';

const HELP =
  /\b(?:help(?:ed|ful|ing)?|advice|advise|guidance|guide|tips?|questions?|ask(?:ing)? (?:you|for|if|whether|your|about|a few|how|what)|ask\b.{0,1000}\?|learn(?:ing)? (?:from|about|more|how|what)|hear(?:ing)? (?:about|from|more|how|your)|insights?|perspectives?|experiences? with|talk(?:ing)? (?:to|with) you|speak(?:ing)? (?:to|with) you|chat(?:ting)?|conversation|pick (?:your|ur|the) brains?|would you (?:be|have|mind|consider|tell|share|help|talk|let|give|perhaps|possibly)|could (?:i|we|you)|can (?:i|we|you)|may i|might (?:i|we|you)|curious|favou?r|wonder(?:ed|ing)?(?: if| whether)|hop(?:e|ing) (?:you|to|for|that|we)|call\b|minutes?|mins?|views?|opinion|thoughts|understand (?:what|how|the|better|more)|find out|do you have|have you got|are you (?:free|open|up)|willing|share (?:your|some|a)|input|suggestions?|your story)\b/i;
/** By then a busy reader has gone on. */
const EARLY_SENTENCES = 3;
const EARLY_WORDS = 60;

export const helpAskedEarly: Check = (letter) => {
  const found = findIn(letter, HELP);
  if (found === undefined)
    return {
      verdict: 'mend',
      text: 'It does not say that you hope for help or advice: say so in the first lines.',
    };
  const before = letter.sentences.slice(0, found.at).join(' ').split(/\s+/u).length;
  if (found.at < EARLY_SENTENCES && before <= EARLY_WORDS)
    return { verdict: 'good', text: 'It says early that you hope for help.', quote: found.sentence };
  return {
    verdict: 'look',
    text: 'What you hope for comes late: say it in the first lines.',
    quote: found.sentence,
  };
};

const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty[- ]?(?:one|three|five|seven)|thirty|forty';
const MINUTES = new RegExp(
  `\\b(\\d{1,3}|${NUMBER})(?:\\s?(?:to|–|-|or)\\s?(?:\\d{1,3}|${NUMBER}))?[\\s-]*(?:mins?|minutes?|minuets?|m)\\b`,
  'i',
);
const AMOUNT = new RegExp(
  `${MINUTES.source}|\\b(?:half an hour|half-hour|quarter of an hour|an hour|one hour|1 hour|30'|15')`,
  'i',
);
const MEDIUM =
  /\b(?:call|calls|phone|telephone|video|zoom|teams|skype|whatsapp|facetime|google meet|meet(?:ing|up)?|coffee|tea|lunch|chat|talk|speak|conversation|ring|informational interview|catch up|sit down|questions|interview)\b/i;
const FLEXIBLE =
  /\b(?:any (?:day|time|hour|morning|evening|afternoon|of|slot)|anytime|whenever|whichever|whatever (?:is|suits|works|time|hour|day)|suits?|flexible|your (?:schedule|convenience|calendar|diary|week|choosing|choice|call)|work around|works? (?:best )?for you|fits? (?:in|around|with|between|your|you)|at a time|up to you|easiest|easier|convenient|next (?:few |two |couple of |three )?(?:weeks?|month)|coming (?:weeks?|days?)|this (?:week|month)|some ?time|one day|some day|at some point|if you prefer|you prefer|prefer|you like|you choose|pick (?:a|the|whatever)|or (?:by|over|a|email|mail|video|phone|later|whatever|evenings?|afternoons?|mornings?)|happy to (?:come|meet|travel|adapt|work)|let me know (?:what|when)|when (?:are|would|is|do|might|could|suits|you)|before (?:or|work)|after work|mornings?|evenings?|lunch ?time|weekends?|just as good|equally|a bit of time|in the (?:coming|next))\b/i;

/** Half an hour is the most that one asks of somebody busy. */
const LONG =
  /(?<!(?:half|quarter of) )\b(?:an|one|1|two|2|a whole|a full) hours?\b(?! (?:and|that|which|of your choosing|is|early|late))|\b(?:60|75|90|120) ?(?:min|mins|minutes)\b/i;

export const specificAsk: Check = (letter) => {
  const text = letter.sentences.join(' ');
  const amount = findIn(letter, AMOUNT);
  const medium = findIn(letter, MEDIUM);
  if (amount === undefined && medium === undefined)
    return {
      verdict: 'mend',
      text: 'It asks for nothing that can be said yes to: so many minutes, by phone, video or over a coffee.',
    };
  if (amount === undefined)
    return {
      verdict: 'look',
      text: 'Say how many minutes you ask for: a small number is easier to give.',
      quote: medium!.sentence,
    };
  if (letter.kind !== 'note' && letter.kind !== 'nudge' && !FLEXIBLE.test(text.replaceAll('’', "'")))
    return {
      verdict: 'look',
      text: 'The ask is clear; say as well that the time, and phone or video, are up to them.',
      quote: amount.sentence,
    };
  const long = findIn(letter, LONG);
  if (long !== undefined)
    return {
      verdict: 'look',
      text: 'That is a long time to give a stranger: a quarter of an hour is easier to say yes to.',
      quote: long.sentence,
    };
  return {
    verdict: 'good',
    text: 'The ask is small and clear, and bends to their week.',
    quote: amount.sentence,
  };
};

const EVEN_WORDS = /^(?:two|four|six|eight|ten|twelve|fourteen|sixteen|eighteen|twenty|thirty|forty)$/i;

export const oddMinutes: Check = (letter) => {
  const found = findIn(letter, MINUTES);
  if (found === undefined) return null;
  const number = MINUTES.exec(found.sentence)?.[1] ?? '';
  const even = /^\d+$/.test(number) ? Number(number) % 2 === 0 : EVEN_WORDS.test(number);
  return even
    ? {
        verdict: 'look',
        text: 'An odd number of minutes, as 17, is remembered and taken at its word.',
        quote: found.sentence,
      }
    : { verdict: 'good', text: 'An odd number of minutes is remembered.', quote: found.sentence };
};

const OUT =
  /\b(?:no (?:worries|problem|problems|hard feelings|pressure|trouble|harm|bother|obligation|offen[cs]e|need to (?:reply|answer|explain|respond)|rush|stress)|not a (?:problem|worry)|(?:fully|completely|totally|quite|will|i'll|certainly|of course|entirely|would|perfectly|also|can) understand|understand (?:if|completely|entirely|fully|that you (?:may|might)|you (?:may|might|are))|understandable|if (?:not|now|it's not|it is not|it isn't|that's not|that isn't|this (?:is not|isn't|does|doesn't)|it does|it doesn't|that does|you can't|you cannot|you(?:'re| are) (?:too|not|busy|swamped|unable)|you do not|you don't|you'd rather|you would rather|you(?:'re| are) unable|you haven't|your (?:schedule|week|days)|too busy|time (?:is|does)|the (?:answer|timing))|feel free to (?:say|decline|ignore|pass|tell)|say no|a no is|no is|(?:answer is|it's a) no|decline|not possible|isn't possible|too busy|too much|bad time|good time to ask|wrong moment|only if|owe me nothing|second thought|rather not|one word is enough|totally (?:fine|ok|okay)|(?:perfectly|absolutely|completely|totally|also|that's|is|all) (?:fine|ok|okay|all right|alright)|don't worry|take it amiss|leave this be|wish you well|either way|any case|thank you (?:either way|anyway|for reading)|thanks (?:either way|anyway|for reading)|without a second|should it not|can't be done|haven't the time)\b/i;

export const easyOut: Check = (letter) => {
  const found = findIn(letter, OUT);
  return found === undefined
    ? { verdict: 'look', text: 'Make it easy to say no: people say yes more gladly where they may say no.' }
    : { verdict: 'good', text: 'It is easy to say no to.', quote: found.sentence };
};
