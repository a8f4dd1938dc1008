import { parentPort, workerData } from 'node:worker_threads';
import { readBusy } from '@anyone-else/calendar';
import type { ReadCalendarJob } from './read-calendar.ts';

const { bytes, ask } = workerData as ReadCalendarJob;
const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
parentPort?.postMessage(readBusy(text, ask));
