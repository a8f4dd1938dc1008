export function isSpecificCloser(_text: string): boolean {
  return false;
}
