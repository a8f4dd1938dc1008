import icon from './icon.svg?raw';
import theme from './theme.js?raw';

/** What stands in the head of each page instead of being asked for: its icon, and what sets light or dark. */
export const fillHead = (html: string): string =>
  html
    .replace('%icon%', `data:image/svg+xml,${encodeURIComponent(icon.replace(/\s+/gu, ' '))}`)
    .replace('%theme%', () => `<script>${theme}</script>`);
