import { type AddressInfo, createServer, type Socket, connect as toServer } from 'node:net';

/** A way to a database that can die without a word, as when a cable is pulled or a server goes over to another machine. */
export interface DatabaseLine {
  /** The database by this way. */
  url: string;
  /** Nothing gets through the connections that stand, either way, and nobody is told; new ones are well. Answers how many. */
  silence(): number;
  /** Breaks all connections off, and takes none until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function databaseLine(url: string): Promise<DatabaseLine> {
  const { hostname, port } = new URL(url);
  const standing = new Map<Socket, Socket>();
  const dead = new Set<Socket>();
  let open = true;
  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (!open) return client.destroy();
    const database = toServer(Number(port || 5432), hostname);
    database.on('error', () => undefined);
    standing.set(client, database);
    client.on('data', (piece: Buffer) => void (dead.has(client) || database.write(piece)));
    database.on('data', (piece: Buffer) => void (dead.has(client) || client.write(piece)));
    client.on('close', () => {
      standing.delete(client);
      if (!dead.delete(client)) database.destroy();
    });
    database.on('close', () => void (dead.has(client) || client.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const by = new URL(url);
  by.hostname = '127.0.0.1';
  by.port = String((server.address() as AddressInfo).port);
  const all = new Set<Socket>();
  const breakOff = () => {
    for (const [client, database] of standing) {
      client.destroy();
      database.destroy();
    }
    for (const socket of all) socket.destroy();
  };
  return {
    url: by.href,
    silence() {
      for (const [client, database] of standing) {
        dead.add(client);
        // The server's end stands until all is over: it is not told either.
        all.add(database);
      }
      return standing.size;
    },
    cut() {
      open = false;
      breakOff();
    },
    mend() {
      open = true;
    },
    async close() {
      open = false;
      breakOff();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
