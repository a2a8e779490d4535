import { at, featureGateProblems, listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { releasesOf } from '../../chart-release';
import { imageOf, isClusterOperator, variablesOf } from '../../cluster-operator';
import type { Variable } from '../../cluster-operator';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';

const FEATURE_GATES = 'STRIMZI_FEATURE_GATES';

const NUMBERS: ReadonlySet<string> = new Set([
  'STRIMZI_FULL_RECONCILIATION_INTERVAL_MS',
  'STRIMZI_OPERATION_TIMEOUT_MS',
  'STRIMZI_CONNECT_BUILD_TIMEOUT_MS',
  'STRIMZI_OPERATIONS_THREAD_POOL_SIZE',
  'STRIMZI_DNS_CACHE_TTL',
  'STRIMZI_POD_SET_CONTROLLER_WORK_QUEUE_SIZE',
]);

const ID = 'operator/operator-settings';

/** What the Cluster Operator reads when it starts, from its Deployment or from the values of its chart. */
export const OPERATOR_SETTING_RULES: readonly Rule[] = [
  gate({
    id: ID,
    on: 'Deployment',
    check: (deployment) => {
      if (!isClusterOperator(deployment)) return FINE;
      const [, version = ''] = /:([^:@/]+)(?:@|$)/.exec(imageOf(deployment)) ?? [];
      return variablesOf(deployment).flatMap((variable) => problems(variable, version));
    },
  }),
  gate({ id: ID, on: 'Application', check: ofChart }),
  gate({ id: ID, on: 'HelmRelease', check: ofChart }),
];

function ofChart(installer: Resource, { inventory }: Scope): readonly Outcome[] {
  const releases = releasesOf(installer, 'strimzi-kafka-operator', inventory);
  return releases.flatMap(({ values, version, path }) =>
    variablesOfValues(values, path).flatMap((variable) => problems(variable, version)),
  );
}

/** What the chart makes variables of, as far as these are read here. */
function variablesOfValues(values: unknown, above: Path): Variable[] {
  const gates = at(values, 'featureGates') ?? undefined;
  const own =
    gates === undefined ? [] : [{ name: FEATURE_GATES, value: words(gates), path: [...above, 'featureGates'] }];
  const extra = listOf(at(values, 'extraEnvs')).map((variable, index): Variable => {
    const value = at(variable, 'value') ?? undefined;
    return {
      name: words(at(variable, 'name') ?? ''),
      value: value === undefined ? undefined : words(value),
      path: [...above, 'extraEnvs', index, 'value'],
    };
  });
  return [...own, ...extra];
}

function problems({ name, value, path }: Variable, version: string): readonly Outcome[] {
  if (value === undefined || value.trim() === '') return FINE;
  if (NUMBERS.has(name) && !/^[-+]?\d+$/.test(value)) {
    const message = `${name} is ${JSON.stringify(value)}: the operator does not start`;
    return wrong(path, message, 'write a whole number');
  }
  if (name !== FEATURE_GATES) return FINE;
  return featureGateProblems(value, version).flatMap(({ message, remedy }) => wrong(path, message, remedy));
}
