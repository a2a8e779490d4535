import { didYouMean } from '../../problems';
import type { Problem } from '../../problems';
import type { RegistryKind, Variable } from './kinds';
import type { SchemaRegistryProps } from './props';

const ENV = '/spec/template/spec/containers/0/env';

/** Variables on which rights and topics hang, and what says them. */
const SAID_ELSEWHERE = [
  [/_TOPIC$/, 'remove it, and name the topics in topics'],
  [/_GROUP_/, 'remove it: the rights are for the group that is made here'],
  [/_(?:BOOTSTRAP_SERVERS|SECURITY_PROTOCOL|SASL_\w+)$/, 'remove it: the listener and the credentials say it'],
] as const;

/** The fields of the spec of a Deployment. */
const FIELDS = [
  'minReadySeconds',
  'paused',
  'progressDeadlineSeconds',
  'replicas',
  'revisionHistoryLimit',
  'selector',
  'strategy',
  'template',
];

/** Each topic has its purpose by its place in the list. */
export function topicsProblems({ topics, type }: SchemaRegistryProps, kind: RegistryKind): Problem[] {
  if (topics === undefined) return [];
  const [known, said] = [kind.topics.map(({ name }) => name), new Set(topics)];
  if (topics.length === known.length && said.size === topics.length) return [];
  return [
    {
      rule: 'constructs/registry-topics',
      message: `the topics are ${topics.map((name) => JSON.stringify(name)).join(', ')}`,
      remedy: `name ${known.length === 1 ? 'one topic' : `${known.length} different ones`}, in place of ${known.join(', ')} of ${type}`,
      pointer: '/spec/topics',
    },
  ];
}

/** Variables by which a registry would go another way than its rights. */
export function envProblems({ env = {} }: SchemaRegistryProps, own: readonly Variable[]): Problem[] {
  return own.flatMap(({ name }) => {
    const [, remedy] = SAID_ELSEWHERE.find(([names]) => names.test(name)) ?? [];
    if (remedy === undefined || !Object.hasOwn(env, name)) return [];
    const message = `${name} is set already, and rights are for that value`;
    return { rule: 'constructs/registry-env', message, remedy, pointer: `${ENV}/${name}` };
  });
}

/** Overrides that no Deployment has, which the API server drops or refuses. */
export function overridesProblems({ overrides = {} }: SchemaRegistryProps): Problem[] {
  return Object.keys(overrides)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => {
      const near = didYouMean(field, FIELDS);
      return {
        rule: 'constructs/registry-overrides',
        message: `the spec of a Deployment has no field ${JSON.stringify(field)}`,
        remedy: near === undefined ? `remove it; known are ${FIELDS.join(', ')}` : `did you mean ${near}?`,
        pointer: `/spec/${field}`,
      };
    });
}
