/** Two findings about one field that `v1` moved, by rules and places below what both stand in. */
interface Move {
  readonly told: readonly [rule: string, place: string];
  /** What the one that is told says already. */
  readonly dropped: readonly [rule: string, place: string];
}

/** The old field is there, and says what the new one is called. */
const renamed = (old: string, now: string): Move => ({
  told: ['schema/unknown-field', old],
  dropped: ['schema/required', now],
});

/** The new field is missing, and says where it stood. */
const outOfConfig = (old: string, now: string): Move => ({
  told: ['schema/required', now],
  dropped: ['operator/config-forbidden', `config/${old}`],
});

const MOVES: readonly Move[] = [
  renamed('operation', 'operations'),
  renamed('sourceCluster', 'source'),
  renamed('connectCluster', 'target'),
  renamed('clusters', 'target'),
  outOfConfig('group.id', 'groupId'),
  outOfConfig('config.storage.topic', 'configStorageTopic'),
  outOfConfig('offset.storage.topic', 'offsetStorageTopic'),
  outOfConfig('status.storage.topic', 'statusStorageTopic'),
];

/**
 * Whether the other half of a moved field is told.
 * @param isTold whether a rule speaks about a path
 */
export function isMoved(rule: string, path: string, isTold: (rule: string, path: string) => boolean): boolean {
  return MOVES.some(({ told, dropped }) => {
    if (rule !== dropped[0] || !path.endsWith(`/${dropped[1]}`)) return false;
    return isTold(told[0], `${path.slice(0, -dropped[1].length)}${told[1]}`);
  });
}
