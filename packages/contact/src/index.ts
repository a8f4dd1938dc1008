export { behindOf } from './behind.ts';
export { decide } from './director/decide.ts';
export { knownFacts } from './facts.ts';
export { foldContact } from './fold.ts';
export { terms } from './match/terms.ts';
export { asksPublicFact } from './public-fact.ts';
export type { ContactScene, Voice, VoiceNote } from './scene.ts';
export type { ContactState } from './state.ts';
export { embeddedVoice, sayEmbedded } from './voice.ts';
