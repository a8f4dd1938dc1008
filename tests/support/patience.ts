/** How long a test waits for what it asserts: long, for a slow and busy machine; on a quick one nobody waits so long. */
export const PATIENCE_MS = 60_000;
