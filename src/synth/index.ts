export { synthesizeEnvironment } from './environment';
export type { Extend } from './environment';
export { SYNTH_FLAGS } from './flags';
export { configReviewContext, environmentReviewContext } from './review';
export { synth, synthesize } from './synthesize';
export type { SynthesizeOptions } from './synthesize';
