import * as z from 'zod/mini';

/** GET, PUT and DELETE /api/model · whether a language model was set up, and which machine its words would go to. */
export const ModelStanding = z.object({
  configured: z.boolean(),
  /** Host with port; '' where none is set up. */
  host: z.string(),
  model: z.string(),
  /** Whether that host is the machine that this server runs on. */
  local: z.boolean(),
  /** Whether what is sent there can be read by nobody on the way. */
  encrypted: z.boolean(),
  /** Who set it up: the environment, which the page cannot change, or the settings page. */
  source: z.enum(['none', 'environment', 'page']),
  /** The address as it was given; never holds a key. */
  url: z.string(),
  /** Whether a key is kept. It never leaves the server but to that host. */
  keyKept: z.boolean(),
  /** Whether the model plays the contact in new talks, where a talk does not say otherwise. */
  plays: z.boolean(),
  /** The page's settings, and maybe a key, are kept and not in use: DELETE drops them, whoever set up the other one. */
  unused: z.optional(z.boolean()),
  /** Many people share this server, each signed in: what is kept is not kept on the user's own machine. */
  hosted: z.optional(z.boolean()),
  /** Whoever runs the server has allowed no models of the users' own. */
  closed: z.optional(z.boolean()),
});
export type ModelStanding = z.infer<typeof ModelStanding>;

/** Sent with what a model is to get: its `host` as the page showed it. Words go there or, with a `conflict`, nowhere. */
export const ModelHost = z.string().check(z.minLength(1), z.maxLength(300));

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));

/** PUT /api/model takes this and answers ModelStanding; 400 names the field and the mend. DELETE drops all of it. */
export const ModelSettingsEdit = z.object({
  url: line(500),
  model: line(200),
  /** Missing: the key kept stays, as long as the host does. Empty: there is none. */
  key: z.optional(z.string().check(z.maxLength(2000))),
  plays: z.boolean(),
});
export type ModelSettingsEdit = z.infer<typeof ModelSettingsEdit>;

/** POST /api/model/try with nothing in it · asks the model for a word; no word of any talk is sent. */
export const ModelTried = z.object({
  ok: z.boolean(),
  /** One plain sentence: that it answered, or what to mend. */
  message: z.string(),
});
export type ModelTried = z.infer<typeof ModelTried>;
