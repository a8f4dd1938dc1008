import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { FRAME_LIMIT } from '@anyone-else/protocol';
import type { Load } from '@anyone-else/reading';
import { createSpelling } from '@anyone-else/spelling';
import { LOCAL_ACCOUNT, StorageError } from '@anyone-else/storage';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { everybodyIsLocal, installAccounts } from './accounts/enter.ts';
import type { AppDeps } from './deps.ts';
import { installGuards } from './guards.ts';
import { alone } from './instances/neighbours.ts';
import { type Jobs, openJobs } from './jobs/jobs.ts';
import { installJson } from './json-bodies.ts';
import { HOSTED_HTTP_LIMITS, HTTP_LIMITS } from './limits/http.ts';
import { boundAccounts, boundAddresses, installRates } from './limits/rates.ts';
import { openAdmission } from './live/admission.ts';
import { closeSockets } from './live/closing.ts';
import { HOSTED_LIMITS, LIMITS } from './live/limits.ts';
import { createSockets } from './live/sockets.ts';
import { loggerOptions, logRequests } from './logging.ts';
import { measuredAdmission, measuredModel, measuredSockets } from './metrics/measured.ts';
import { createMetering } from './metrics/meter.ts';
import { wrongModelAddress } from './model-address.ts';
import { createOwnData } from './own-data/own-data.ts';
import { answerError } from './problems.ts';
import { accuracyRoute } from './routes/accuracy.ts';
import { asideRoutes } from './routes/aside.ts';
import { backupRoute } from './routes/backup.ts';
import { broughtRoutes } from './routes/brought.ts';
import { broughtFileRoute } from './routes/brought-file.ts';
import { busyRoutes } from './routes/busy.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { compareRoute } from './routes/compare.ts';
import { contactsRoutes } from './routes/contacts.ts';
import { contentRoute } from './routes/content.ts';
import { dataRoutes, ownFileRoutes } from './routes/data.ts';
import { exportRoutes } from './routes/export.ts';
import { healthRoute } from './routes/health.ts';
import { letterRoutes } from './routes/letter.ts';
import { liveRoute } from './routes/live.ts';
import { meRoutes } from './routes/me.ts';
import { metricsRoute } from './routes/metrics.ts';
import { modelRoutes } from './routes/model.ts';
import { overrideRoutes } from './routes/overrides.ts';
import { peopleRoutes } from './routes/people.ts';
import { personContactRoute } from './routes/person-contact.ts';
import { personLetterRoutes } from './routes/person-letters.ts';
import { progressRoute } from './routes/progress.ts';
import { personRecapRoutes, recapRoutes } from './routes/recap.ts';
import { sampleRoute } from './routes/sample.ts';
import { scorecardRoute } from './routes/scorecard.ts';
import { secondReadingRoute } from './routes/second-reading.ts';
import { sessionRoutes } from './routes/session.ts';
import { sessionsRoutes } from './routes/sessions.ts';
import { sheetRoutes } from './routes/sheet.ts';
import { spellingRoute } from './routes/spelling.ts';
import { takeRoutes } from './routes/takes.ts';
import { weekRoute } from './routes/week.ts';
import { workRoute } from './routes/work.ts';
import { TALK_PATHS } from './scorable.ts';
import { servePages } from './web/pages.ts';
import { installSecurityHeaders } from './web/security-headers.ts';

const TIDY_EVERY_MS = 60_000;
const JOBS_END_WITHIN_MS = 1_000;
/** No browser sends a frame in so many pieces; each costs more than the bytes in it. */
const PIECES = { maxFragments: 256, maxBufferedChunks: 4_096 };
/** A proxy on this machine. Whoever is in the same network could say to be anybody. */
const OWN_PROXIES = ['loopback'];

/** The app with all its routes; listens to nothing yet. Closing it leaves storage and reader to whoever made them. */
export async function buildApp(given: AppDeps): Promise<FastifyInstance> {
  const { deps, bounds } = bounded(given);
  const app = Fastify({
    logger: loggerOptions(deps.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bounds.bodyBytes,
    requestTimeout: bounds.requestMs,
    keepAliveTimeout: bounds.keepAliveMs,
    http: {
      headersTimeout: bounds.headersMs,
      connectionsCheckingInterval: bounds.lookMs,
      maxHeaderSize: bounds.headerBytes,
    },
    // Behind a proxy of one's own whoever asks is who the proxy says.
    trustProxy: deps.trustProxy ?? (deps.hosted === undefined ? false : OWN_PROXIES),
    forceCloseConnections: true,
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 100 },
  });
  app.server.maxConnections = bounds.connections;
  let closed = false;
  const defect = (error: unknown) => {
    // That a window left in the last moment may be written too late. By then other servers take this one's talks for free.
    if (!closed && !isAfterDeleting(error)) app.log.error({ err: error }, 'a talk failed');
  };
  const closing = new AbortController();
  const meter = createMetering();
  const admission = measuredAdmission(
    openAdmission(deps.limits, () => deps.reader.load?.() ?? NOTHING_TO_READ),
    meter,
  );
  app.addHook('onClose', async () => {
    closed = true;
    admission.close();
  });
  const neighbours = deps.neighbours ?? alone('here');
  const accounts = createAccounts({
    ...deps,
    meter,
    connect: (settings) => measuredModel(deps.connect(settings), meter),
    admission,
    // What is scored in advance is of use where many share a server; on one's own it comes when it is looked at.
    afterTalk: (account, talk) => deps.hosted && jobs?.afterTalk(account, talk),
    neighbours,
    closing: closing.signal,
    defect,
    wrongAddress: wrongModelAddress({
      port: () => portOf(app),
      allowedHosts: deps.allowedHosts,
      hosted: deps.hosted !== undefined,
      ownModels: deps.hosted?.ownModels,
    }),
    clock: () => performance.now(),
  });

  const jobs = startJobs(app, deps, accounts, defect);

  app.setErrorHandler(answerError);
  logRequests(app);
  await installSecurityHeaders(app, { pages: deps.pages, encrypted: isEncrypted(deps) });
  // Before the guards: its own hooks hang up on a socket that was refused; else that would stay open for good.
  await app.register(websocket, {
    options: { maxPayload: FRAME_LIMIT, perMessageDeflate: false, ...PIECES },
    errorHandler: (_error, socket) => socket.close(1011),
    preClose: closeSockets(app, accounts, closing),
  });
  installGuards(app, deps.allowedHosts, deps.hosted?.origin);
  await installRates(app);
  boundAddresses(app, bounds);
  installAccounts(app, deps.whoAsks ?? everybodyIsLocal, accounts);
  boundAccounts(app, bounds);
  installJson(app);
  deps.signIn?.install(app, accounts, neighbours);

  healthRoute(app, deps, closing.signal);
  contentRoute(app);
  accuracyRoute(app);
  sampleRoute(app);
  modelRoutes(app);
  contactsRoutes(app);
  const sockets = measuredSockets(createSockets({ ...LIMITS, ...deps.limits }), meter);
  sessionsRoutes(app, sockets);
  sessionRoutes(app);
  asideRoutes(app);
  sheetRoutes(app);
  broughtFileRoute(app);
  broughtRoutes(app);
  takeRoutes(app);
  compareRoute(app);
  for (const path of TALK_PATHS) {
    scorecardRoute(app, path);
    overrideRoutes(app, path);
    letterRoutes(app, path);
    secondReadingRoute(app, path);
    exportRoutes(app, path);
    recapRoutes(app, path);
  }
  progressRoute(app);
  peopleRoutes(app);
  personContactRoute(app);
  weekRoute(app);
  const own = createOwnData({ ...deps, accounts, folder: deps.folder, ...toForget(deps) });
  dataRoutes(app, own, deps.database, deps.signIn);
  // Where nobody signs in; else it would be everybody's.
  if (deps.folder !== undefined && deps.whoAsks === undefined)
    ownFileRoutes(app, own, { database: deps.database, folder: deps.folder.path });
  if (deps.backups !== undefined) backupRoute(app, { ...deps.backups, database: deps.database });
  personRecapRoutes(app);
  personLetterRoutes(app);
  meRoutes(app);
  calendarRoutes(app, async (key) => {
    const whose = await deps.database.accountOfCalendarKey(key);
    return whose === undefined ? undefined : await accounts.of(whose);
  });
  busyRoutes(app);
  spellingRoute(app, createSpelling());
  workRoute(app);
  metricsRoute(app, {
    metering: meter,
    gauges: {
      sockets: () => app.websocketServer.clients.size,
      turnsUnderWay: () => admission.underWay,
      accountsOpen: async () => (await accounts.open()).length,
    },
    hosted: deps.hosted !== undefined,
    token: deps.metricsToken,
  });
  liveRoute(app, { limits: deps.limits, sockets });
  await servePages(app, deps.pages);
  // What is broken in the data of the one user of this machine is told at start.
  if (deps.whoAsks === undefined) await own.atStart(await accounts.of(LOCAL_ACCOUNT)).catch(defect);
  else tidyNowAndThen(app, accounts);
  return app;
}

/** Of a reader that does not tell. */
const NOTHING_TO_READ: Load = { waitMs: 0, turnMs: 0 };

/** A server that many people share bounds each of them more than one that is somebody's own. */
function bounded(deps: AppDeps) {
  const [limits, bounds] = deps.hosted ? [HOSTED_LIMITS, HOSTED_HTTP_LIMITS] : [LIMITS, HTTP_LIMITS];
  return {
    deps: { ...deps, limits: { ...limits, ...deps.limits }, allowedHosts: hostsOf(deps) },
    bounds: { ...bounds, ...deps.httpLimits },
  };
}

const hostsOf = ({ allowedHosts, hosted }: AppDeps) =>
  hosted === undefined ? allowedHosts : [...allowedHosts, new URL(hosted.origin).host];

/** Until the server closes; what is under way then is left to others, or to the next start. */
function startJobs(
  app: FastifyInstance,
  deps: AppDeps,
  accounts: Accounts,
  defect: (error: unknown) => void,
): Jobs | undefined {
  if (deps.jobs === undefined) return undefined;
  const { database, signIn, hosted, jobs: times } = deps;
  const post = signIn && hosted && { ...signIn, origin: hosted.origin };
  const jobs = openJobs({ database, accounts, post, defect, times });
  app.addHook('preClose', () =>
    Promise.race([jobs.stop(), wait(JOBS_END_WITHIN_MS, undefined, { ref: false })]),
  );
  return jobs;
}

/** Accounts that nobody uses are let go of. */
function tidyNowAndThen(app: FastifyInstance, accounts: Accounts): void {
  const timer = setInterval(() => void accounts.tidy(performance.now()), TIDY_EVERY_MS).unref();
  app.addHook('onClose', async () => clearInterval(timer));
}

/** Who deletes everything is gone from those who may sign in, too. */
const toForget = ({ signIn }: AppDeps) =>
  signIn === undefined ? {} : { forget: (id: string) => signIn.forget(id) };

/** What still went on when somebody deleted everything is refused, and that is as it should be. */
const isAfterDeleting = (error: unknown): boolean =>
  error instanceof StorageError && error.fault === 'deleted';

/** Browsers find a hosted server over https; one that is tried out on one's own machine may do without. */
const isEncrypted = ({ hosted }: Pick<AppDeps, 'hosted'>) => hosted?.origin.startsWith('https:') ?? false;

/** 0 while it listens to none. */
const portOf = (app: FastifyInstance): number => (app.server.address() as AddressInfo | null)?.port ?? 0;
