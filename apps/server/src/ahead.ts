import { createChannel } from '@anyone-else/rehearsal';

/** The same stream, read as fast as it comes: whoever makes it never waits for whoever takes it. */
export function ahead<T>(stream: AsyncIterable<T>): AsyncIterable<T> {
  const { emit, close, fail, values } = createChannel<T>();
  const read = async () => {
    for await (const part of stream) emit(part);
  };
  read().then(close, fail);
  return values;
}
