import type { NetworkPolicyPeer } from '../../imports/kafka';
import { kafkaPodLabels } from '../facts';

/**
 * The peers of a listener as Strimzi is to have them: each once, in an order that does not depend on that of the calls. Strimzi takes
 * an empty list for "everyone", so a listener that nobody uses yet admits the cluster's own pods, which could connect anyway.
 *
 * Source: Strimzi documentation, "Restricting access to listeners with network policies".
 */
export function listenerPeers(
  cluster: string,
  given: readonly NetworkPolicyPeer[],
  allowed: readonly NetworkPolicyPeer[],
): readonly NetworkPolicyPeer[] {
  const byText = new Map([...given, ...allowed].map((peer) => [canonicalText(peer), peer]));
  if (byText.size === 0) return [{ podSelector: { matchLabels: kafkaPodLabels(cluster) } }];
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}

/** Equal for equal peers, whatever the order of their keys. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
