import { connect, type Socket } from 'node:net';

export const CONTINUED = 0x00;
export const TEXT = 0x01;
export const BINARY = 0x02;
export const CLOSE = 0x08;
export const FIN = 0x80;

/** One frame of a client as bytes, under a mask of zeros. */
export function frame(first: number, payload: string | Buffer = '', { masked = true } = {}): Buffer {
  const body = Buffer.from(payload);
  const mask = masked ? 0x80 : 0;
  const size =
    body.length < 126
      ? Buffer.from([mask | body.length])
      : Buffer.from([mask | 126, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([first]), size, Buffer.alloc(masked ? 4 : 0), body]);
}

export const closing = (code: number): Buffer => frame(FIN | CLOSE, Buffer.from([code >> 8, code & 0xff]));

/** A client that writes bytes as they stand: what a well-behaved library would never send. */
export class RawSocket {
  readonly socket: Socket;
  /** Texts of frames that came. */
  readonly heard: string[] = [];
  /** Status of the handshake's answer. */
  status = 0;
  /** The code with which the server said goodbye; 0 where it hung up without. */
  code = 0;
  readonly ended: Promise<void>;
  #left = Buffer.alloc(0);

  /** @param first what is written in the same packet as the handshake */
  constructor(port: number, path: string, { headers = {}, first = [] as Buffer[] } = {}) {
    const lines = Object.entries({
      host: `127.0.0.1:${port}`,
      upgrade: 'websocket',
      connection: 'Upgrade',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.from('sixteen bytes it').toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    const handshake = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    this.socket = connect(port, '127.0.0.1', () => this.socket.write(Buffer.concat([handshake, ...first])));
    this.socket.on('data', (data) => this.#take(data)).on('error', () => undefined);
    this.ended = new Promise((resolve) => this.socket.once('close', () => resolve()));
  }

  write(...frames: Buffer[]): void {
    this.socket.write(Buffer.concat(frames));
  }

  /** Resolves when this has been heard; rejects when the socket ended first. */
  async hears(sign: RegExp): Promise<string> {
    let over = false;
    void this.ended.then(() => {
      over = true;
    });
    for (;;) {
      const found = this.heard.find((text) => sign.test(text));
      if (found !== undefined) return found;
      if (over) throw new Error(`the socket ended (${this.status}, ${this.code}) before ${sign}`);
      await Promise.race([this.ended, new Promise((resolve) => this.socket.once('data', resolve))]);
    }
  }

  #take(data: Buffer): void {
    this.#left = Buffer.concat([this.#left, data]);
    if (this.status === 0) {
      const end = this.#left.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.status = Number(String(this.#left.subarray(9, 12)));
      this.#left = this.#left.subarray(end + 4);
    }
    if (this.status === 101) while (this.#takeFrame());
  }

  #takeFrame(): boolean {
    const [first = 0, short = 0] = this.#left;
    if (this.#left.length < 2) return false;
    const [start, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, this.#left.readUInt16BE(2)]
          : [10, Number(this.#left.readBigUInt64BE(2))];
    if (this.#left.length < start + length) return false;
    const body = this.#left.subarray(start, start + length);
    this.#left = this.#left.subarray(start + length);
    if ((first & 0x0f) === TEXT) this.heard.push(String(body));
    if ((first & 0x0f) === CLOSE && body.length >= 2) this.code = body.readUInt16BE(0);
    return true;
  }
}
