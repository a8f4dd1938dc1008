/** Why a provider did not let somebody in, of the code in the address. */
export function sayProviderFault(code: string): string {
  if (code === 'access_denied')
    return 'You did not agree to it there, so nobody was signed in. You can try again.';
  if (code === 'state_mismatch' || code === 'state_not_found' || code === 'please_restart_the_process')
    return 'That took too long, or was begun in another browser. Please try again here.';
  return 'You could not be signed in that way. Your address may not be on the list of those who may come, or it is not confirmed there. Whoever runs this server can tell.';
}

/** 'in one other browser', 'in 3 other browsers' */
export const sayElsewhere = (count: number) =>
  count === 1 ? 'one other browser' : `${count} other browsers`;
