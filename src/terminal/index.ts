export { EXIT } from './exit-code';
export type { ExitCode } from './exit-code';
export { COMMON_FLAGS, countFlag, readFlags } from './flags';
export type { Flags } from './flags';
export { print, run, talk } from './run';
