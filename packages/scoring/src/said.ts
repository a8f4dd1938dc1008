import { sentenceRanges } from '@anyone-else/protocol';

/**
 * The words of a turn that were said to the other person: without characters that nobody sees, and without text aimed
 * at whatever scores the talk, which is no part of the talk. For counting and matching only; quotes come from the
 * turn's own text.
 */
export function saidIn(text: string): string {
  const visible = text.replace(TURNED_ROUND, '').replace(INVISIBLE, (mark) => (/\s/u.test(mark) ? mark : ''));
  if (!AIMED.test(visible)) return visible;
  return sentenceRanges(visible)
    .map(({ start, end }) => {
      const sentence = visible.slice(start, end);
      const at = sentence.search(AIMED);
      return at < 0 ? sentence : sentence.slice(0, at);
    })
    .join(' ');
}

/** What is typed to be read backwards is not said to anybody. */
const TURNED_ROUND = /[\u202D\u202E][^\u202C\n]*\u202C?/gu;
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/** From where in a sentence on it speaks to a machine: its words of command, its rubric, its marks. */
const AIMED = new RegExp(
  [
    '\\b(?:system|assistant|developer|instructions?|grader|examiner|judge|scorer|rubric|scorecard|score|total|labels?|beats?|acts?|fouls?|outcome|quality|override|unsure|evidence|closer|follow-?up)\\s*[:=]',
    '\\b(?:note|message|hint|memo|word) (?:to|for) (?:the )?(?:grader|judge|scorer|system|model|examiner|ai)\\b',
    '\\b(?:ignore|forget|disregard) (?:all |any |the |your )?(?:previous|prior|above|earlier) (?:instructions?|rules|prompts?)',
    '\\b(?:award |get |i want )?(?:full|top|maximum|best) (?:marks|score|points)\\b',
    '\\b(?:give|score|rate|mark|grade) (?:me|this|it|us|the|my)(?: talk| one| call)?(?: an?| as| with)? (?:\\d{2,3}\\b|good\\b|met\\b|full|perfect)',
    '\\b\\d{2,3} out of 100\\b',
    '\\b(?:(?:and|to|please) )*(?:whoever|the ai (?:that|who)|the machine (?:that|which)) (?:marks|grades|scores|rates|judges)\\b',
    '\\bas the (?:judge|grader|scorer),? (?:mark|give|rate|score)',
    '\\byou are now (?:in (?:\\w+ )?mode|an? (?:ai|assistant|judge|grader|machine|model))\\b',
    '\\bthe reader is sure\\b',
    '\\bevery check is met\\b',
    '<[|/a-z][^>]{0,80}>',
    '\\[/?inst\\]|```|\\]\\]\\}\\}|\\{"|###',
    '(?:\\b(?:donnez?-moi|gib mir|dame|d[áa]-me|dammi|geef me) )?(?:\\b(?:la|die|a|il|de) )?\\b(?:note maximale|volle punktzahl|nota (?:m[aá]s alta|m[aá]xima)|punteggio pieno|maximale score)',
    '满分|満点|给我满|(?:תן לי )?ציון מלא|(?:أعطني )?الدرجة الكاملة|만점|100 ?점|поставь мне|высший балл',
  ].join('|'),
  'iu',
);
