import { didYouMean } from '../../../problems';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const PREFIX = 'strimzi.io/';
const FLAGS = ['pause-reconciliation'];
const RESIZING = ['in-place-resizing', 'in-place-resizing-wait-for-deferred'];
const [RESIZES, WAITS] = [`${PREFIX}in-place-resizing`, `${PREFIX}in-place-resizing-wait-for-deferred`];

/** Annotations that mean something on each kind: those that are true or nothing, and the others. */
const KNOWN = {
  Kafka: { flags: [...FLAGS, 'skip-broker-scaledown-check', ...RESIZING], others: [] },
  KafkaNodePool: { flags: [], others: ['next-node-ids', 'remove-node-ids'] },
  KafkaTopic: { flags: FLAGS, others: ['managed'] },
  KafkaUser: { flags: FLAGS, others: [] },
  KafkaConnect: { flags: [...FLAGS, 'use-connector-resources', ...RESIZING], others: [] },
  KafkaConnector: { flags: FLAGS, others: ['restart', 'restart-task', 'connector-offsets'] },
  KafkaMirrorMaker2: {
    flags: [...FLAGS, ...RESIZING],
    others: ['restart-connector', 'restart-connector-task', 'connector-offsets', 'mirrormaker-connector'],
  },
  KafkaBridge: { flags: FLAGS, others: [] },
  KafkaRebalance: { flags: [...FLAGS, 'rebalance-auto-approval', 'rebalance-template'], others: ['rebalance'] },
} as const;

type Kind = keyof typeof KNOWN;

/** Switches of old releases, which nothing reads any more: `gitops/mode-annotations` tells of them. */
const TOLD_BY_POLICY: ReadonlySet<string> = new Set(['kraft', 'node-pools']);

/** Annotations by which people talk to the operators. */
export const ANNOTATION_RULES: readonly Rule[] = (Object.keys(KNOWN) as Kind[]).map((kind) =>
  gate({ id: 'operator/annotation', on: kind, check: (resource: Resource) => annotations(resource, kind) }),
);

function annotations(resource: Resource, kind: Kind): readonly Outcome[] {
  return Object.keys(resource.annotations).flatMap((key) => {
    if (!key.startsWith(PREFIX)) return FINE;
    const name = key.slice(PREFIX.length);
    const path = ['metadata', 'annotations', key];
    const { flags, others }: { readonly flags: readonly string[]; readonly others: readonly string[] } =
      KNOWN[kind];
    if (flags.includes(name)) return flagOutcome(resource, key, path);
    if (name === 'managed' && others.includes(name)) return managedOutcome(resource, key, path);
    if (others.includes(name) || TOLD_BY_POLICY.has(name)) return FINE;
    const near = didYouMean(name, [...flags, ...others]);
    const remedy = near === undefined ? 'remove it' : `did you mean ${PREFIX}${near}?`;
    return wrong(path, `no operator reads ${key} of a ${kind}`, remedy);
  });
}

/** Java's parseBoolean: anything but true is false, so that false itself is right. */
function flagOutcome(resource: Resource, key: string, path: readonly string[]): readonly Outcome[] {
  const value = resource.annotation(key);
  if (key === WAITS && isTrue(value) && !isTrue(resource.annotation(RESIZES))) {
    return wrong(path, `${key} does nothing without ${RESIZES}`, `add ${RESIZES}: "true", or remove it`);
  }
  if (value === undefined || /^(true|false)$/i.test(value)) return FINE;
  return wrong(path, `${key} is ${JSON.stringify(value)}, which counts as false`, 'write "true", or remove it');
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}

/** The Topic Operator compares with the text false alone. */
function managedOutcome(resource: Resource, key: string, path: readonly string[]): readonly Outcome[] {
  const value = resource.annotation(key);
  if (value === undefined || value === 'false' || value === 'true') return FINE;
  return wrong(
    path,
    `${key} is ${JSON.stringify(value)}, and the topic stays managed`,
    'write "false", or remove it',
  );
}
