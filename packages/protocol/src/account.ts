import * as z from 'zod/mini';

/** How people sign in. */
export const SignInWays = z.object({
  /** By a link that is sent by e-mail. */
  mail: z.boolean(),
  /** The name of the provider that they can sign in with; null where there is none. */
  provider: z.nullable(z.string()),
});
export type SignInWays = z.infer<typeof SignInWays>;

/** GET /api/account, for everybody · who is signed in here, and how one signs in. 404 on a machine where nobody does. */
export const AccountAnswer = z.object({
  ways: SignInWays,
  /** Null where nobody is signed in. */
  me: z.nullable(
    z.object({
      /** Tells one account from another; nothing else can be done with it. */
      id: z.string(),
      mail: z.string(),
      /** May see how much there is on this server, and never a word of it. */
      admin: z.boolean(),
      /** Browsers that are signed in beside this one. */
      elsewhere: z.number(),
      /** Whether mail says what is due; null where this server sends none. */
      reminders: z.nullable(z.boolean()),
    }),
  ),
});
export type AccountAnswer = z.infer<typeof AccountAnswer>;
export type SignedInAs = NonNullable<AccountAnswer['me']>;

/** PUT /api/account takes this and answers AccountAnswer. */
export const AccountEdit = z.object({ reminders: z.boolean() });
export type AccountEdit = z.infer<typeof AccountEdit>;

const mail = z.string().check(z.trim(), z.minLength(3), z.maxLength(254));

/**
 * POST /api/sign-in/mail · asks for a link; 204 whether or not there is such an account or it may have one.
 * `back` is the page that the link leads on to, as a path on this server.
 */
export const SignInMailAsk = z.object({ mail, back: z.optional(z.string().check(z.maxLength(500))) });
export type SignInMailAsk = z.infer<typeof SignInMailAsk>;

/** POST /api/sign-in/link · uses the link up and signs in; answers AccountAnswer. */
export const SignInLinkAsk = z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) });
export type SignInLinkAsk = z.infer<typeof SignInLinkAsk>;

/** POST /api/sign-in/provider · answers where to go on. */
export const SignInProviderAsk = z.object({ back: z.optional(z.string().check(z.maxLength(500))) });
export type SignInProviderAsk = z.infer<typeof SignInProviderAsk>;
export const SignInProviderAnswer = z.object({ url: z.string() });
export type SignInProviderAnswer = z.infer<typeof SignInProviderAnswer>;

/** GET /api/admin · how much there is on this server; never whose, and not a word of it. */
export const AdminCounts = z.object({
  /** All that is counted, with a name in plain words: 'talks', 'people', … */
  counts: z.array(z.object({ name: z.string(), count: z.number() })),
  /** Answers that were errors since this server started, by their code; the most frequent first. */
  errors: z.array(z.object({ code: z.string(), count: z.number() })),
  /** ISO-8601, UTC. */
  since: z.string(),
  /** Which of several servers has answered: its machine and process. */
  server: z.string(),
});
export type AdminCounts = z.infer<typeof AdminCounts>;

/** POST /api/admin/delete · removes an account and all of it at its owner's wish; 404 where there is none. */
export const AdminDeleteAsk = z.object({ mail });
export type AdminDeleteAsk = z.infer<typeof AdminDeleteAsk>;
