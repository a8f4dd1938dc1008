import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What every page needs comes in a few files rather than a dozen crumbs. Of the protocol that is what the first page
// reads; what only the pages behind it need stays with them.
const FIRST =
  /protocol[\\/]src[\\/](?:aside|errors|http|labels|model-settings|person-name|persona|playbook|progress|session|simulation|transcript|vocabulary|wire|words)\.ts/;
const SHARED = [
  // What the page's own script hands over must be there before anything reads it: it may not come with a file that
  // does, or each page would take itself for an old one and load again for ever where it has an error to show.
  { name: 'payload', test: /runtime[\\/]client[\\/]payload\.js|vite[\\/]preload-helper/, priority: 2 },
  {
    name: 'base',
    test: (id: string) =>
      /node_modules[\\/](?:svelte|clsx|esm-env|devalue|@sveltejs[\\/]kit[\\/]src(?![\\/]runtime[\\/]client[\\/](?:client-)?entry\.js))[\\/]|src[\\/]shapes[\\/]/.test(
        id,
      ) || FIRST.test(id),
  },
  {
    name: 'ui',
    test: /src[\\/]lib[\\/](?:ui[\\/](?:Button|Field|Logo|Monogram|Note|Step|Waiting)|CardFacts|api|ask|asked|find|focus|keep|model|nearest|places|pronouns|spoken|theme|whom|words)\b|routes[\\/](?:Header|Footer|\+layout\.svelte)/,
  },
];

export default defineConfig({
  plugins: [
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
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
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
