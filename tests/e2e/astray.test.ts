import { expect, test } from 'vitest';
import { page, server } from './pages.ts';

test('an address that leads nowhere says so, once', async () => {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await page.goto(`${server.url}/letter/abc`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
  expect(loads).toBe(1);
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await page.getByRole('heading', { name: /The call is tomorrow/ }).waitFor();
});
