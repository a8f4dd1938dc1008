/** A page of this server as a path; the first page where that is not what was given. */
export function backPath(given: string | undefined): string {
  const path = given ?? '/';
  // '//evil.example' and '/\evil.example' lead elsewhere, and so may what a browser strips.
  return /^\/(?![/\\])[^\s\\]*$/.test(path) && !/\p{Cc}/u.test(path) ? path : '/';
}
