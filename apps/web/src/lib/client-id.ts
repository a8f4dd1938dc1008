/** A fresh id for a turn: 32 hex digits. (`crypto.randomUUID` is missing when the page comes over plain http from another machine.) */
export const newClientId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
