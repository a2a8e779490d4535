import { loadConfig } from '../config';
import { compareManifests, manifestStream, writeManifests } from '../manifests';
import type { ManifestFile } from '../manifests';
import { formatProblem, ProblemList, refuse } from '../problems';
import type { Problem } from '../problems';
import { EXIT, print, run, talk } from '../terminal';
import type { ExitCode } from '../terminal';
import { acrossEnvironments } from './across-environments';
import { synthesizeEnvironment } from './environment';
import type { Extend } from './environment';
import { readSynthFlags } from './flags';
import { refusals } from './review';
import type { SynthRequest } from './flags';

/** What `synthesize` is given. */
export interface SynthesizeOptions {
  /**
   * The context config; a flag `--config` is stronger.
   * @default 'kafka.yaml'
   */
  readonly config?: string;

  /**
   * Adds constructs of your own to the chart of each environment.
   * @default - nothing is added
   */
  readonly extend?: Extend;
}

/**
 * The whole of a cdk8s app: reads the config, makes every environment, reviews it, and writes one file a resource. Run by `cdk8s synth`,
 * by `cdk8s-strimzi synth`, or directly as `node main.js [--check | --stdout] ...`. Says on stderr what is wrong, and sets the exit
 * code of the process: 0 fine, 1 refused by review or a difference, 2 the config or the flags are wrong.
 *
 * @example
 * synthesize({ config: 'kafka.yaml' });
 */
export function synthesize(options: SynthesizeOptions = {}): void {
  const args = process.argv.slice(2);
  run(() => synth(args, options), args.includes('--debug'));
}

/**
 * The same for a command line that is handed over; the caller prints what was wrong.
 * @throws UserError when the config or the flags are wrong
 */
export function synth(args: readonly string[], options: SynthesizeOptions = {}): ExitCode {
  const request = readSynthFlags(args);
  const config = loadConfig(request.config ?? options.config ?? 'kafka.yaml', request.limits);
  const names = [...new Set(request.environments ?? Object.keys(config.value.environments))];
  const wrong = new Map<string, ProblemList>();
  const refused = new Map<string, readonly Problem[]>();
  const files: ManifestFile[] = [];
  for (const name of names) {
    const mistakes = new ProblemList();
    wrong.set(name, mistakes);
    const made = mistakes.attempt(() => synthesizeEnvironment(config, name, options.extend));
    if (made === undefined) continue;
    refused.set(name, [...made.problems, ...refusals(config, name, made)]);
    for (const file of made.files) files.push(file);
  }
  refuse(acrossEnvironments(wrong));
  const findings = acrossEnvironments(refused);
  if (findings.length > 0) {
    talk(findings.map(formatProblem).join('\n'));
    return EXIT.findings;
  }
  return deliver(files, request);
}

function deliver(files: readonly ManifestFile[], request: SynthRequest): ExitCode {
  const { mode, force, quiet, environments } = request;
  const scope = environments === undefined ? {} : { environments };
  // the environment variable is how cdk8s names the folder that it has just emptied
  const out = request.out ?? process.env['CDK8S_OUTDIR'] ?? 'dist';
  if (mode === 'stdout') {
    print(manifestStream(files));
    return EXIT.fine;
  }
  if (mode === 'check') {
    const differences = compareManifests(out, files, scope);
    print(differences.map(({ kind, path }) => `${kind} ${path}\n`).join(''));
    return differences.length === 0 ? EXIT.fine : EXIT.findings;
  }
  const { written, unchanged, removed } = writeManifests(out, files, { ...scope, force });
  if (!quiet) talk(`${out}: ${written.length} written, ${removed.length} removed, ${unchanged.length} unchanged`);
  return EXIT.fine;
}
