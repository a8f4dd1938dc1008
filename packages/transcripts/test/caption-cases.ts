/** A caption as any parser gives it; times in seconds. */
export interface Caption {
  start: number | undefined;
  end: number | undefined;
  text: string;
}

/** A caption file that is hard on parsers, and how one sees that it was read rightly. */
export interface CaptionCase {
  name: string;
  format: 'vtt' | 'srt';
  file: string;
  right(captions: readonly Caption[]): boolean;
}

const [A, B, C, D] = ['00:00:01.000', '00:00:02.000', '00:00:03.000', '00:00:04.000'];
const HEAD = 'WEBVTT\n\n';
const ONE = '00:00:01,000 --> 00:00:02,000';
const TWO = '00:00:03,000 --> 00:00:04,000';
const cue = (start: string | undefined, end: string | undefined, text: string) =>
  `${start} --> ${end}\n${text}\n\n`;
const both = cue(A, B, 'one') + cue(C, D, 'two');

/** As many captions as texts, in this order. Blanks and line ends inside are one blank. */
const says =
  (...texts: string[]) =>
  (captions: readonly Caption[]) =>
    JSON.stringify(captions.map(({ text }) => text.replace(/\s+/g, ' ').trim())) === JSON.stringify(texts);
const holds =
  (...texts: string[]) =>
  (captions: readonly Caption[]) =>
    texts.every((text) => captions.some((caption) => caption.text.includes(text)));
const times = (start: number, end: number) => (captions: readonly Caption[]) =>
  captions.length === 1 && captions[0]!.start === start && captions[0]!.end === end;

const vtt = (name: string, file: string, right: CaptionCase['right']): CaptionCase => ({
  name,
  format: 'vtt',
  file,
  right,
});
const srt = (name: string, file: string, right: CaptionCase['right']): CaptionCase => ({
  name,
  format: 'srt',
  file,
  right,
});

export const CAPTION_CASES: readonly CaptionCase[] = [
  vtt('empty file: no caption, no throw', '', says()),
  vtt('a byte order mark before WEBVTT', `\uFEFF${HEAD}${cue(A, B, 'one')}`, says('one')),
  vtt('line ends CR', `${HEAD}${both}`.replaceAll('\n', '\r'), says('one', 'two')),
  srt('line ends CRLF', `1\n${ONE}\none\n\n2\n${TWO}\ntwo\n`.replaceAll('\n', '\r\n'), says('one', 'two')),
  vtt('line ends mixed', `WEBVTT\r\n\r\n${A} --> ${B}\rone\n\n${C} --> ${D}\r\ntwo\r\n`, says('one', 'two')),
  vtt(
    'the next caption starts earlier: order kept',
    HEAD + cue(C, D, 'one') + cue(A, B, 'two'),
    says('one', 'two'),
  ),
  vtt('a caption that ends before it starts', HEAD + cue(B, A, 'one') + cue(C, D, 'two'), says('one', 'two')),
  vtt('overlapping times', HEAD + cue(A, C, 'one') + cue(B, D, 'two'), says('one', 'two')),
  vtt('no WEBVTT', both, says('one', 'two')),
  vtt(
    'NOTE, STYLE, REGION, settings',
    `${HEAD}NOTE a\nsecret\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n${cue(A, `${B} align:start position:0%`, 'one')}NOTE\nmore\n\n${cue(C, D, 'two')}`,
    says('one', 'two'),
  ),
  vtt("'note' inside a caption's id", `${HEAD}keynote-1\n${cue(A, B, 'one')}`, says('one')),
  vtt(
    'the speaker of <v Name>',
    HEAD + cue(A, B, '<v Ann Lee>one <c.x>two</c></v>'),
    holds('Ann Lee', 'one'),
  ),
  vtt('entities', HEAD + cue(A, B, 'salt &amp; pepper'), says('salt & pepper')),
  vtt(
    'a header of several lines',
    `WEBVTT - talk\nKind: captions\nLanguage: en\n\n${cue(A, B, 'one')}`,
    says('one'),
  ),
  vtt(
    'speech that looks like a time',
    HEAD + cue(A, B, 'meet on\n08:00 next Thursday, or 09:00'),
    says('meet on 08:00 next Thursday, or 09:00'),
  ),
  srt('a number as speech', `1\n${ONE}\n42\n\n2\n${TWO}\ntwo\n`, says('42', 'two')),
  vtt('hours above 99', HEAD + cue('100:00:01.000', '100:00:02.000', 'one'), times(360_001, 360_002)),
  vtt('no milliseconds', HEAD + cue('00:00:01', '00:00:02', 'one'), times(1, 2)),
  vtt('a comma in .vtt', HEAD + cue('00:00:01,500', '00:00:02,000', 'one'), times(1.5, 2)),
  srt('a point in .srt', '1\n00:00:01.500 --> 00:00:02.000\none\n', times(1.5, 2)),
  vtt('hours of one digit', HEAD + cue('1:00:01.500', '1:00:02.000', 'one'), times(3601.5, 3602)),
  vtt("'0:0:1.5', as Teams writes", HEAD + cue('0:0:1.5', '0:0:2.25', 'one'), times(1.5, 2.25)),
  srt("'1,5' is a second and a half", '1\n00:00:01,5 --> 00:00:02,0\none\n', times(1.5, 2)),
  srt('no numbers', `${ONE}\none\n\n${TWO}\ntwo\n`, says('one', 'two')),
  srt('no blank lines', `1\n${ONE}\none\n2\n${TWO}\ntwo\n`, says('one', 'two')),
  srt('{\\an8} and <font>', `1\n${ONE}\n{\\an8}<font color="red">one</font>\n`, says('one')),
  srt('no line end at the end', `1\n${ONE}\none`, says('one')),
  srt(
    'a blank line inside a caption',
    `1\n${ONE}\none\n\nmore\n\n2\n${TWO}\ntwo\n`,
    holds('one', 'more', 'two'),
  ),
  vtt(
    'captions of nothing and of a blank',
    `${HEAD}${A} --> ${B}\n\n${B} --> ${C}\n \n\n${C} --> ${D}\ntwo\n`,
    (captions) => says('two')(captions.filter(({ text }) => text.trim() !== '')),
  ),
  vtt("a '<' that opens no tag", HEAD + cue(A, B, 'a < b, and I <3 it'), says('a < b, and I <3 it')),
  vtt('one broken timing line', HEAD + cue('rubbish', B, 'x') + cue(C, D, 'two'), holds('two')),
];
