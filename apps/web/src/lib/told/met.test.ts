import { expect, it } from 'vitest';
import { metTelling } from './met.ts';
import { emptyTelling } from './telling.ts';

const base = { ...emptyTelling('2026-11-22T16:00', 17), takeaways: 'One', personal: 'A dog' };

it('takes each field from the window that changed it', () => {
  const met = metTelling(
    base,
    { ...base, personal: 'A cat' },
    { ...base, takeaways: 'One\nTwo', minutes: '20' },
  );
  expect(met).toEqual({ ...base, personal: 'A cat', takeaways: 'One\nTwo', minutes: '20' });
});

it('loses no line where both changed a list, and keeps mine of what holds one thing', () => {
  const met = metTelling(
    base,
    { ...base, takeaways: 'One\nMine', personal: 'Mine' },
    { ...base, takeaways: 'One\nTheirs', personal: 'Theirs' },
  );
  expect(met).toMatchObject({ takeaways: 'One\nTheirs\nMine', personal: 'Mine' });
});
