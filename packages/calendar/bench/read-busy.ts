// What work it is to read calendars that are large, or made to take long: milliseconds of a processor.
//   node packages/calendar/bench/read-busy.ts
import { readBusy } from '../src/index.ts';

const ASK = { from: '2026-11-24T00:00:00Z', until: '2027-01-24T00:00:00Z', zone: 'Europe/Lisbon' };
const calendar = (many: number, ...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    ...Array.from({ length: many }, (_, n) =>
      ['BEGIN:VEVENT', `UID:${n}`, ...lines, 'END:VEVENT'].join('\n'),
    ),
    'END:VCALENDAR',
  ].join('\n');
const lisbon = ['DTSTART;TZID=Europe/Lisbon:20200106T090000', 'DURATION:PT1H'];

const CASES: Record<string, string> = {
  'a full calendar: 1,500 entries, 300 of them weekly':
    calendar(1200, 'DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z', 'SUMMARY:x').replace(
      'END:VCALENDAR',
      '',
    ) + calendar(300, ...lisbon, 'RRULE:FREQ=WEEKLY').replace('BEGIN:VCALENDAR\n', ''),
  '75,000 entries': calendar(75_000, 'DTSTART:20261201T090000Z', 'DURATION:PT1H'),
  '10,000 rules without end': calendar(10_000, ...lisbon, 'RRULE:FREQ=MONTHLY;BYDAY=1TU'),
  '1,000 rules that count from long ago': calendar(1000, ...lisbon, 'RRULE:FREQ=DAILY;COUNT=99999'),
};

for (const [name, text] of Object.entries(CASES)) {
  const start = process.cpuUsage();
  const busy = readBusy(text, ASK);
  const { user, system } = process.cpuUsage(start);
  const ms = Math.round((user + system) / 1000);
  console.log(
    `${name} (${(text.length / 1e6).toFixed(1)} MB): ${ms} ms, ${busy.ok ? `${busy.value.length} spans` : busy.problem.message}`,
  );
}
