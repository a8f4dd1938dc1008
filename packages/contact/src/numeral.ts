const SMALL =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 to 99 as it is spoken: 'seventeen', 'forty-five'. */
export function spoken(count: number): string {
  const whole = Math.max(0, Math.min(99, Math.round(count)));
  if (whole < 20) return SMALL[whole] ?? '';
  const unit = whole % 10;
  return `${TENS[Math.floor(whole / 10)]}${unit === 0 ? '' : `-${SMALL[unit]}`}`;
}
