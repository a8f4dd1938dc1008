import { describe, expect, test } from 'vitest';
import { readBusy } from '../src/index.ts';

/** Cases C1 to C11: each ends by itself, with spans or with a plain sentence. */
const ASK = { from: '2026-11-24T00:00:00Z', until: '2026-12-24T00:00:00Z', zone: 'Europe/Lisbon' };
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const answer = (text: string, ask = {}) => {
  const busy = readBusy(text, { ...ASK, ...ask });
  return busy.ok
    ? busy.value.map(({ from, to }) => `${from.slice(5, 16)}/${to.slice(5, 16)}`)
    : busy.problem.message;
};
const busy = (...lines: string[]) => answer(file(...event(...lines)));
const to = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n).join();

const ONE = ['UID:1', 'DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z'];
const FIRST = ['12-01T09:00/12-01T10:00'];

describe('C1 and C2: rules without end, dense ones and impossible ones', () => {
  test.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=2',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31',
    'FREQ=DAILY;BYMONTH=13',
    'FREQ=WEEKLY;INTERVAL=99999999999',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=BOGUS',
    'COUNT=3',
    '',
    ';;;==',
    `FREQ=SECONDLY;BYSECOND=${to(0, 59)};BYMINUTE=${to(0, 59)};BYHOUR=${to(0, 23)};COUNT=1`,
  ])('the entry itself counts, what %s would add does not', (rule) => {
    expect(busy(...ONE, `RRULE:${rule}`)).toEqual(FIRST);
  });

  test('a dense rule of a year ends', () => {
    const rule = `FREQ=YEARLY;BYMONTH=${to(1, 12)};BYMONTHDAY=${to(1, 31)};BYHOUR=${to(0, 23)};BYMINUTE=${to(0, 59)};BYSECOND=${to(0, 59)};COUNT=1`;
    expect(busy(...ONE, `RRULE:${rule}`)).toEqual(FIRST);
  });

  test('thousands of entries that repeat for ever are too much, and it says so', () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      event(`UID:${n}`, 'DTSTART:19700101T090000Z', 'DURATION:PT1M', 'RRULE:FREQ=DAILY;COUNT=99999'),
    );
    expect(answer(file(...many.flat()))).toMatch(/repeats too many entries/);
    const rules = Array.from({ length: 60_000 }, () => 'RRULE:FREQ=YEARLY;BYDAY=60MO');
    expect(busy(...ONE, ...rules)).toMatch(/repeats too many entries/);
  });
});

describe('C3 and C4: zones', () => {
  const at = (tzid: string, ...zone: string[]) =>
    answer(file(...zone, ...event(`DTSTART;TZID=${tzid}:20261201T090000`, 'DURATION:PT1H')));
  const zone = (id: string, ...lines: string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...lines,
    'END:VTIMEZONE',
  ];
  const standard = (...lines: string[]) => ['BEGIN:STANDARD', ...lines, 'END:STANDARD'];

  test.each([
    ['America/New_York', '12-01T14:00/12-01T15:00'],
    ['"America/New_York"', '12-01T14:00/12-01T15:00'],
    ['america/new_york', '12-01T14:00/12-01T15:00'],
    ['/mozilla.org/20050126_1/America/New_York', '12-01T14:00/12-01T15:00'],
    ['Eastern Standard Time', '12-01T14:00/12-01T15:00'],
    ['India Standard Time', '12-01T03:30/12-01T04:30'],
    ['UTC', '12-01T09:00/12-01T10:00'],
    // Nobody knows these: the user's own clock.
    ['Customized Time Zone', '12-01T09:00/12-01T10:00'],
    ['../../etc/passwd', '12-01T09:00/12-01T10:00'],
    ['', '12-01T09:00/12-01T10:00'],
  ])('%s', (tzid, span) => expect(at(tzid)).toEqual([span]));

  test('a zone of the file’s own, by its rules or by the place it names', () => {
    const own = standard('DTSTART:19700101T000000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300');
    expect(at('Own', ...zone('Own', ...own))).toEqual(['12-01T06:00/12-01T07:00']);
    expect(at('Own', ...zone('Own', 'X-LIC-LOCATION:Asia/Tokyo', ...own))).toEqual([
      '12-01T00:00/12-01T01:00',
    ]);
  });

  test.each([
    ['FREQ=SECONDLY'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'],
    ['FREQ=YEARLY;BYDAY=60MO'],
    ['FREQ=YEARLY;INTERVAL=0;BYMONTH=1'],
    ['FREQ=YEARLY;UNTIL=00010101T000000Z'],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=garbage'],
  ])('a zone that changes its clocks by %s ends', (rule) => {
    const looping = standard(
      'DTSTART:16010101T000000',
      `RRULE:${rule}`,
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0000',
    );
    expect(at('Own', ...zone('Own', ...looping))).toEqual(['12-01T09:00/12-01T10:00']);
  });

  test('a known zone is what everybody knows, whatever the file makes of it', () => {
    const wrong = standard(
      'DTSTART:19700101T000000',
      'RRULE:FREQ=SECONDLY',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0900',
    );
    expect(at('Asia/Kolkata', ...zone('Asia/Kolkata', ...wrong))).toEqual(['12-01T03:30/12-01T04:30']);
  });
});

describe('C5 and C6: ends before beginnings, whole days, times without a zone', () => {
  test('an end before the beginning takes no time, and of a day makes a day', () => {
    expect(busy('DTSTART:20261201T090000Z', 'DTEND:20261201T080000Z')).toEqual([]);
    expect(busy('DTSTART:20261201T090000Z', 'DURATION:-PT1H')).toEqual([]);
    expect(busy('DTSTART:20261201T090000Z', 'DTEND:20261201T090000Z')).toEqual([]);
    expect(busy('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261130')).toEqual([
      '12-01T00:00/12-02T00:00',
    ]);
    expect(busy('DTSTART:20261201T090000Z', 'DTEND:99991231T235959Z')).toEqual([]);
  });

  test('days and times without a zone are the user’s own', () => {
    const lines = (...of: string[]) => file(...event(...of));
    const kolkata = { zone: 'Asia/Kolkata' };
    expect(answer(lines('DTSTART;VALUE=DATE:20261201'), kolkata)).toEqual(['11-30T18:30/12-01T18:30']);
    expect(answer(lines('DTSTART:20261201T090000', 'DURATION:PT1H'), kolkata)).toEqual([
      '12-01T03:30/12-01T04:30',
    ]);
    expect(answer(lines('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204'), kolkata)).toEqual([
      '11-30T18:30/12-03T18:30',
    ]);
  });

  test('a time that the clocks skip counts by the clock before; a day then has 23 or 25 hours', () => {
    const lisbon =
      (...of: string[]) =>
      (from: string, until: string) =>
        answer(file(...event(...of)), { from, until });
    const spring = ['2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z'] as const;
    const autumn = ['2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z'] as const;
    expect(lisbon('DTSTART;TZID=Europe/Lisbon:20260329T013000', 'DURATION:PT1H')(...spring)).toEqual([
      '03-29T01:30/03-29T02:30',
    ]);
    expect(lisbon('DTSTART;VALUE=DATE:20260329')(...spring)).toEqual(['03-29T00:00/03-29T23:00']);
    expect(lisbon('DTSTART;VALUE=DATE:20261025')(...autumn)).toEqual(['10-24T23:00/10-26T00:00']);
    expect(lisbon('DTSTART;TZID=Europe/Lisbon:20261025T013000', 'DURATION:PT30M')(...autumn)).toEqual([
      '10-25T00:30/10-25T01:00',
    ]);
  });

  test.each([
    '20261301T090000Z',
    '20261131T090000Z',
    '20261201T250000Z',
    'tomorrow',
    '',
    '2026-12-01',
    '20261201T09',
  ])('%s is no time', (value) => expect(busy(`DTSTART:${value}`, 'DURATION:PT1H')).toEqual([]));
});

describe('C7: lines in any shape', () => {
  const text = file(...event(...ONE, 'SUMMARY:x'));
  test.each([
    ['LF only', text.replaceAll('\r\n', '\n')],
    ['CR only', text.replaceAll('\r\n', '\r')],
    ['a mark before all', `\ufeff${text}`],
    ['folded in the midst of a value', text.replace('20261201T09', '2026\r\n 1201T\n\t09')],
    ['folded in the midst of a name', text.replace('DTSTART', 'DTST\r\n ART')],
    ['broken without a fold', text.replace('SUMMARY:x', 'DESCRIPTION:One\r\nand two\r\n\r\n: three')],
    ['a character cut in two', text.replace('SUMMARY:x', 'SUMMARY:\ufffd\r\n \ufffd\ud83d')],
    ['a line of a million characters', text.replace('SUMMARY:x', `SUMMARY:${'x'.repeat(1_000_000)}`)],
    ['a million folds', text.replace('SUMMARY:x', `SUMMARY:${'\r\n x'.repeat(300_000)}`)],
    ['small letters', text.toLowerCase()],
    ['nul', text.replace('SUMMARY:x', 'SUMMARY:\u0000')],
  ])('%s', (shape, read) => {
    // A name that was folded is not found: the line is lost, not the file.
    expect(answer(read)).toEqual(shape.endsWith('of a name') ? [] : FIRST);
  });
});

describe('C8: very many entries', () => {
  test('100,000 of them are read', () => {
    const many = Array.from(
      { length: 100_000 },
      () => 'BEGIN:VEVENT\nDTSTART:20261201T090000Z\nDURATION:PT1H\nEND:VEVENT',
    );
    expect(answer(file(many.join('\n')))).toEqual(FIRST);
  });

  test('more than any calendar has are refused in words', () => {
    const many = Array.from({ length: 150_002 }, () => 'BEGIN:VEVENT\nEND:VEVENT');
    expect(answer(file(many.join('\n')))).toMatch(/too many entries/);
  });

  test('one entry with 40,000 stand-ins and as many exceptions ends', () => {
    const moved = Array.from({ length: 40_000 }, (_, n) =>
      event(
        'UID:1',
        `RECURRENCE-ID:${20_000_101 + (n % 28)}T${String(n % 24).padStart(2, '0')}0000Z`,
        'DTSTART:20200101T000000Z',
      ),
    );
    const without = Array.from({ length: 40_000 }, () => 'EXDATE:20200101T090000Z');
    expect(
      answer(file(...event(...ONE, 'RRULE:FREQ=DAILY;COUNT=2', without.join('\n')), moved.flat().join('\n'))),
    ).toEqual([...FIRST, '12-02T09:00/12-02T10:00']);
  });
});

describe('C9: links', () => {
  test('are not looked at, whatever they lead to', () => {
    expect(
      busy(...ONE, 'ATTACH:file:///etc/passwd', 'URL:javascript:alert(1)', 'X-ALT-DESC:<script>1</script>'),
    ).toEqual(FIRST);
  });
});

describe('C10: versions', () => {
  const other = ['DTSTART:20261202T090000Z', 'DTEND:20261202T100000Z'];
  test('a calendar that calls off takes no time, and leaves the others of the file alone', () => {
    expect(answer(file('METHOD:CANCEL', ...event(...ONE)))).toEqual([]);
    expect(answer(file(...event(...ONE)) + file('METHOD:CANCEL', ...event('UID:2', ...other)))).toEqual(
      FIRST,
    );
    expect(answer(file('METHOD:PUBLISH', ...event(...ONE)))).toEqual(FIRST);
  });

  test('of versions of one entry the highest sequence counts, wherever it stands', () => {
    const low = event('UID:1', 'SEQUENCE:2', ...ONE.slice(1));
    const high = event('UID:1', 'SEQUENCE:10', ...other);
    const moved = ['12-02T09:00/12-02T10:00'];
    expect(answer(file(...low, ...high))).toEqual(moved);
    expect(answer(file(...high, ...low))).toEqual(moved);
    expect(
      answer(file(...low, ...event('UID:1', 'SEQUENCE:3', 'STATUS:CANCELLED', ...ONE.slice(1)))),
    ).toEqual([]);
    expect(answer(file(...low, ...event('UID:1', 'SEQUENCE:x', ...other)))).toEqual(FIRST);
  });

  test('one of a series alone is an entry like any other', () => {
    expect(busy(...ONE, 'RECURRENCE-ID:20261130T090000Z', 'RRULE:FREQ=DAILY')).toEqual(FIRST);
  });
});

describe('C11: what is not whole, or no calendar', () => {
  const whole = file(...event(...ONE));
  test.each([
    ['', /no calendar/],
    ['Dear Ana, are you free on Tuesday?', /no calendar/],
    ['BEGIN:VCARD\nEND:VCARD', /no calendar/],
    [event(...ONE).join('\n'), /no calendar/],
    ['<html>BEGIN:VCALENDAR</html>', /no calendar/],
    [whole.replace('END:VCALENDAR', ''), /not whole/],
    [whole.slice(0, 60), /not whole/],
    [whole.replace('END:VEVENT', ''), /not whole/],
    [whole.replace('END:VEVENT', 'END:VTODO'), /not whole/],
    [`END:VCALENDAR\n${whole}`, /not whole/],
    ['BEGIN:VCALENDAR\n'.repeat(100_000), /no calendar/],
  ])('%j', (text, message) => expect(answer(text)).toMatch(message));

  test('an empty calendar is one', () => expect(answer(file())).toEqual([]));
});
