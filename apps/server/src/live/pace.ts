export type Pace = 'fine' | 'too-fast' | 'far-too-fast';

/** Counts the frames of the last second. */
export function createPace(framesPerSecond: number): (now: number) => Pace {
  let recent: number[] = [];
  return (now) => {
    recent = recent.filter((at) => now - at < 1000);
    recent.push(now);
    if (recent.length > 2 * framesPerSecond) return 'far-too-fast';
    return recent.length > framesPerSecond ? 'too-fast' : 'fine';
  };
}
