import { mapOf, words } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

/** Kinds whose labels the operator copies to pods; those of `app.kubernetes.io/` and of Flux it leaves out. */
const KINDS = ['Kafka', 'KafkaNodePool', 'KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

const NOT_COPIED = /^(?:app\.kubernetes\.io\/(?!part-of)|kustomize\.toolkit\.fluxcd\.io)/;

/** Keys whose value is another one with each release or build. */
const VOLATILE_KEY =
  /^helm\.sh\/chart$|(?:^|[-./_])(?:commit|sha|git-sha|git-commit|revision|build|build-id|build-number|pipeline-id|deployed-at|timestamp)$/i;

/** A hash of Git, or a moment. */
const VOLATILE_VALUE = /^[0-9a-f]{40}$|^\d{4}-\d{2}-\d{2}[T_]/;

/** Labels that restart pods whenever something else is released. */
export const VOLATILE_LABELS: readonly Rule[] = KINDS.map((kind) =>
  policy({ id: 'gitops/volatile-labels', on: kind, dev: 'info', prod: 'warning', check: volatileLabels }),
);

function volatileLabels(resource: Resource): readonly Outcome[] {
  return Object.entries(mapOf(resource.at('metadata', 'labels'))).flatMap(([key, value]) => {
    if (NOT_COPIED.test(key) || !(VOLATILE_KEY.test(key) || VOLATILE_VALUE.test(words(value)))) return FINE;
    const pods = resource.kind === 'Kafka' ? 'Cruise Control, the Entity Operator and the exporter' : 'its pods';
    const message = `each new value of ${key} restarts ${pods}, which carry the label as well`;
    return wrong(['metadata', 'labels', key], message, 'write it as an annotation, or leave it out');
  });
}
