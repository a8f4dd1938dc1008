export { DIMENSION_WORDS, OUTCOME_WORDS } from '@anyone-else/protocol';
