import { describe, expect, it } from 'vitest';
import { lineToThem, ownLine } from '../../src/after/told-lines.ts';

const ANA = { name: 'Ana Lima', pronouns: 'she/her' };

describe("'her', said to her", () => {
  it.each([
    ['send her my app', "I'll send you my app"],
    ['tell her how it went', "I'll tell you how it went"],
    ['let her know when I am in town', "I'll let you know when I am in town"],
    ['show her the drawing', "I'll show you the drawing"],
    ['give her feedback on the draft', "I'll give you feedback on the draft"],
    ['send her two photos', "I'll send you two photos"],
    ['email her next week', "I'll email you next week"],
    ['introduce her to Jo', "I'll introduce you to Jo"],
    ['send her article to Jo', "I'll send your article to Jo"],
    ['give her method a try', "I'll give your method a try"],
    ['tell her team about it', "I'll tell your team about it"],
    ['read her book', "I'll read your book"],
  ])('%s', (typed, said) => expect(ownLine(typed, ANA)).toBe(said));

  it.each([
    ['I will ask her if she has a minute', 'I will ask you if you have a minute'],
    ['her talk on tides', 'your talk on tides'],
    ['her IT team is small', 'your IT team is small'],
    ['she gave her talk twice', 'you gave your talk twice'],
    ['I saw her give her talk', 'I saw you give your talk'],
  ])('%s', (typed, said) => expect(lineToThem(typed, ANA)).toBe(said));
});
