import type { AddressInfo } from 'node:net';
import { FRAME_LIMIT } from '@anyone-else/protocol';
import { createSpelling } from '@anyone-else/spelling';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { createAsides } from './asides.ts';
import { createOwnContacts } from './contacts/own-contacts.ts';
import type { AppDeps } from './deps.ts';
import { installGuards } from './guards.ts';
import { installJson } from './json-bodies.ts';
import { createPersonLetters } from './letters/person-letters.ts';
import { openAdmission } from './live/admission.ts';
import { closeSockets } from './live/closing.ts';
import { LIMITS } from './live/limits.ts';
import { createLives } from './live/lives.ts';
import { loggerOptions, logRequests } from './logging.ts';
import { openModels } from './models.ts';
import { isOwnAddress } from './own-address.ts';
import { createPeopleBook } from './people/book.ts';
import { createPersonContacts } from './people/contact.ts';
import { createOutcomes } from './people/outcomes.ts';
import { answerError } from './problems.ts';
import { createProgress } from './progress.ts';
import { accuracyRoute } from './routes/accuracy.ts';
import { asideRoutes } from './routes/aside.ts';
import { broughtRoutes } from './routes/brought.ts';
import { broughtFileRoute } from './routes/brought-file.ts';
import { busyRoutes } from './routes/busy.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { compareRoute } from './routes/compare.ts';
import { contactsRoutes } from './routes/contacts.ts';
import { contentRoute } from './routes/content.ts';
import { exportRoutes } from './routes/export.ts';
import { healthRoute } from './routes/health.ts';
import { letterRoutes } from './routes/letter.ts';
import { liveRoute } from './routes/live.ts';
import { meRoutes } from './routes/me.ts';
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
import { broughtTalks, rehearsedTalks } from './scorable.ts';
import { createScores, type Scores } from './scores.ts';
import { createSecondReadings } from './second-readings.ts';
import { createSheets } from './sheets.ts';
import { createTakeScores } from './take-scores.ts';
import { servePages } from './web/pages.ts';
import { installSecurityHeaders } from './web/security-headers.ts';
import { createWorks } from './work.ts';

/** A letter of 20,000 characters, each of which may take six bytes in JSON, and some room. */
const BODY_LIMIT = 160 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/** The app with all its routes; listens to nothing yet. Closing it leaves storage and reader to whoever made them. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: loggerOptions(deps.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 100 },
  });
  const defect = (error: unknown) => app.log.error({ err: error }, 'a talk failed');
  const closing = new AbortController();
  const models = await openModels({
    ...deps,
    isOwn: (address) => isOwnAddress(address, portOf(app), deps.allowedHosts),
  });
  const works = createWorks();
  const asides = createAsides(deps);
  const admission = openAdmission({ ...LIMITS, ...deps.limits });
  app.addHook('onClose', async () => admission.close());
  const lives = createLives({ ...deps, models, asides, admission, closing: closing.signal }, defect);
  const judged = createScores();
  const readings = createSecondReadings({ ...deps, models }, judged);
  const outcomes = createOutcomes(deps, judged, { closing: closing.signal, defect });
  const scores: Scores = {
    async of(talk, report) {
      const scored = await judged.of(talk, report);
      outcomes.scored(talk.id, scored);
      return scored;
    },
    forget: (id) => {
      judged.forget(id);
      readings.forget(id);
      outcomes.forget(id);
    },
  };

  app.setErrorHandler(answerError);
  logRequests(app);
  installSecurityHeaders(app, deps.pages);
  // Before the guards: its own hooks hang up on a socket that was refused; else that would stay open for good.
  await app.register(websocket, {
    options: { maxPayload: FRAME_LIMIT, perMessageDeflate: false },
    errorHandler: (_error, socket) => socket.close(1011),
    preClose: closeSockets(app, lives, closing),
  });
  installGuards(app, deps.allowedHosts);
  installJson(app);

  healthRoute(app, deps);
  contentRoute(app, deps, models);
  accuracyRoute(app);
  sampleRoute(app);
  modelRoutes(app, models);
  const ownContacts = createOwnContacts({ ...deps, models });
  contactsRoutes(app, ownContacts, works);
  sessionsRoutes(app, deps, models);
  sessionRoutes(app, deps, lives, scores);
  asideRoutes(app, asides);
  sheetRoutes(app, createSheets(deps));
  broughtFileRoute(app, works);
  broughtRoutes(app, deps, scores, works);
  const rehearsed = rehearsedTalks(deps);
  const takeScores = createTakeScores(deps.storage, rehearsed, scores, { closing: closing.signal, defect });
  takeRoutes(app, deps, rehearsed, { scores, takeScores });
  compareRoute(app, deps, rehearsed, scores);
  for (const kind of [rehearsed, broughtTalks(deps)]) {
    scorecardRoute(app, kind, scores, works);
    overrideRoutes(app, deps, kind, { scores, takeScores });
    letterRoutes(app, deps, kind, scores);
    secondReadingRoute(app, kind, readings);
    exportRoutes(app, deps, kind, scores, asides);
    recapRoutes(app, deps, kind, scores, asides);
  }
  progressRoute(app, createProgress(deps, scores, { closing: closing.signal, defect }));
  const people = createPeopleBook(deps, outcomes);
  peopleRoutes(app, deps, people);
  personContactRoute(app, deps, createPersonContacts(deps, ownContacts));
  weekRoute(app, people);
  personRecapRoutes(app, deps, scores, asides, people);
  personLetterRoutes(app, deps, createPersonLetters({ ...deps, models }, people, scores));
  meRoutes(app, deps);
  calendarRoutes(app, deps, people);
  busyRoutes(app, deps);
  spellingRoute(app, createSpelling());
  workRoute(app, works);
  liveRoute(app, deps, lives);
  await servePages(app, deps.pages);
  return app;
}

/** 0 while it listens to none. */
const portOf = (app: FastifyInstance): number => (app.server.address() as AddressInfo | null)?.port ?? 0;
