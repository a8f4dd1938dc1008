export { marksOf } from './marks.ts';
