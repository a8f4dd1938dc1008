import * as z from 'zod/mini';

/** Which state of something kept a change was made from; 0 for none yet. A database holds no greater one. */
export const RowVersion = z.number().check(z.int(), z.gte(0), z.lte(2 ** 31 - 1));
