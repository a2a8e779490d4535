import {
  CONDITIONS,
  kafkaBridgeProblems,
  kafkaConnectorProblems,
  kafkaConnectProblems,
  kafkaMirrorMaker2Problems,
  kafkaNodePoolProblems,
  kafkaProblems,
  kafkaRebalanceProblems,
  kafkaTopicProblems,
  kafkaUserProblems,
} from '../facts';
import type { Condition } from '../facts';
import type { Resource } from '../inventory';
import type { Problem } from '../problems';
import type { Outcome } from './outcome';
import { ALWAYS_ERROR, severitiesOf } from './severity';
import type { Severities } from './severity';

/** What an object shows to be wrong by itself; the constructs throw for the same, under the same ids. */
const PREDICATES: Readonly<Record<string, (object: unknown) => readonly Problem[]>> = {
  Kafka: kafkaProblems,
  KafkaBridge: kafkaBridgeProblems,
  KafkaConnect: kafkaConnectProblems,
  KafkaConnector: kafkaConnectorProblems,
  KafkaMirrorMaker2: kafkaMirrorMaker2Problems,
  KafkaNodePool: kafkaNodePoolProblems,
  KafkaRebalance: kafkaRebalanceProblems,
  KafkaTopic: kafkaTopicProblems,
  KafkaUser: kafkaUserProblems,
};

/** A finding of a gate before its place is known. */
export interface GateReport {
  readonly rule: string;
  readonly severities: Severities;
  readonly condition?: Condition;
  readonly outcome: Outcome;
}

/** What the operators and Kafka would say of one object alone. */
export function gateReports(resource: Resource): GateReport[] {
  const predicate = Object.hasOwn(PREDICATES, resource.kind) ? PREDICATES[resource.kind] : undefined;
  if (predicate === undefined || resource.group !== 'kafka.strimzi.io') return [];
  return predicate(resource.object).map(toReport);
}

/** A problem of one object as a finding: its condition gives its weight, and what has none the API server refuses. */
export function toReport({ rule, message, remedy = '', pointer = '' }: Problem): GateReport {
  const condition = Object.hasOwn(CONDITIONS, rule) ? CONDITIONS[rule] : undefined;
  return {
    rule,
    ...(condition && { condition }),
    severities: condition === undefined ? ALWAYS_ERROR : severitiesOf(condition),
    outcome: { path: pointer, message, remedy },
  };
}
