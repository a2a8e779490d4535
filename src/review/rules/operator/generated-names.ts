import type { Cluster, Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';

const ENTITY_OPERATOR = ['entityOperator', '-entity-operator'] as const;
const CRUISE_CONTROL = ['cruiseControl', '-cruise-control'] as const;
const EXPORTER = ['kafkaExporter', '-kafka-exporter'] as const;

/** Names that the operator gives, behind that of the resource: for each Kafka, or only with a part of it. Own certificate authorities are left out. */
type Endings = Readonly<Record<string, readonly (string | readonly [part: string, ending: string])[]>>;

const OF_KAFKA: Endings = {
  ConfigMap: [
    ['entityOperator', '-entity-topic-operator-config'],
    ['entityOperator', '-entity-user-operator-config'],
    ['cruiseControl', '-cruise-control-config'],
  ],
  Secret: [
    '-trustbundle',
    '-cluster-operator-certs',
    '-kafka-jmx',
    ['entityOperator', '-entity-topic-operator-certs'],
    ['entityOperator', '-entity-user-operator-certs'],
    ['entityOperator', '-entity-topic-operator-cc-api'],
    ['cruiseControl', '-cruise-control-certs'],
    ['cruiseControl', '-cruise-control-api'],
    ['kafkaExporter', '-kafka-exporter-certs'],
  ],
  NetworkPolicy: [
    '-network-policy-kafka',
    ['cruiseControl', '-network-policy-cruise-control'],
    ENTITY_OPERATOR,
    EXPORTER,
  ],
  PodDisruptionBudget: ['-kafka', ENTITY_OPERATOR, CRUISE_CONTROL, EXPORTER],
  Deployment: [ENTITY_OPERATOR, CRUISE_CONTROL, EXPORTER],
  Service: ['-kafka-bootstrap', '-kafka-brokers', CRUISE_CONTROL],
};

const OF_CONNECT: Endings = {
  ConfigMap: ['-connect-config'],
  Secret: ['-connect-tls-trusted-certs', '-kafka-connect-jmx'],
  NetworkPolicy: ['-connect'],
  PodDisruptionBudget: ['-connect'],
  Service: ['-connect', '-connect-api'],
};

const OF_MIRROR_MAKER: Endings = {
  ConfigMap: ['-mirrormaker2-config'],
  NetworkPolicy: ['-mirrormaker2'],
  PodDisruptionBudget: ['-mirrormaker2'],
  Service: ['-mirrormaker2', '-mirrormaker2-api'],
};

const OF_BRIDGE: Endings = {
  ConfigMap: ['-bridge-config'],
  Secret: ['-bridge-tls-trusted-certs'],
  Deployment: ['-bridge'],
  PodDisruptionBudget: ['-bridge'],
  Service: ['-bridge-service'],
};

const OWNERS: Readonly<Record<string, Endings>> = {
  Kafka: OF_KAFKA,
  KafkaConnect: OF_CONNECT,
  KafkaMirrorMaker2: OF_MIRROR_MAKER,
  KafkaBridge: OF_BRIDGE,
};

const KINDS = ['ConfigMap', 'Secret', 'NetworkPolicy', 'PodDisruptionBudget', 'Deployment', 'Service'] as const;

/** Objects that have the name of what the operator makes. */
export const GENERATED_NAME_RULES: readonly Rule[] = KINDS.map((kind) =>
  gate({
    id: 'operator/generated-name',
    on: kind,
    check: (resource: Resource, scope) => generatedName(resource, scope),
  }),
);

const owners = lazily((inventory: Inventory) => {
  const byName = new Map<string, Resource>();
  for (const [ownerKind, endings] of Object.entries(OWNERS)) {
    for (const owner of inventory.ofKind(ownerKind)) {
      for (const [kind, names] of Object.entries(endings)) {
        for (const ending of names.flatMap((name) => endingFor(owner, name))) {
          byName.set(keyOf(kind, owner.namespace, `${owner.name}${ending}`), owner);
        }
      }
    }
  }
  return byName;
});

function endingFor(owner: Resource, name: string | readonly [part: string, ending: string]): readonly string[] {
  if (typeof name === 'string') return [name];
  const [part, ending] = name;
  return owner.at('spec', part) === undefined ? [] : [ending];
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

/** What the operator makes an object of this kind and name for; nothing where it makes none. */
export function ownerOf(resource: Resource, { facts, inventory }: Scope): Resource | undefined {
  const { kind, namespace, name } = resource;
  const { podDisruptionBudgetGeneration, networkPolicyGeneration } = facts.operator ?? {};
  if (kind === 'PodDisruptionBudget' && podDisruptionBudgetGeneration === false) return undefined;
  if (kind === 'NetworkPolicy' && networkPolicyGeneration === false) return undefined;
  return owners(inventory).get(keyOf(kind, namespace, name)) ?? ownerOfNode(resource, inventory);
}

function generatedName(resource: Resource, scope: Scope): readonly Outcome[] {
  const { kind, name } = resource;
  if (resource.label('app.kubernetes.io/managed-by') === 'strimzi-cluster-operator') return FINE;
  const owner = ownerOf(resource, scope);
  if (owner === undefined) return FINE;
  const message = `the operator makes the ${kind} ${name} itself for the ${owner.kind} ${owner.name}`;
  return wrong(['metadata', 'name'], message, 'choose another name');
}

/** Each node has a Secret and a ConfigMap of its name, and each broker a Service for each listener that leads outside. */
function ownerOfNode({ kind, namespace, name }: Resource, inventory: Inventory): Resource | undefined {
  const [, prefix] = /^(.+)-\d+$/.exec(name) ?? [];
  const here = inventory.clusters.filter((cluster) => cluster.namespace === namespace);
  if (kind === 'Service') return here.find((cluster) => isOfListener(cluster, name, prefix));
  if (prefix === undefined || (kind !== 'Secret' && kind !== 'ConfigMap')) return undefined;
  return here.find((cluster) => cluster.pools.some((pool) => `${cluster.name}-${pool.name}` === prefix));
}

function isOfListener({ name: cluster, listeners, brokerPools }: Cluster, name: string, prefix = ''): boolean {
  return listeners
    .filter(({ type }) => type !== 'internal')
    .some(
      (listener) =>
        name === `${cluster}-kafka-${listener.name}-bootstrap` ||
        brokerPools.some((pool) => prefix === `${cluster}-${pool.name}-${listener.name}`),
    );
}
