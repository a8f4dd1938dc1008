import { Readable } from 'node:stream';
import { LOCAL_ACCOUNT, openDatabase, type Where } from '@anyone-else/storage';
import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';
import { type Running, runningIn } from './running.ts';
import type { DataPlace } from './where.ts';

/** Asks at an address of the server's, as a page does. */
export type Ask = (path: string, body?: object) => Promise<Response>;

/**
 * Asks the server that has the data open. Where none has, one is made for the moment, in this process, that listens to
 * nothing: so a command does what the page does, whether or not anything runs.
 */
export async function withServer<T>(
  { place, account }: { place: DataPlace; account: string | undefined },
  world: World,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  // Several servers may have a database open; one more does no harm, and needs nobody to be signed in.
  const running = place.database === undefined ? await runningIn(place.folder) : undefined;
  if (running === undefined) return await withOwn(place, account, world, work);
  if (account !== undefined)
    throw new CliProblem(
      '--account: stop the server first; what runs gives each account to whoever is signed in',
    );
  return await work((path, body) => askRunning(running, path, body));
}

const JSON_TYPE = { 'content-type': 'application/json' };

async function askRunning({ url }: Running, path: string, body?: object): Promise<Response> {
  const init = body && { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) };
  const answer = await fetch(`${url}${path}`, init);
  if (answer.status === 401)
    throw new CliProblem(
      'People sign in at the server that runs: each finds this on the page "Your data". Stop it to use --account.',
    );
  return answer;
}

async function withOwn<T>(
  place: DataPlace,
  account: string | undefined,
  world: World,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const { quietServer } = await import('@anyone-else/server/quiet');
  const where = place.database ?? { folder: place.folder };
  const app = await quietServer({
    where,
    account: await accountNamed(where, account),
    content: world.content(),
    reader: () => world.reader(),
    now: world.now,
  });
  try {
    return await work(async (path, body) => {
      const answer = await app.inject({
        url: path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { host: 'localhost', ...(body && JSON_TYPE) },
        ...(body && { payload: body }),
        payloadAsStream: true,
      });
      const empty = answer.statusCode === 204;
      const stream = Readable.toWeb(answer.stream()) as ReadableStream<Uint8Array>;
      return new Response(empty ? null : stream, { status: answer.statusCode });
    });
  } finally {
    await app.end();
  }
}

/** The account that is meant. One that keeps nothing is a mistake: nobody is to be told that it was exported or deleted. */
async function accountNamed(where: Where, named: string | undefined): Promise<string> {
  const database = await openDatabase(where);
  try {
    if (named === undefined) {
      if (!(await database.hasSignIns())) return LOCAL_ACCOUNT;
      throw new CliProblem('People sign in here: --account says whose, by the mail address or the id');
    }
    const found = await database.findAccount(named);
    if (found === undefined)
      throw new CliProblem(
        `--account: nothing is kept here of "${named}", neither by this id nor by this mail address`,
      );
    return found;
  } finally {
    await database.close();
  }
}
