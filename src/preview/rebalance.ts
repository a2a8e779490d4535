import { isTemplate } from '../facts';
import type { KafkaRebalance } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';

/** The ConfigMap in which the load of the brokers is told; a template is never carried out. */
export function rebalanceObjects(rebalance: KafkaRebalance): readonly GeneratedObject[] {
  return isTemplate(rebalance.object) ? [] : [made(rebalance, 'ConfigMap', rebalance.name)];
}
