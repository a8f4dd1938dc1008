import type { Talk } from './corpus.ts';

const two = (value: number) => String(value).padStart(2, '0');
export const hms = (at: number) =>
  `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(Math.floor(at) % 60)}`;
const ms = (at: number, sign: string) =>
  `${hms(at)}${sign}${String(Math.round((at % 1) * 1000)).padStart(3, '0')}`;
const short = (at: number) => `${Math.floor(at / 60)}:${two(Math.floor(at) % 60)}`;

interface Line {
  name: string;
  text: string;
  start: number;
  end: number;
}

/** A talk's turns with names and times, at two and a half words a second. */
function timed(talk: Talk, of = (speaker: 'user' | 'contact') => talk[speaker]): Line[] {
  let at = 1;
  return talk.turns.map(({ speaker, text }) => {
    const start = at;
    const end = start + Math.ceil(text.split(' ').length / 2.5);
    at = end + 1;
    return { name: of(speaker), text, start, end };
  });
}

/** Cuts each turn into captions of at most eight words. */
function cues(lines: readonly Line[]): Line[] {
  return lines.flatMap(({ name, text, start, end }) => {
    const words = text.split(' ');
    const count = Math.ceil(words.length / 8);
    const step = (end - start) / count;
    return Array.from({ length: count }, (_, i) => ({
      name,
      text: words.slice(i * 8, i * 8 + 8).join(' '),
      start: start + i * step,
      end: start + (i + 1) * step,
    }));
  });
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const each = (lines: readonly Line[], write: (line: Line, i: number) => string) => lines.map(write).join('');

/** A talk as the programs that people hold it with would save it. All of these name the speakers. */
export const NAMED: Record<string, (talk: Talk) => string> = {
  'teams.vtt': (talk) =>
    `WEBVTT\n\n${each(cues(timed(talk)), ({ name, text, start, end }, i) => `0f1e2d3c-aaaa-4bbb-8ccc-${String(i).padStart(12, '0')}/${i}-0\n${ms(start, '.')} --> ${ms(end, '.')}\n<v ${name}>${escaped(text)}</v>\n\n`)}`,
  'zoom.vtt': (talk) =>
    `WEBVTT\r\n\r\n${each(cues(timed(talk)), ({ name, text, start, end }, i) => `${i + 1}\r\n${ms(start, '.')} --> ${ms(end, '.')}\r\n${name}: ${text}\r\n\r\n`)}`,
  'named.srt': (talk) =>
    each(
      cues(timed(talk)),
      ({ name, text, start, end }, i) =>
        `${i + 1}\n${ms(start, ',')} --> ${ms(end, ',')}\n${name}: ${text}\n\n`,
    ),
  'name-at-change.srt': (talk) => {
    let last = '';
    return each(cues(timed(talk)), ({ name, text, start, end }, i) => {
      const words = name === last ? text : `${name}: ${text}`;
      last = name;
      return `${i + 1}\n${ms(start, ',')} --> ${ms(end, ',')}\n${words}\n\n`;
    });
  },
  'no-blank-lines.srt': (talk) =>
    each(
      cues(timed(talk)),
      ({ name, text, start, end }, i) =>
        `${i + 1}\n${ms(start, ',')} --> ${ms(end, ',')}\n${name}: ${text}\n`,
    ),
  'teams-pasted.txt': (talk) =>
    each(
      cues(timed(talk)),
      ({ name, text, start, end }) =>
        `0:0:${start.toFixed(2)} --> 0:0:${end.toFixed(2)}\n${name}\n${text}\n\n`,
    ).replace(
      /0:0:(\d+\.\d+)/g,
      (_, at) => `0:${Math.floor(Number(at) / 60)}:${(Number(at) % 60).toFixed(2)}`,
    ),
  'colon.txt': (talk) => each(timed(talk), ({ name, text }) => `${name}: ${text}\n`),
  'colon-apart.txt': (talk) => each(timed(talk), ({ name, text }) => `${name}: ${text}\n\n`),
  'bold.txt': (talk) => each(timed(talk), ({ name, text }) => `**${name}:** ${text}\n\n`),
  'clock-colon.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `[${hms(start)}] ${name}: ${text}\n`),
  'clock-name.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `[${hms(start)}] ${name}\n${text}\n\n`),
  'clock-name-plain.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `${hms(start)} ${name}\n${text}\n\n`),
  'zoom-chat.txt': (talk) =>
    each(
      timed(talk),
      ({ name, text, start }) => `${hms(start + 36_000)}\t From ${name} to Everyone:\n\t${text}\n`,
    ),
  'zoom-captions.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `[${name}] ${hms(start + 36_000)}\n${text}\n\n`),
  'otter.txt': (talk) =>
    `${each(timed(talk), ({ name, text, start }) => `${name}  ${short(start)}  \n${text}\n\n`)}Transcribed by https://otter.ai\n`,
  'teams.txt': (talk) =>
    `${talk.user} started transcription\n\n${each(timed(talk), ({ name, text, start }) => `${name}   ${short(start)}\n${text}\n\n`)}${talk.user} stopped transcription\n`,
  'name-space-clock.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `${name} ${short(start)}\n${text}\n`),
  'rev.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `${name} (${short(start).padStart(5, '0')}):\n${text}\n\n`),
  'meet.txt': (talk) =>
    `Talk about work (2030-01-01 at 18:00 GMT) - Transcript\nAttendees\n${talk.user}, ${talk.contact}\nTranscript\n${each(timed(talk), ({ name, text, start }, i) => `${i % 8 === 0 ? `\n${hms(start)}\n\n` : ''}${name}: ${text}\n`)}\nTranscription ended after 00:30:12\n\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.\n`,
  'meet-captions.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `${name}\n${short(start)}\n${text}\n`),
  'name-above.txt': (talk) => each(timed(talk), ({ name, text }) => `${name}\n${text}\n\n`),
  'clock-above.txt': (talk) =>
    each(timed(talk), ({ name, text, start }) => `${short(start).padStart(5, '0')}\n${name}\n${text}\n\n`),
  'segments.json': (talk) =>
    JSON.stringify({
      segments: timed(talk).map(({ name, text, start, end }) => ({ speaker: name, text, start, end })),
    }),
  'utterances.json': (talk) =>
    JSON.stringify({
      results: {
        utterances: timed(talk).map(({ name, text, start, end }) => ({
          speaker: name,
          transcript: text,
          start: start * 1000,
          end: end * 1000,
        })),
      },
    }),
  'list.json': (talk) =>
    JSON.stringify(timed(talk).map(({ name, text, start }) => ({ name, words: text, start: hms(start) }))),
  'lines.jsonl': (talk) =>
    timed(talk)
      .map(({ name, text }) => JSON.stringify({ speaker: { name }, content: text }))
      .join('\n'),
};

/** A talk as files that name nobody. */
export const UNNAMED: Record<string, (talk: Talk) => string> = {
  'paragraphs.txt': (talk) => each(timed(talk), ({ text }) => `${text}\n\n`),
  'lines.txt': (talk) => each(timed(talk), ({ text }) => `${text}\n`),
  'clocks.txt': (talk) => each(timed(talk), ({ text, start }) => `${short(start)}\n${text}\n`),
  'marks.vtt': (talk) =>
    `WEBVTT\n\n${each(timed(talk), ({ text, start, end }) => `${ms(start, '.')} --> ${ms(end, '.')}\n&gt;&gt; ${escaped(text)}\n\n`)}`,
};
/** Captions that carry neither names nor marks. */
export const bare = (talk: Talk): string =>
  `WEBVTT\n\n${each(cues(timed(talk)), ({ text, start, end }) => `${ms(start, '.')} --> ${ms(end, '.')}\n${escaped(text)}\n\n`)}`;

/** What a speech recogniser prints: a sentence at a time, without a pause between the two. */
export function recognised(talk: Talk): string {
  let at = 0;
  const sentences = talk.turns.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
  return sentences
    .map((text) => {
      const start = at;
      at = Math.round((at + text.split(' ').length / 2.5) * 10) / 10;
      return `[${ms(start, '.')} --> ${ms(at, '.')}]  ${text}\n`;
    })
    .join('');
}
