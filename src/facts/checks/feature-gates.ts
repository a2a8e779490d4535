import { didYouMean } from '../../problems';

/** What a gate list has wrong, in words. */
interface Wrong {
  readonly message: string;
  readonly remedy: string;
}

/** Those of Strimzi 1.2; one that became general is unknown from then on. */
const GATES = ['UseConnectBuildWithBuildah', 'UseBackgroundPodDeletion'];
const GATE_LIST = /^(?:\s*[+-][a-zA-Z0-9]+\s*,)*\s*[+-][a-zA-Z0-9]+\s*$/;

/** Why an operator of a version would not start with a list of feature gates; other releases have other gates. */
export function featureGateProblems(value: string, version: string): readonly Wrong[] {
  if (value.trim() === '') return [];
  if (!GATE_LIST.test(value)) {
    const message = `${JSON.stringify(value)} is no list of feature gates: the operator does not start`;
    return [{ message, remedy: 'write each with + or -, and commas between them' }];
  }
  const names = value.split(',').map((gateName) => gateName.trim().slice(1));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    const message = `the feature gate ${twice} stands twice: the operator does not start`;
    return [{ message, remedy: 'keep one of them' }];
  }
  if (!/^1\.2\.\d/.test(version)) return [];
  return names.filter((name) => !GATES.includes(name)).map(unknownGate);
}

function unknownGate(name: string): Wrong {
  const near = didYouMean(name, GATES);
  const remedy = near === undefined ? `remove it; there are ${GATES.join(' and ')}` : `did you mean ${near}?`;
  return { message: `Strimzi 1.2 has no feature gate ${name}: the operator does not start`, remedy };
}
