import { parentPort, workerData } from 'node:worker_threads';
import { judgeWithOverrides } from '@anyone-else/scoring';
import { outcomeFor, thankYouFor } from '../thank-you.ts';
import { type Parcel, unpack } from './parcel.ts';
import type { TalkJob } from './talk.ts';

function done(job: TalkJob): unknown {
  switch (job.kind) {
    case 'judge':
      return judgeWithOverrides(job.input, job.overrides);
    case 'letter':
      return thankYouFor(job);
    case 'outcome':
      return outcomeFor(job);
  }
}

parentPort?.postMessage(JSON.stringify(done(unpack(workerData as Parcel))));
