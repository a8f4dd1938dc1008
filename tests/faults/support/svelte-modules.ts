import { readFileSync } from 'node:fs';
import { createRequire, registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the browser's own code. */
export const WEB = join(import.meta.dirname, '..', '..', '..', 'apps', 'web', 'src', 'lib');

type Compile = (code: string, options: { filename: string; generate: 'server' }) => { js: { code: string } };

/**
 * Lets this process import the browser's modules that hold runes, as they are: types are taken off by Node, runes become
 * plain fields by Svelte's own compiler.
 */
export function allowSvelteModules(): void {
  const { compileModule } = createRequire(join(WEB, 'anything.ts'))('svelte/compiler') as {
    compileModule: Compile;
  };
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.svelte.ts')) return next(url, context);
      const filename = fileURLToPath(url);
      const code = stripTypeScriptTypes(readFileSync(filename, 'utf8'));
      const source = compileModule(code, { filename, generate: 'server' }).js.code;
      return { format: 'module', source, shortCircuit: true };
    },
  });
}
