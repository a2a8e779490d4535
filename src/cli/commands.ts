import type { Command, CommandBody } from './command';

interface Loaded {
  readonly body: CommandBody;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'init',
    words: '[DIR]',
    summary: 'make a new project, ready to synth and test',
    load: () => (require('./commands/init') as Loaded).body,
  },
  {
    name: 'synth',
    words: '',
    summary: 'write the manifests of every environment, one file a resource',
    load: () => (require('./commands/synth') as Loaded).body,
  },
  {
    name: 'review',
    words: '[PATH...|-]',
    summary: 'say what the API server, Strimzi, Kafka and policy will say',
    load: () => (require('./commands/review') as Loaded).body,
  },
  {
    name: 'rules',
    words: '[ID]',
    summary: 'what a review looks for, why, and what to do',
    load: () => (require('./commands/rules') as Loaded).body,
  },
  {
    name: 'schema',
    words: '',
    summary: "print the JSON Schema of kafka.yaml and of teams' files",
    load: () => (require('./commands/schema') as Loaded).body,
  },
];
