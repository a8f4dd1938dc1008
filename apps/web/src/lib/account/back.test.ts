import { expect, it } from 'vitest';
import { backPath, signInPlace } from './back.ts';

it('leads back to where somebody was', () => {
  const place = signInPlace({ pathname: '/people/7', search: '?say=set', hash: '#next' });
  expect(place).toBe('/sign-in?back=%2Fpeople%2F7%3Fsay%3Dset%23next');
  expect(backPath(new URL(place, 'https://a.example').searchParams.get('back'))).toBe(
    '/people/7?say=set#next',
  );
});

it.each([
  null,
  '',
  'week',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/a\nb',
  'javascript:alert(1)',
])('never leads to another site: %s', (given) => expect(backPath(given)).toBe('/'));
