import type { Resource } from '../../../inventory';
import { didYouMean } from '../../../problems';
import { imageOf, isClusterOperator, variablesOf } from '../../cluster-operator';
import type { Variable } from '../../cluster-operator';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const GATES = ['UseConnectBuildWithBuildah', 'UseBackgroundPodDeletion'];
const GATE_LIST = /^(?:\s*[+-][a-zA-Z0-9]+\s*,)*\s*[+-][a-zA-Z0-9]+\s*$/;

const NUMBERS: ReadonlySet<string> = new Set([
  'STRIMZI_FULL_RECONCILIATION_INTERVAL_MS',
  'STRIMZI_OPERATION_TIMEOUT_MS',
  'STRIMZI_CONNECT_BUILD_TIMEOUT_MS',
  'STRIMZI_OPERATIONS_THREAD_POOL_SIZE',
  'STRIMZI_DNS_CACHE_TTL',
  'STRIMZI_POD_SET_CONTROLLER_WORK_QUEUE_SIZE',
]);

/** What the Cluster Operator reads when it starts. */
export const OPERATOR_SETTING_RULES: readonly Rule[] = [
  gate({
    id: 'operator/operator-settings',
    on: 'Deployment',
    check: (deployment) => {
      if (!isClusterOperator(deployment)) return FINE;
      return variablesOf(deployment).flatMap((variable) => problems(variable, deployment));
    },
  }),
];

function problems({ name, value, path }: Variable, deployment: Resource): readonly Outcome[] {
  if (value === undefined || value.trim() === '') return FINE;
  if (NUMBERS.has(name) && !/^[-+]?\d+$/.test(value)) {
    const message = `${name} is ${JSON.stringify(value)}: the operator does not start`;
    return wrong(path, message, 'write a whole number');
  }
  return name === 'STRIMZI_FEATURE_GATES' ? gateProblems(value, path, deployment) : FINE;
}

function gateProblems(value: string, path: Variable['path'], deployment: Resource): readonly Outcome[] {
  if (!GATE_LIST.test(value)) {
    const message = `${JSON.stringify(value)} is no list of feature gates: the operator does not start`;
    return wrong(path, message, 'write each with + or -, and commas between them');
  }
  const names = value.split(',').map((gateName) => gateName.trim().slice(1));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    return wrong(path, `the feature gate ${twice} stands twice: the operator does not start`, 'keep one of them');
  }
  // other releases have other gates
  if (!/:1\.2\.\d/.test(imageOf(deployment))) return FINE;
  return names
    .filter((name) => !GATES.includes(name))
    .flatMap((name) => {
      const near = didYouMean(name, GATES);
      const remedy = near === undefined ? `remove it; there are ${GATES.join(' and ')}` : `did you mean ${near}?`;
      return wrong(path, `Strimzi 1.2 has no feature gate ${name}: the operator does not start`, remedy);
    });
}
