import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy that hands each line to the next of its servers, and past one that is gone; of what goes over it, it knows nothing. */
export interface RoundRobin {
  address: string;
  close(): Promise<void>;
}

export async function roundRobin(targets: readonly string[]): Promise<RoundRobin> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    open.add(near);
    near.once('close', () => open.delete(near));
    const reach = (tries: number) => {
      if (tries === 0) return near.destroy();
      const [host, port] = targets[turn++ % targets.length]!.split(':');
      const far = connect(Number(port), host);
      const missing = () => reach(tries - 1);
      far.once('error', missing);
      far.once('connect', () => {
        far.off('error', missing);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          one.on('error', () => other.destroy());
          one.once('close', () => other.destroy());
          one.pipe(other);
        }
      });
    };
    near.on('error', () => near.destroy());
    reach(targets.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
