/** Their words between our own marks: marks inside become single ones, as in print. */
export const quoted = (words: string): string =>
  `“${words
    .replace(/"([^"]*)"/gu, '‘$1’')
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’')}”`;
