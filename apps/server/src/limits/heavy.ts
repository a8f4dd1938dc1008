declare module 'fastify' {
  interface FastifyContextConfig {
    /** Reads or checks whole texts: an account may ask for less of it than of other things. */
    heavy?: boolean;
  }
}

/** For routes whose answer may cost the process tens of milliseconds or a thread. */
export const HEAVY = { config: { heavy: true } } as const;
