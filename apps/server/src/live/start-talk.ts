import type { Voice } from '@anyone-else/contact';
import type { JoinFrame, Pace, SessionSetup } from '@anyone-else/protocol';
import { createRehearsal, saidAgain, transcriptOf } from '@anyone-else/rehearsal';
import type { Holding, HoldingChange } from '@anyone-else/storage';
import type { Asides } from '../asides.ts';
import { cardFor } from '../contacts/find.ts';
import type { AccountDeps } from '../deps.ts';
import { heldVoice } from '../held-voice.ts';
import type { Neighbours } from '../instances/neighbours.ts';
import { measuredLog, measuredTalk } from '../metrics/measured.ts';
import { createMetering } from '../metrics/meter.ts';
import type { Models } from '../models.ts';
import { pacedVoice } from '../paced-voice.ts';
import { speakerOf } from '../speaker.ts';
import { leftUnanswered } from '../takes.ts';
import type { Talk } from '../talks.ts';
import type { Admission } from './admission.ts';
import { createCoaching } from './coaching.ts';
import { createGate, type Gate } from './gate.ts';
import { createHold, type Hold } from './hold.ts';
import { LIMITS } from './limits.ts';
import { createLiveSession, type LiveSession } from './live-session.ts';

export interface StartDeps
  extends Pick<
    AccountDeps,
    'storage' | 'content' | 'reader' | 'voice' | 'pacing' | 'now' | 'limits' | 'meter'
  > {
  models: Pick<Models, 'current'>;
  asides: Pick<Asides, 'of' | 'raise' | 'onChange'>;
  neighbours: Neighbours;
  /** How many turns are under way at once, over all talks of all accounts. */
  admission: Pick<Admission, 'enter' | 'goOn'>;
  /** Hears of each talk that ends here. */
  ended?: ((id: string) => void) | undefined;
  /** Aborted when the server closes. */
  closing: AbortSignal;
}

type Heard = NonNullable<JoinFrame['heard']>;

export interface Taken {
  claim: { fence: number; nextSeq: number };
  /** What whoever ran it before has left. */
  known: Holding;
}

/** A talk that this server has claimed, from where its log ends. */
export async function startTalk(
  deps: StartDeps,
  { row, persona, playbook }: Talk,
  { claim, known }: Taken,
  { forget, defect }: { forget(): Promise<void>; defect(error: unknown): void },
): Promise<LiveSession> {
  const { storage, content, reader, asides, neighbours, now, closing } = deps;
  const { id, setup } = row;
  const { fence } = claim;
  const hold = createHold();
  let listening = new AbortController();
  const { floorKeptMs, turnsPerMinute } = { ...LIMITS, ...deps.limits };
  const gate = createGate(deps.admission, turnsPerMinute);
  let heard: Heard | undefined;
  const already = () => (heard !== undefined && heard.seq === talk.events().length ? heard.chars : 0);
  const { voice, paced } = voiceOf(deps, setup, { hold, gate, already }, () => listening.signal);
  const meter = deps.meter ?? createMetering();
  const clock = () => performance.now();
  const log = {
    claim: async () => claim,
    append: (...append: Parameters<typeof storage.append>) => storage.append(...append),
    events: (...asked: Parameters<typeof storage.events>) => storage.events(...asked),
  };
  const talk = await createRehearsal({
    sessionId: id,
    storage: measuredLog(log, meter, clock),
    reader,
    persona,
    playbook,
    voice,
    now,
    closing,
    unanswered: known.unanswered ?? (await leftUnanswered(storage, row)),
  });
  const rehearsal = measuredTalk(talk, meter, clock);
  /** For whoever runs the talk next; refused where somebody does already. */
  const keep = (change: HoldingChange) => storage.hold(id, fence, change).then(() => undefined, defect);
  const given = [...known.hints];
  const coaching = createCoaching({
    id,
    asides,
    reader,
    card: cardFor(content, persona),
    playbook,
    user: setup.user,
    turns: () => transcriptOf(rehearsal.events()),
    cutOff: () => saidAgain(rehearsal.events()),
    standing: () => rehearsal.standing(),
    given,
    gave: () => void keep({ hints: given }),
  });
  return createLiveSession(
    {
      fence,
      rehearsal,
      hold,
      gate,
      coaching,
      beside: { id, asides },
      neighbours,
      holding: () => storage.holding(id),
      floorKeptMs,
      owner: known.floorTab ?? undefined,
      unanswered: known.unanswered ?? undefined,
    },
    {
      kept: keep,
      finished: forget,
      defect,
      paced,
      heard(much) {
        heard = much;
      },
      ended: () => deps.ended?.(id),
      deserted() {
        listening.abort();
        listening = new AbortController();
      },
    },
  );
}

/** Who speaks in a talk, at the pace that was asked for last, and not while it is paused. */
function voiceOf(
  { voice: embedded, models, pacing, closing }: StartDeps,
  setup: SessionSetup,
  { hold, gate, already }: { hold: Hold; gate: Gate; already(): number },
  deserted: () => AbortSignal,
): { voice: Voice; paced(pace: Pace): void } {
  const made = speakerOf({
    wanted: setup.voice ?? 'embedded',
    embedded,
    modelHost: setup.modelHost,
    model: models.current,
    closing,
    deserted,
  });
  const speaker = countedVoice(made, gate);
  if (pacing === undefined) return { voice: heldVoice(speaker, hold, closing), paced() {} };
  let { pace } = pacing;
  return {
    voice: pacedVoice(speaker, () => pace, pacing, closing, hold, already),
    paced(asked) {
      pace = asked;
    },
  };
}

/** The same voice, which counts as work for as long as words are made, however long it takes until they are heard. */
const countedVoice = (voice: Voice, gate: Gate): Voice => ({
  name: voice.name,
  async *speak(request, signal) {
    gate.works();
    try {
      yield* voice.speak(request, signal);
    } finally {
      gate.rests();
    }
  },
});
