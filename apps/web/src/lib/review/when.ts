/** '22 November, 05:12' */
export const sayWhen = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });

/** Seconds into a recording: '1:05', '1:02:09'. */
export function sayMoment(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Who made a change, within a sentence; a talk without the user's name is signed 'You'. */
export const signer = (by: string) => (by === '' || by === 'You' ? 'you' : by);
