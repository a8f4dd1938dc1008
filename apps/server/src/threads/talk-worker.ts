import { parentPort, workerData } from 'node:worker_threads';
import { judgeWithOverrides } from '@anyone-else/scoring';
import { thankYouFor } from '../thank-you.ts';
import { type Parcel, unpack } from './parcel.ts';

const job = unpack(workerData as Parcel);
const done = job.kind === 'judge' ? judgeWithOverrides(job.input, job.overrides) : thankYouFor(job);
parentPort?.postMessage(JSON.stringify(done));
