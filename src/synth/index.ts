export type { Extend } from './environment';
export { SYNTH_FLAGS } from './flags';
export { synth, synthesize } from './synthesize';
export type { SynthesizeOptions } from './synthesize';
