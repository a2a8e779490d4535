export type { Extend } from './environment';
export { SYNTH_FLAGS } from './flags';
export { synthesize } from './synthesize';
export type { SynthesizeOptions } from './synthesize';
