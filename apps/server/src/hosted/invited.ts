/** Who may come: addresses, domains (`@school.example`), or everybody (`*`). */
export interface Invited {
  has(mail: string): boolean;
}

/** @param listed as the operator wrote it, parted by commas or blanks. */
export function readInvited(listed: string): Invited {
  const entries = new Set(
    listed
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((entry) => entry !== ''),
  );
  return {
    has(mail) {
      const address = mail.toLowerCase();
      const domain = address.slice(address.lastIndexOf('@'));
      return entries.has('*') || entries.has(address) || entries.has(domain);
    },
  };
}
