import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What every page needs comes in two files rather than a dozen crumbs. Of the protocol that is what the first page
// reads; what only the pages behind it need stays with them.
const FIRST =
  /protocol[\\/]src[\\/](?:errors|http|labels|model-settings|person-name|persona|playbook|session|simulation|vocabulary|wire)\.ts/;
const SHARED = [
  // What the page's own script hands over must be there before anything reads it: it may not come with a file that
  // does, or each page would take itself for an old one and load again for ever where it has an error to show.
  { name: 'payload', test: /runtime[\\/]client[\\/]payload\.js/, priority: 2 },
  {
    name: 'base',
    test: (id: string) => /node_modules[\\/](?:svelte|zod|clsx|esm-env)[\\/]/.test(id) || FIRST.test(id),
  },
  {
    name: 'ui',
    test: /src[\\/]lib[\\/](?:ui[\\/](?:Button|Field|Logo|Note|Options|Select|Step|Waiting)|PlaybookChoice|api|ask|asked|keep|model|places|pronouns|spoken|words|focus)\b|routes[\\/]Header/,
  },
];

export default defineConfig({
  plugins: [
    sveltekit({
      // Two pages are prerendered; every other address gets 200.html and is drawn in the browser.
      adapter: adapter({ fallback: '200.html', precompress: true }),
      compilerOptions: { runes: true },
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
  // light-dark() is understood by these; without the floor it would be unfolded into twice the code.
  build: {
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    rolldownOptions: { output: { codeSplitting: { groups: SHARED } } },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4317', ws: true } } },
});
