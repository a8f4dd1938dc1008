/** The address of an endpoint, or what it must be; the subject of that sentence is left to whoever asked for it. */
export type AddressRead = { url: URL } | { must: string };

/** Nothing of the address is repeated: a key may have been put into it. */
export function readAddress(text: string, keyBelongs: string): AddressRead {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    return { must: 'begin with http:// or https://.' };
  if (url.username !== '' || url.password !== '')
    return { must: `hold no name or password: a key belongs in ${keyBelongs}.` };
  if (url.search !== '' || url.hash !== '') return { must: 'end with its path, with no ? or # after it.' };
  if (isLinkLocal(url.hostname))
    return { must: 'not be link-local: machines keep their own secrets there, and no model answers.' };
  return { url };
}

/** Of a hostname as URL spells it: numbers are in their plain form by then. */
export const isThisMachine = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(?:\.\d+){3}$/.test(name);

/** Where machines in the cloud tell their own secrets, under all its spellings. */
const LINK_LOCAL = [
  /^169\.254(?:\.\d+){2}$/,
  /^\[fe[89ab][\da-f]:/,
  // The first of these within IPv6: mapped, compatible and translated.
  /^\[(?:::ffff:(?:0:)?|::|64:ff9b::)a9fe:[\da-f]{1,4}\]$/,
  /^\[fd00:ec2::254\]$/,
  // Two clouds that tell theirs elsewhere, plain and within IPv6.
  /^100\.100\.100\.200$/,
  /^192\.0\.0\.192$/,
  /^\[(?:::ffff:(?:0:)?|::|64:ff9b::)(?:6464:64c8|c000:c0)\]$/,
  /^metadata(?:\.google\.internal)?\.?$/,
];
const isLinkLocal = (name: string): boolean => LINK_LOCAL.some((form) => form.test(name));

/** The same of an address that a name turned out to stand for, as a resolver spells it ('fe80::1%eth0'). */
export function isLinkLocalAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const url = `http://${bare.includes(':') ? `[${bare}]` : bare}/`;
  return URL.canParse(url) && isLinkLocal(new URL(url).hostname);
}

/** Whether a hostname is an address already, which stands for itself. */
export const isAddress = (name: string): boolean => name.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(name);
