import { parentPort, workerData } from 'node:worker_threads';
import { ingest } from '../ingest.ts';

parentPort?.postMessage(JSON.stringify(await ingest(workerData)));
