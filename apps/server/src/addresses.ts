import { lookup } from 'node:dns/promises';

/** The addresses that this machine connects to for a name, by whatever way it finds names; rejects where there are none. */
export const addressesOf = async (name: string): Promise<string[]> =>
  (await lookup(name, { all: true })).map(({ address }) => address);
