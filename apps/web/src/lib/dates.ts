export const sayDate = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

export const sayTime = (iso: string) =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** 'about 6 of 20 minutes'; 'just begun' within the first half minute. */
export function sayClock(spoken: number, agreed: number): string {
  if (spoken < 0.5) return `just begun, ${agreed} minutes`;
  if (spoken > agreed) return `over the ${agreed} minutes`;
  return `about ${Math.round(spoken)} of ${agreed} minutes`;
}
