import { configJsonSchema } from '../../config';
import { COMMON_FLAGS, EXIT, print, readFlags } from '../../terminal';
import type { CommandBody } from '../command';

/** `schema`: the JSON Schema of `kafka.yaml`, for editors. */
export const body: CommandBody = {
  flags: COMMON_FLAGS,
  examples: [['cdk8s-strimzi schema > kafka.schema.json', 'for an editor that does not look into node_modules']],
  run(args) {
    readFlags(args, COMMON_FLAGS);
    print(configJsonSchema());
    return EXIT.fine;
  },
};
