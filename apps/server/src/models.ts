import { isDeepStrictEqual } from 'node:util';
import {
  type ModelSettings,
  modelSettingsFrom,
  type SettingsField,
  type SpeakingModel,
} from '@anyone-else/llm';
import type { ModelSettingsEdit, ModelStanding, Problem, Result } from '@anyone-else/protocol';
import type { KeptModel, Storage } from '@anyone-else/storage';
import type { AccountDeps } from './deps.ts';

/** The language model in use: the environment's, or else the one of the settings page. */
export interface Models {
  /** Whoever uses it asks anew each time: it may be another one by then. */
  current(): SpeakingModel | undefined;
  standing(): ModelStanding;
  keep(edit: ModelSettingsEdit): Promise<Result<ModelStanding>>;
  /** Drops what the page has kept, in use or not. */
  forget(): Promise<Result<ModelStanding>>;
  /** Another server may have changed what the page has kept. */
  reread(): Promise<void>;
}

/** 'environment' and 'page' name who set it up. */
interface InUse {
  source: 'environment' | 'page';
  settings: ModelSettings;
  url: string;
  plays: boolean;
  model: SpeakingModel;
}

const BY_ENVIRONMENT: Problem = {
  code: 'conflict',
  message:
    'The model is set where Anyone Else is started (ANYONE_ELSE_MODEL_URL), so it cannot be changed here.',
};

const refused = (field: SettingsField, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code: 'bad-request', message, field },
});

interface ModelsDeps extends Pick<AccountDeps, 'model' | 'connect' | 'hosted'> {
  storage: { model: Storage['model'] };
  /** Why nothing may be sent to an address that was typed in, if so. */
  wrongAddress(address: URL): string | undefined;
}

/** Settings that were kept and make no sense any more are not used. */
export async function openModels({
  model,
  connect,
  storage,
  wrongAddress,
  hosted,
}: ModelsDeps): Promise<Models> {
  const fromPage = ({ url, model: name, key, plays }: KeptModel): InUse | undefined => {
    const read = modelSettingsFrom({ url, model: name, key });
    if (!read.ok || read.value === undefined || wrongAddress(new URL(url)) !== undefined) return undefined;
    return { source: 'page', settings: read.value, url, plays, model: connect(read.value) };
  };
  const fromEnvironment = (): InUse | undefined => {
    if (model === undefined) return undefined;
    const { settings, plays } = model;
    return { source: 'environment', settings, url: settings.baseURL, plays, model: connect(settings) };
  };

  let kept = await storage.model.find();
  let used = fromEnvironment() ?? (kept && fromPage(kept));
  const standing = (): ModelStanding => {
    const unused = kept !== undefined && used?.source !== 'page';
    return {
      ...standingOf(used),
      ...(unused ? { unused } : {}),
      ...(hosted === undefined ? {} : { hosted: true }),
      ...(hosted?.ownModels === false ? { closed: true } : {}),
    };
  };

  return {
    current: () => used?.model,
    standing,

    async keep(edit) {
      if (used?.source === 'environment') return { ok: false, problem: BY_ENVIRONMENT };
      const key = edit.key ?? keyFor(edit.url, kept);
      const read = modelSettingsFrom({ url: edit.url, model: edit.model, key });
      if (!read.ok) return refused(read.field, read.sentence);
      const wrong = wrongAddress(new URL(edit.url));
      if (wrong !== undefined) return refused('url', wrong);
      const next = { ...edit, key };
      await storage.model.save(next);
      kept = next;
      used = fromPage(next);
      return { ok: true, value: standing() };
    },

    async forget() {
      const byPage = used?.source !== 'environment';
      if (!byPage && kept === undefined) return { ok: false, problem: BY_ENVIRONMENT };
      // A key that was given on the page can be taken back, whoever's model is in use.
      await storage.model.drop();
      kept = undefined;
      if (byPage) used = undefined;
      return { ok: true, value: standing() };
    },

    async reread() {
      const found = await storage.model.find();
      if (isDeepStrictEqual(found, kept)) return;
      kept = found;
      if (used?.source !== 'environment') used = kept && fromPage(kept);
    },
  };
}

/** The key that is kept goes to the host it was given for, and never on a way that is less safe than that one was. */
function keyFor(url: string, kept: KeptModel | undefined): string {
  if (kept === undefined || !URL.canParse(url) || !URL.canParse(kept.url)) return '';
  const [next, before] = [new URL(url), new URL(kept.url)];
  const safe = next.protocol === 'https:' || before.protocol === 'http:';
  return next.host === before.host && safe ? kept.key : '';
}

const standingOf = (used: InUse | undefined): ModelStanding => ({
  configured: used !== undefined,
  host: used?.model.host ?? '',
  model: used?.model.name ?? '',
  local: used?.model.local ?? false,
  encrypted: used?.model.encrypted ?? false,
  source: used?.source ?? 'none',
  url: used?.url ?? '',
  keyKept: (used?.settings.key() ?? '') !== '',
  plays: used?.plays ?? false,
});
