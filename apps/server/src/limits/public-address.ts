import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks of IPv4 that the internet does not lead to (IANA's registry of special purposes), and all that is no one host's. */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only this is given out, so that whatever wraps up an IPv4 address elsewhere is none of it. */
const GIVEN_OUT_V6 = ['2000::/3'];
/** And of that not: tunnels, which lead to any IPv4 address, and what is kept for examples and tests. */
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};
const privateV4 = listOf(PRIVATE_V4, 'ipv4');
const givenOutV6 = listOf(GIVEN_OUT_V6, 'ipv6');
const privateV6 = listOf(PRIVATE_V6, 'ipv6');

/** Whether this is the address of a host on the public internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !privateV4.check(address, 'ipv4');
    case 6:
      // A zone ('%eth0') names a card of this machine.
      return !address.includes('%') && givenOutV6.check(address, 'ipv6') && !privateV6.check(address, 'ipv6');
    default:
      return false;
  }
}

/**
 * Finds the addresses of a name at the moment of connecting, and fails with code EASTRAY where one of them is not public:
 * whoever rules over a name server cannot change its mind between a check and the connection, as this is both.
 */
export function publicLookup(resolve: typeof lookUp = lookUp): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
        return done(Object.assign(new Error('not a public address'), { code: 'EASTRAY' }), []);
      if (options.all === true) return done(null, found);
      const [first] = found;
      done(null, first!.address, first!.family);
    });
  };
}
