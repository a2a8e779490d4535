import { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';

import type { Environment } from '../config';
import { DrainCleaner, Namespace, StrimziOperator } from '../constructs';
import { at } from '../facts';
import { UserError } from '../problems';
import { stepsOf } from './origins/origin';
import type { Origin } from './origins/origin';
import { resourcesOf } from './settings';

const STRIMZI_GROUP = 'kafka.strimzi.io/';

/** Strimzi's operator for all namespaces in which the environment has something of Strimzi, when a tool is to install it. */
export function addOperator(scope: Construct, chart: IConstruct, { settings }: Environment): void {
  const { deliver, drainCleaner, argocd, watch, cpu, cpuLimit, memory, ...same } = settings.operator ?? {};
  if (deliver === undefined) return;
  const common = { deliver, ...(argocd && { argocd }) };
  // Argo CD makes the namespace itself; Flux wants it for its own objects
  if (deliver === 'flux' && settings.namespaces?.create === true) {
    const { namespace = 'strimzi' } = same;
    new Namespace(scope, 'namespace', { name: namespace });
    if (drainCleaner !== undefined)
      new Namespace(scope, 'drain-cleaner-namespace', { name: 'strimzi-drain-cleaner' });
  }
  const resources = resourcesOf({
    ...(cpu !== undefined && { cpu }),
    ...(cpuLimit !== undefined && { cpuLimit }),
    ...(memory !== undefined && { memory }),
  });
  new StrimziOperator(scope, 'operator', { ...same, ...common, ...resources, watch: watch ?? namespacesOf(chart) });
  if (drainCleaner !== undefined) new DrainCleaner(scope, 'drain-cleaner', { ...common, mode: drainCleaner });
}

/**
 * Refuses an operator that looks past what the environment has of Strimzi.
 * @throws UserError with the namespaces that it does not watch
 */
export function refuseUnwatched(chart: IConstruct, { settings }: Environment): void {
  const { deliver, watch = 'all', namespace = 'strimzi', values } = settings.operator ?? {};
  const otherwise = ['watchAnyNamespace', 'watchNamespaces'].some((value) => at(values, value) !== undefined);
  if (deliver === undefined || watch === 'all' || otherwise) return;
  const missing = namespacesOf(chart).filter((name) => ![...watch, namespace].includes(name));
  if (missing.length === 0) return;
  const names = missing.join(', ');
  const message = `nobody looks after what is in ${names}: only ${watch.join(', ')} ${watch.length === 1 ? 'is' : 'are'} watched`;
  const remedy = `add ${names}, or leave watch out: then all namespaces of the environment are watched`;
  throw new UserError([{ rule: 'config/unwatched-namespace', message, remedy, pointer: '/watch' }]);
}

function namespacesOf(scope: IConstruct): string[] {
  const objects = scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
  const own = objects.filter(({ apiVersion }) => apiVersion.startsWith(STRIMZI_GROUP));
  return [...new Set(own.map(({ metadata }) => metadata.namespace ?? ''))].filter((name) => name !== '').sort();
}

/** Where the operator was asked for, and a value of its chart that has the name of a setting. */
export function operatorOrigin({ settings, placeOf }: Environment): Origin {
  const { operator = {} } = settings;
  return {
    placeOf: (pointer) => {
      const key = stepsOf(pointer).at(-1) ?? '';
      const said = [['values', key], [key]].find((path) => at(operator, ...path) !== undefined) ?? [];
      return placeOf('operator', ...said);
    },
  };
}
