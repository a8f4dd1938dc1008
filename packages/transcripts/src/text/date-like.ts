/** Months as English, German, French and Spanish write and shorten them; 'May' and 'August' are people, too. */
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|okt|dez|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/;
const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;
const NUMBERS = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;

/** Whether a short text is, or holds, a day of the calendar: 'March 1, 2025', 'Sat, 1 Mar 2025', '2025-03-01'. */
export function isDate(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/[\s,()[\]]+/)
    .map((part) => part.replace(/\.$/, ''))
    .filter(Boolean);
  if (parts.some((part) => NUMBERS.test(part))) return true;
  const count = (sign: RegExp) => parts.filter((part) => sign.test(part)).length;
  const [months, years, days] = [count(MONTH), count(YEAR), count(DAY)];
  return months > 0 ? years + days > 0 : years > 0 && days > 0 && parts.length <= 4;
}
