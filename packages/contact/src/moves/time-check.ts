import { minutesSpoken } from '../clock.ts';
import { spoken } from '../numeral.ts';
import { type Speech, sayLine } from './speech.ts';

function minutesLeft(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 1) return 'hardly a minute';
  return whole === 1 ? 'a minute' : `${spoken(whole)} minutes`;
}

/** Says whether the time still suits, or how much of it is left. */
export const timeCheck: Speech = {
  kind: 'time-check',
  say: (step, scene) =>
    sayLine(step, scene, { left: minutesLeft(scene.setup.minutes - minutesSpoken(scene)) }),
};
