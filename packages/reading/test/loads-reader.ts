// A process that loads the reader as the server does; see tells-nobody.test.ts.
import { createReader } from '../src/index.ts';

const reader = await createReader();
console.log(reader.version);
await reader.close();
