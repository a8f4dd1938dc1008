export { inPronouns, NOBODY_YET } from '@anyone-else/protocol';
