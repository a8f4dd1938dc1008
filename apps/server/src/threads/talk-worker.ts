import { parentPort, workerData } from 'node:worker_threads';
import { judgeWithOverrides } from '@anyone-else/scoring';
import { thankYouFor } from '../thank-you.ts';
import type { TalkJob } from './talk.ts';

const job = JSON.parse(workerData) as TalkJob;
const done = job.kind === 'judge' ? judgeWithOverrides(job.input, job.overrides) : thankYouFor(job);
parentPort?.postMessage(JSON.stringify(done));
