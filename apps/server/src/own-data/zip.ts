import { Zip, ZipDeflate } from 'fflate';
import type { DataFile } from './exporting.ts';

/**
 * Packs files into a zip as they come, a few at a time in memory. Every name is UTF-8 and says so, as the library does
 * wherever a name needs it.
 * @param at the time that every file of it bears
 */
export async function* zipOf(files: AsyncIterable<DataFile>, at: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk);
  });
  const taken = () => {
    if (failed) throw failed;
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const encoder = new TextEncoder();
  for await (const { path, text } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for (const piece of typeof text === 'string' ? [text] : text) {
      file.push(encoder.encode(piece));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
