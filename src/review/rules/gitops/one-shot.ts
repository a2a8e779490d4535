import type { Inventory, Resource, Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';

/** Annotations that tell an operator to do something once; it removes them when that is done. */
const COMMANDS: ReadonlySet<string> = new Set(
  [
    'connector-offsets',
    'delete-pod-and-pvc',
    'force-rebuild',
    'force-renew',
    'force-replace',
    'manual-rolling-update',
    'restart',
    'restart-connector',
    'restart-connector-task',
    'restart-task',
  ].map((name) => `strimzi.io/${name}`),
);

const REBALANCE = 'strimzi.io/rebalance';
const REBALANCE_COMMANDS: ReadonlySet<string | undefined> = new Set(['approve', 'refresh', 'stop']);
const PAUSE = 'strimzi.io/pause-reconciliation';
const MANAGED = 'strimzi.io/managed';

/** What Git should not say, since a cluster says it or it is to happen once. */
export const ONE_SHOT: readonly Rule[] = [
  policy({ id: 'gitops/one-shot', on: 'any object', dev: 'warning', prod: 'error', check: commands }),
  policy({ id: 'gitops/pod-set', on: 'StrimziPodSet', dev: 'warning', prod: 'error', check: podSet }),
  policy({ id: 'gitops/exported', on: 'any object', dev: 'info', prod: 'info', check: exported }),
];

function commands(resource: Resource, { profile }: Scope): readonly Outcome[] {
  const keys = Object.keys(resource.annotations).filter((key) => key.startsWith('strimzi.io/'));
  if (keys.length === 0) return FINE;
  return [
    ...keys.filter((key) => COMMANDS.has(key)).flatMap(command),
    ...(REBALANCE_COMMANDS.has(resource.annotation(REBALANCE)) ? command(REBALANCE) : FINE),
    ...(profile === 'prod' ? unattended(resource) : FINE),
  ];
}

function command(key: string): readonly Outcome[] {
  const message = `${key} tells the operator to do something once, and Git would say it again and again`;
  return wrong(['metadata', 'annotations', key], message, 'remove it, and annotate the object in the cluster');
}

function unattended(resource: Resource): readonly Outcome[] {
  if (!resource.group.endsWith('strimzi.io')) return FINE;
  const at = (key: string): string[] => ['metadata', 'annotations', key];
  const paused = resource.annotation(PAUSE)?.toLowerCase() === 'true';
  const unmanaged = resource.kind === 'KafkaTopic' && !(resource as Topic).managed;
  return [
    ...(paused
      ? wrong(at(PAUSE), 'the operator neither repairs it nor renews its certificates', 'remove it')
      : FINE),
    ...(unmanaged
      ? wrong(at(MANAGED), 'the topic in Kafka may be another than the one here', 'remove it', { severity: 'info' })
      : FINE),
  ];
}

/** True when everything in the input comes from a cluster: a dump to look at, which nobody applies. */
const isDump = lazily((inventory: Inventory) =>
  inventory.resources.every((resource) => traces(resource).length > 0),
);

/** Not only what operators leave behind: whoever dumps a whole cluster wants to know its state, not this. */
function exported(resource: Resource, { inventory }: Scope): readonly Outcome[] {
  if (!resource.group.endsWith('strimzi.io')) return FINE;
  const [first, ...more] = traces(resource);
  if (first === undefined || isDump(inventory)) return FINE;
  const also = more.length === 0 ? '' : ` beside ${more.map((path) => path.join('.')).join(', ')}`;
  return wrong(first, `${first.join('.')}${also} comes from a cluster, and has no place in Git`, 'remove it');
}

function podSet(_: Resource, { inventory }: Scope): readonly Outcome[] {
  if (isDump(inventory)) return FINE;
  return wrong([], 'the operator makes StrimziPodSets, and writes over what others make', 'remove it');
}

function traces(resource: Resource): string[][] {
  const status = resource.at('status');
  const hasStatus = typeof status === 'object' && status !== null && Object.keys(status).length > 0;
  return [
    ...(hasStatus ? [['status']] : []),
    ...['managedFields', 'resourceVersion', 'uid']
      .map((key) => ['metadata', key])
      .filter((path) => resource.at(...path) !== undefined),
  ];
}
