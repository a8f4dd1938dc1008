/** The form of contacts and playbooks as files. A file says another where it needs one: `"fileVersion": 2`. */
export const FILE_VERSION = 1;

/** What is told of a file in a form that is not known yet; undefined where it may be read. */
export function newerForm(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('fileVersion' in data)) return undefined;
  return data.fileVersion === FILE_VERSION
    ? undefined
    : `is not ${FILE_VERSION}: the file was made for another Anyone Else than this one`;
}
