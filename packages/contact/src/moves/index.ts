import type { MoveKind } from '@anyone-else/protocol';
import { answer } from './answer.ts';
import { askBack } from './ask-back.ts';
import { deflect } from './deflect.ts';
import { goDeeper } from './go-deeper.ts';
import { goodbye } from './goodbye.ts';
import { greet } from './greet.ts';
import { introduce } from './introduce.ts';
import { keepInTouch } from './keep-in-touch.ts';
import { name } from './name.ts';
import { notMine } from './not-mine.ts';
import { offer } from './offer.ts';
import { receive } from './receive.ts';
import { repeat } from './repeat.ts';
import type { Speech } from './speech.ts';
import { standOut } from './stand-out.ts';
import { timeCheck } from './time-check.ts';
import { timeNearlyUp } from './time-nearly-up.ts';
import { timeUp } from './time-up.ts';
import { unclear } from './unclear.ts';
import { wait } from './wait.ts';

const ALL: readonly Speech[] = [
  greet,
  answer,
  goDeeper,
  askBack,
  deflect,
  repeat,
  notMine,
  unclear,
  wait,
  receive,
  name,
  introduce,
  standOut,
  keepInTouch,
  offer,
  timeCheck,
  timeNearlyUp,
  timeUp,
  goodbye,
];

/** Every move's speech by its kind. */
export const SPEECHES: ReadonlyMap<MoveKind, Speech> = new Map(ALL.map((speech) => [speech.kind, speech]));
