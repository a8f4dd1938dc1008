/** A page of this site as a path; the first page where that is not what was given. */
export function backPath(given: string | null): string {
  // '//elsewhere' and '/\elsewhere' are other sites.
  return given !== null && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : '/';
}

/** The sign-in page, which leads back to where somebody is. */
export const signInPlace = ({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>) =>
  `/sign-in?${new URLSearchParams({ back: backPath(pathname + search + hash) })}`;
