export { cuesHeardIn, cuesIn } from './cues.ts';
export { ledgerOf } from './ledger.ts';
export { modelVoice } from './model-voice.ts';
