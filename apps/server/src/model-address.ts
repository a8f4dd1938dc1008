import { isPublicAddress } from './limits/public-address.ts';
import { isOwnAddress } from './own-address.ts';

export interface ModelAddressNeeds {
  /** The port at which this server listens. */
  port(): number;
  allowedHosts: readonly string[];
  /** Whether those who fill in the address are other people than those whose network the server stands in. */
  hosted: boolean;
  /** False where whoever runs the server allows no address but their own. */
  ownModels?: boolean | undefined;
}

/**
 * Why nothing may be sent to an address that was typed into the model settings, in a sentence; undefined where it may.
 * What a name stands for is looked at when it is connected to.
 */
export const wrongModelAddress =
  ({ port, allowedHosts, hosted, ownModels = true }: ModelAddressNeeds) =>
  (address: URL): string | undefined => {
    if (!ownModels) return 'Whoever runs this server has not allowed models of one’s own here.';
    if (isOwnAddress(address, port(), allowedHosts))
      return 'The address must be that of a model: at this one Anyone Else itself answers.';
    if (!hosted) return undefined;
    if (address.protocol !== 'https:')
      return 'The address must begin with https://: your words and your key would go there for everybody to read.';
    const name = address.hostname.replace(/^\[|\]$/g, '');
    const isAddress = address.hostname.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(name);
    if (isAddress ? !isPublicAddress(name) : !PUBLIC_NAME.test(name))
      return 'The address must be one on the public internet: this server asks no machine of its own network.';
    return undefined;
  };

/** A name with a dot in it, of letters at its end, and none of those that are kept for networks at home. */
const PUBLIC_NAME =
  /^(?!.*\.(?:local|localhost|internal|intranet|home|lan|corp|private|arpa|test|invalid|onion)\.?$)(?:[a-z\d_-]+\.)+[a-z][a-z\d-]*\.?$/;
