import { expect, it } from 'vitest';
import { awayWords } from './away.ts';

it('says what is kept at once, and after a while what may help, by where the server is', () => {
  const here = { host: '127.0.0.1', said: false, long: false };
  expect(awayWords(here)).toBe('Reconnecting… The talk is kept, and what you are typing stays here.');
  expect(awayWords({ ...here, said: true })).toContain('What you said is kept, and goes out');
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect(awayWords({ host, said: false, long: true })).toContain('Is it still running on this machine?');
  for (const host of ['rooms.example.org', '127.example.org', '192.168.1.4'])
    expect(awayWords({ host, said: true, long: true })).toMatch(
      /^Reconnecting… The server is not answering;/,
    );
});
