/** A setting that cannot be used; the message is one sentence. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}
