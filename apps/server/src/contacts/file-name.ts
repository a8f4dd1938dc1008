const LONGEST = 60;

/** 'dana-grusse-reyes.json': a name that any system takes, from whatever a contact is called. */
export function fileNameFor(name: string): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' ? 'contact' : `contact-${plain}`}.json`;
}
