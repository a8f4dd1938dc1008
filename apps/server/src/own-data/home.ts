import type { AddressInfo } from 'node:net';
import type { AppDeps } from '../deps.ts';
import type { Settings } from '../settings.ts';
import { dropLeftBackups } from './backup-file.ts';
import { newSecret, openDoor } from './door.ts';

/** What a server does with its data folder beside the data: commands of the same user find it there. */
export interface Home {
  deps: Pick<AppDeps, 'folder' | 'backups'>;
  /** To be called once it listens. */
  greet(address: AddressInfo): void;
  /** To be called before it stops to listen. */
  close(): void;
}

/** Of a server whose data lie in a folder that is open by now. */
export function openHome({ dataFolder, copyDays, hosted }: Settings): Home {
  const secret = newSecret();
  let shut = () => {};
  dropLeftBackups(dataFolder);
  return {
    deps: {
      // Where people sign in, the folder holds everybody's, and is none of theirs to know.
      ...(hosted === undefined ? { folder: { path: dataFolder, copyDays } } : {}),
      backups: { folder: dataFolder, secret },
    },
    greet(address) {
      shut = openDoor(dataFolder, secret, address, new Date().toISOString());
    },
    close: () => shut(),
  };
}
