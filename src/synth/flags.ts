import { UserError } from '../problems';
import { COMMON_FLAGS, countFlag, readFlags } from '../terminal';
import type { Flags } from '../terminal';

/** Flags of `synth`, of our own command and of a main that calls `synthesize`. */
export const SYNTH_FLAGS = {
  config: { type: 'string', value: 'FILE', help: 'the context config (kafka.yaml)' },
  environment: { type: 'string', multiple: true, value: 'NAME', help: 'only this environment; may be repeated' },
  out: { type: 'string', value: 'DIR', help: 'the output folder (dist)' },
  stdout: { type: 'boolean', help: 'one YAML stream on stdout, no files' },
  check: { type: 'boolean', help: 'write nothing, fail when the folder differs' },
  force: { type: 'boolean', help: 'overwrite files that were changed by hand' },
  'max-config-bytes': { type: 'string', value: 'N', help: 'most bytes of a config file (33554432)' },
  'max-depth': { type: 'string', value: 'N', help: 'deepest nesting of a config file (100)' },
  'max-aliases': { type: 'string', value: 'N', help: 'most uses of anchors in a config file (100)' },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** What a command line of `synth` asks for. */
export interface SynthRequest {
  readonly config: string | undefined;
  readonly environments: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly mode: 'write' | 'stdout' | 'check';
  readonly force: boolean;
  readonly quiet: boolean;
  readonly limits: { readonly maxConfigBytes?: number; readonly maxDepth?: number; readonly maxAliases?: number };
}

const STDOUT_AND_CHECK = {
  rule: 'cli/flags',
  message: '--stdout and --check are given together',
  remedy: 'keep one of them: --check compares the folder, --stdout prints',
};

/**
 * Reads the command line of `synth`.
 * @throws UserError for flags that are wrong
 */
export function readSynthFlags(args: readonly string[]): SynthRequest {
  const { flags } = readFlags(args, SYNTH_FLAGS);
  if (flags.stdout === true && flags.check === true) throw new UserError([STDOUT_AND_CHECK]);
  const maxConfigBytes = countFlag('max-config-bytes', flags['max-config-bytes']);
  const maxDepth = countFlag('max-depth', flags['max-depth']);
  const maxAliases = countFlag('max-aliases', flags['max-aliases']);
  return {
    config: flags.config,
    environments: flags.environment,
    out: flags.out,
    mode: flags.stdout === true ? 'stdout' : flags.check === true ? 'check' : 'write',
    force: flags.force === true,
    quiet: flags.quiet === true,
    limits: {
      ...(maxConfigBytes !== undefined && { maxConfigBytes }),
      ...(maxDepth !== undefined && { maxDepth }),
      ...(maxAliases !== undefined && { maxAliases }),
    },
  };
}
