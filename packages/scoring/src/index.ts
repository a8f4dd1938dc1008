export * from './coaching.ts';
export { sharesWord } from './echo.ts';
export { DEFAULT_MINUTES, type JudgeInput, type NamedPerson } from './input.ts';
export { judge } from './judge.ts';
export { findNames } from './names/find.ts';
export { judgeWithOverrides } from './overrule.ts';
export { isSpecificCloser } from './specific.ts';
