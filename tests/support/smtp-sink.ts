import { createServer, type Socket } from 'node:net';

export interface Letter {
  from: string;
  to: string[];
  /** As it came over the line: headers, an empty line, and the text, decoded where it was quoted. */
  text: string;
}

export interface SmtpSink {
  /** smtp://127.0.0.1:… */
  url: string;
  letters: Letter[];
  /** The next letter to this address after `from` others; waits for it. */
  next(to: string, from?: number): Promise<Letter>;
  close(): Promise<void>;
}

/** A mail server that takes everything and passes on nothing. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const letters: Letter[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, (letter) => {
      letters.push(letter);
      for (const wake of waiting) wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    async next(to, from = 0) {
      for (;;) {
        const found = letters.slice(from).find((letter) => letter.to.includes(to));
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The few words of SMTP that a client needs to be rid of a letter. */
function serve(socket: Socket, took: (letter: Letter) => void): void {
  let letter: Letter = { from: '', to: [], text: '' };
  let heard = '';
  let reading = false;
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const address = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? '';
  const take = (line: string) => {
    if (reading) {
      if (line !== '.') letter.text += `${line.replace(/^\./, '')}\n`;
      else {
        reading = false;
        took({ ...letter, text: unquoted(letter.text) });
        letter = { from: '', to: [], text: '' };
        say('250 taken');
      }
      return;
    }
    const word = line.slice(0, 4).toUpperCase();
    if (word === 'MAIL') letter.from = address(line);
    if (word === 'RCPT') letter.to.push(address(line));
    if (word === 'DATA') reading = true;
    if (word === 'QUIT') return socket.end('221 bye\r\n');
    say(reading ? '354 go on' : '250 fine');
  };
  say('220 sink');
  socket.setEncoding('utf8').on('data', (piece) => {
    heard += piece;
    const lines = heard.split('\r\n');
    heard = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

/** Quoted-printable as it was before it was quoted; anything else as it is. */
const unquoted = (text: string): string =>
  /^content-transfer-encoding: quoted-printable$/im.test(text)
    ? Buffer.from(
        text
          .replace(/=\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8')
    : text;
