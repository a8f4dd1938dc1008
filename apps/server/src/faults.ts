/** A parse error of zod, as far as it is needed here. */
export interface ParseFault {
  issues: readonly { path: readonly PropertyKey[] }[];
}

/** 'The set-up is not right at user.name.' Names the field and never what stood in it. */
export function faultIn(what: string, { issues }: ParseFault): string {
  const path = issues[0]?.path.map(String).join('.') ?? '';
  return path === '' ? `${what} is not in the expected form.` : `${what} is not right at ${path}.`;
}
