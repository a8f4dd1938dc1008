// Given to Node before the server's own start (--import): the server is the real one, all but the reader of turns, which takes
// a second and 150 MB to load and has no part in what is tested here.
import { registerHooks } from 'node:module';

const quick = new URL('quick-reading.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@anyone-else/reading' && context.parentURL !== quick)
      return { url: quick, format: 'module-typescript', shortCircuit: true };
    return next(specifier, context);
  },
});

// Nobody who started it is there any more: it would run on for good.
process.once('disconnect', () => process.exit());
process.channel?.unref();
