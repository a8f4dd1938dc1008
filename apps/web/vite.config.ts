import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What every page needs comes in a few files rather than a dozen crumbs. Of the protocol that is what the first page
// reads; what only the pages behind it need stays with them.
const FIRST =
  /protocol[\\/]src[\\/](?:aside|errors|http|labels|model-settings|person-name|persona|playbook|progress|pronouns|session|simulation|transcript|vocabulary|wire|words)\.ts/;
const LIBRARIES =
  /node_modules[\\/](?:svelte|clsx|esm-env|devalue|@sveltejs[\\/]kit[\\/]src(?![\\/]runtime[\\/]client[\\/](?:client-)?entry\.js))[\\/]|src[\\/]shapes[\\/]/;
const FRAME =
  /src[\\/]lib[\\/](?:ui[\\/](?:Button|Field|LinkButton|Logo|Monogram|Note|Step|Waiting)|CardFacts|api|ask|asked|find|focus|help-words|keep|model|model-words|nearest|places|pronouns|spoken|theme|whom|words)\b|routes[\\/](?:Header|Footer|\+layout\.svelte|setup\.ts)/;
const SHARED = [
  // What the page's own script hands over must be there before anything reads it: it may not come with a file that
  // does, or each page would take itself for an old one and load again for ever where it has an error to show.
  {
    name: 'payload',
    test: /runtime[\\/]client[\\/]payload\.js|vite[\\/]preload-helper|rolldown[\\/]runtime/,
    priority: 2,
  },
  { name: 'first', test: (id: string) => [LIBRARIES, FIRST, FRAME].some((one) => one.test(id)) },
  // What many of the pages behind the first one read.
  {
    name: 'forms',
    test: /src[\\/]lib[\\/](?:ui[\\/](?:Apology|Area|Confirm|FilePick|Options|MarginNote|Quote|Select|WorkBar|Working)|work\.|asked|backoff|client-id|dates|form-|grow|merge|pace\.|score-words|silent|tab\.|talk-places|topics|paused|forget-talk|letter[\\/]copy|review[\\/]when)|protocol[\\/]src[\\/](?:after|letter|override|score-words|scorecard)\.ts/,
  },
  // What the room, the review and the papers after it read.
  {
    name: 'talk',
    test: /src[\\/]lib[\\/](?:arc|aside|Kept|label-words|one-talk|practice|talk-api|review[\\/](?:DeleteTalk|NothingSaid|Quiet|takes[\\/](?:TakeAgain|KeepTake|keeping|take-api|tree)))|protocol[\\/]src[\\/](?:brought|label-words|second-reading)\.ts/,
  },
  // Who signs in.
  { name: 'account', test: /src[\\/]lib[\\/]account[\\/](?!signed-out)|protocol[\\/]src[\\/]account\.ts/ },
  // What the pages about people read.
  {
    name: 'people',
    test: /src[\\/]lib[\\/](?:people|calendar|person-|sheet-api|recap[\\/]whose)|routes[\\/]handover|protocol[\\/]src[\\/](?:calendar|due|letter-check|me|outcome|person|sheet|told)\.ts/,
  },
];

// Light or dark must be known before the first paint: the script that sets it stands in the page, allowed by its hash.
const themeHash = createHash('sha256')
  .update(readFileSync(new URL('src/head/theme.js', import.meta.url), 'utf8'))
  .digest('base64');

// The pages' policy lets no style attribute in, and Kit writes one: on what tells screen readers of a new page.
const announcer = {
  name: 'announcer-without-style-attribute',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/runtime[\\/]components[\\/]root\.svelte$/.test(id)) return;
    const without = code.replace(/(id="svelte-announcer"[^>]*?)\sstyle="[^"]*"/, '$1 class="sr-only"');
    if (without === code) throw new Error('Kit writes its announcer in another way: look at it anew.');
    return { code: without, map: null };
  },
};

export default defineConfig({
  plugins: [
    announcer,
    sveltekit({
      // Two pages are prerendered; every other address gets 200.html and is drawn in the browser.
      adapter: adapter({ fallback: '200.html', precompress: true }),
      compilerOptions: { runes: true },
      // The styles of a page come with it, so that nothing is asked for before it can be painted.
      inlineStyleThreshold: 16_000,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self', `sha256-${themeHash}`],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
        },
      },
    }),
  ],
  // The protocol's schemas are read by a stand-in of a few lines in place of zod: see src/shapes/shapes.ts.
  resolve: { alias: { 'zod/mini': fileURLToPath(new URL('src/shapes/shapes.ts', import.meta.url)) } },
  // light-dark() is understood by these; without the floor it would be unfolded into twice the code.
  build: {
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    rolldownOptions: { output: { codeSplitting: { groups: SHARED } } },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4317', ws: true } } },
});
