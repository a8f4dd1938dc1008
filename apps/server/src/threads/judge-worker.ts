import { parentPort, workerData } from 'node:worker_threads';
import { judgeWithOverrides } from '@anyone-else/scoring';
import type { JudgeJob } from './judge-talk.ts';

const { input, overrides } = workerData as JudgeJob;
parentPort?.postMessage(judgeWithOverrides(input, overrides));
