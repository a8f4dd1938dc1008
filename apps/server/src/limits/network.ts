import { isIPv6 } from 'node:net';

/** IPv6 hands out networks of so many groups of four digits; within one, whoever asks may have any address. */
const GROUPS = 4;

/**
 * Whom a limit by address counts as one: an IPv4 address, also one that comes wrapped in IPv6, or the first half of an
 * IPv6 address ('2001:db8:1:2::/64'). What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  // Browsers' way of writing: no dots, no zeros in front, the longest run of zeros left out.
  const short = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [before = '', after] = short.split('::');
  const [first, last] = [groupsIn(before), groupsIn(after ?? '')];
  const all = [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  if (all.slice(0, 5).every((group) => group === '0') && all[5] === 'ffff') return dotted(all[6]!, all[7]!);
  return `${all.slice(0, GROUPS).join(':')}::/64`;
}

const groupsIn = (text: string): string[] => (text === '' ? [] : text.split(':'));

const dotted = (...groups: [string, string]): string =>
  groups
    .flatMap((group) => {
      const value = Number.parseInt(group, 16);
      return [value >> 8, value & 0xff];
    })
    .join('.');
