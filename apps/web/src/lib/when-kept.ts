import { PREFIX } from './keep.ts';

/** Tells when another window has kept something else under this key, or (null) forgotten it. Answers how to stop. */
export function whenKept(key: string, told: (text: string | null) => void): () => void {
  const onstorage = (event: StorageEvent) => {
    if (event.key === PREFIX + key) told(event.newValue);
  };
  addEventListener('storage', onstorage);
  return () => removeEventListener('storage', onstorage);
}
