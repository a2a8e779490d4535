import { synth, SYNTH_FLAGS } from '../../synth';
import type { CommandBody } from '../command';

/** `synth`: the same bytes as `cdk8s synth`, without its start. */
export const body: CommandBody = {
  flags: SYNTH_FLAGS,
  examples: [
    ['cdk8s-strimzi synth', 'dist/<environment>/<namespace>/<Kind>.<name>.yaml'],
    ['cdk8s-strimzi synth --check', 'fails when dist/ is not what the config says'],
    ['cdk8s-strimzi synth --environment dev --stdout', 'one YAML stream, for kubectl apply -f -'],
  ],
  run: (args) => synth(args),
};
