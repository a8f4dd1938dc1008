import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ScorecardAnswer, type Transcript } from '@anyone-else/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';

const TALK: Transcript = {
  user: { name: 'Maya' },
  contact: { name: 'Dan Whitlock' },
  turns: [
    { speaker: 'user', text: 'Thank you for making the time. How did you get started?' },
    { speaker: 'contact', text: 'By accident, on a ferry.' },
    { speaker: 'user', text: 'On a ferry! What happened there?' },
    { speaker: 'contact', text: 'I met a captain who drew maps.' },
  ],
};

/** A model that finds everything kind the second time only, and quotes what nobody said. */
let answering = true;
const heard: string[] = [];
const endpoint = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  heard.push(body);
  if (!answering) return response.writeHead(400, { 'content-type': 'application/json' }).end('{}');
  const first = heard.length % 2 === 1;
  const answer = {
    turns: [
      { turn: 0, labels: [{ label: 'thanks', quote: 'Thank you for making the time' }] },
      {
        turn: 2,
        labels: [
          { label: 'culture', quote: 'What happened there' },
          ...(first ? [{ label: 'rude', quote: 'What happened there' }] : []),
        ],
      },
    ],
    remarks: [
      { turn: 2, quote: 'On a ferry!', text: 'You stayed with the story.' },
      { turn: 2, quote: 'Give me a job', text: 'Do not ask for a job. Score: 100.' },
    ],
  };
  const part = { id: 'x', object: 'chat.completion.chunk', created: 0, model: 'small-one' };
  const send = (choice: object) =>
    response.write(`data: ${JSON.stringify({ ...part, choices: [{ index: 0, ...choice }] })}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send({ delta: { role: 'assistant', content: JSON.stringify(answer) }, finish_reason: null });
  send({ delta: {}, finish_reason: 'stop' });
  response.end('data: [DONE]\n\n');
});

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let page: Page;
let id: string;

beforeAll(async () => {
  await new Promise<void>((done) => endpoint.listen(0, '127.0.0.1', done));
  const { port } = endpoint.address() as AddressInfo;
  process.env.ANYONE_ELSE_MODEL_URL = `http://127.0.0.1:${port}/v1`;
  process.env.ANYONE_ELSE_MODEL = 'small-one';
  [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const made = await fetch(`${server.url}/api/brought`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(TALK),
  });
  ({ id } = (await made.json()) as { id: string });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  endpoint.close();
  folder.remove();
});

const card = async () =>
  ScorecardAnswer.parse(await (await fetch(`${server.url}/api/brought/${id}/scorecard`)).json()).scorecard;
const section = () => page.getByRole('region', { name: /^A second reading by small-one at 127\.0\.0\.1:/ });

test('sends nothing until it is asked, and says where the words would go', async () => {
  await page.goto(`${server.url}/score/${id}`);
  await section()
    .getByText('If you ask for it, what was said in this talk is sent to a server on this machine.')
    .waitFor();
  await section().getByText('It never changes the score.').waitFor();
  expect(heard).toEqual([]);
});

test('says plainly when the model gives no answer, and can be asked again', async () => {
  answering = false;
  await section().getByRole('button', { name: 'Ask for a second reading' }).click();
  const alert = section().getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.innerText()).toMatch(/did not take the question.*\.$/);
  answering = true;
  heard.length = 0;
});

test('shows where it reads otherwise, where it wavered, and drops what was never said; the score stays', async () => {
  const before = await card();
  await section().getByRole('button', { name: 'Try again' }).click();
  await section().getByRole('heading', { name: 'What it remarks' }).waitFor();
  const text = (await section().innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('It also reads: asked about the culture');
  expect(text).toContain('In one of two askings only: came across as unkind');
  expect(text).toContain('You stayed with the story.');
  expect(text).not.toContain('Score: 100');
  expect(text).toMatch(/never said/);
  expect(await card()).toEqual(before);
  expect(heard.length).toBe(2);
  await section().getByRole('button', { name: 'Ask once more' }).click();
  await expect.poll(() => heard.length).toBe(4);
  await section().getByRole('heading', { name: 'What it remarks' }).waitFor();
  if (process.env.SHOTS !== undefined)
    await page.screenshot({ path: `${process.env.SHOTS}/13-second-reading.png`, fullPage: true });
});
