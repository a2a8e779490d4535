import { at, listOf } from '../../../facts';
import type { Inventory, Pool, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { lackingForRestricted, templatedContainers } from './containers';

const ENFORCE = 'pod-security.kubernetes.io/enforce';
const WITH_PODS = ['Kafka', 'KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

/** What pods may do on their nodes. */
export const POD_SECURITY: readonly Rule[] = [
  policy({
    id: 'security/pod-security-level',
    mayRefuse: true,
    on: 'Namespace',
    dev: 'info',
    prod: 'warning',
    check: level,
  }),
  ...WITH_PODS.map((kind) =>
    policy({ id: 'security/security-context', on: kind, dev: 'warning', prod: 'error', check: contexts }),
  ),
  policy({
    id: 'security/security-context',
    on: 'KafkaNodePool',
    dev: 'warning',
    prod: 'error',
    check: (pool, scope) => [...contexts(pool, scope), ...group(pool, scope)],
  }),
];

const namespacesWithPods = lazily(
  (inventory: Inventory) =>
    new Set(WITH_PODS.flatMap((kind) => inventory.ofKind(kind)).map(({ namespace }) => namespace)),
);

function level(namespace: Resource, { facts, inventory, profile }: Scope): readonly Outcome[] {
  if (facts.openshift === true || !namespacesWithPods(inventory).has(namespace.name)) return FINE;
  const enforced = namespace.label(ENFORCE);
  const path = ['metadata', 'labels', ENFORCE];
  if (enforced === 'restricted') return matching(path, facts.operator?.podSecurityProvider);
  if (profile === 'dev' || (enforced !== undefined && enforced !== 'privileged')) return FINE;
  const message = 'nothing keeps a pod of this namespace from taking over its node';
  return wrong(path, message, `add ${ENFORCE}: baseline, and pod-security.kubernetes.io/warn: restricted`);
}

function matching(path: readonly string[], provider: string | undefined): readonly Outcome[] {
  if (provider === 'restricted') return FINE;
  if (provider === undefined)
    return skip('facts.operator.podSecurityProvider does not say how the operator makes pods');
  const message = 'pods as the operator makes them by default are refused here';
  const remedy = 'set STRIMZI_POD_SECURITY_PROVIDER_CLASS=restricted on the operator, or enforce baseline';
  return wrong(path, message, remedy, { severity: 'error' });
}

/** What is written takes the place of all that the operator would set. */
function contexts(resource: Resource, { inventory }: Scope): readonly Outcome[] {
  const place = inventory.find('Namespace', '', resource.namespace);
  const restricted = place?.label(ENFORCE) === 'restricted';
  return templatedContainers(resource).flatMap((container) => {
    const path = [...container, 'securityContext'];
    const context = resource.at(...path);
    if (context === undefined) return FINE;
    const dangerous = dangersOf(context);
    if (dangerous.length > 0) {
      return wrong(path, `${dangerous.join(', ')} gives the container power over its node`, 'remove it');
    }
    const lacking = restricted ? lackingForRestricted(context) : [];
    if (lacking.length === 0) return FINE;
    const message = `it takes the place of what the operator sets, and lacks ${lacking.join(', ')}`;
    return wrong(path, message, 'add them, or remove the override');
  });
}

function dangersOf(context: unknown): string[] {
  const added = listOf(at(context, 'capabilities', 'add')).filter((name) => name !== 'NET_BIND_SERVICE');
  return [
    ...(at(context, 'privileged') === true ? ['privileged: true'] : []),
    ...(at(context, 'allowPrivilegeEscalation') === true ? ['allowPrivilegeEscalation: true'] : []),
    ...(at(context, 'runAsUser') === 0 ? ['runAsUser: 0'] : []),
    ...(added.length > 0 ? ['capabilities.add'] : []),
  ];
}

/** Volumes belong to a group that the default lets the broker write with. */
function group(pool: Pool, { facts }: Scope): readonly Outcome[] {
  const template = pool.template('pod');
  const context = at(template?.value, 'securityContext');
  if (template === undefined || context === undefined || facts.openshift === true) return FINE;
  if (at(context, 'fsGroup') !== undefined || !pool.volumes.some(({ type }) => type === 'persistent-claim'))
    return FINE;
  const { resource, path } = template;
  const message = 'without fsGroup the broker may not be able to write to its volumes';
  return wrong([...path, 'securityContext'], message, 'add fsGroup: 0', { resource, severity: 'warning' });
}
