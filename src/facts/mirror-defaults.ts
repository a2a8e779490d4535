/**
 * What Kafka leaves out of a mirror where nothing is said, whoever names it (Kafka documentation, "MirrorMaker Configs", `topics.exclude`,
 * `groups.exclude`), beside what begins with `__` and is its own.
 */
export const LEFT_OUT_OF_MIRRORS: Readonly<Record<'topics' | 'groups', RegExp>> = {
  topics: /\.replica$/,
  groups: /^(?:console-consumer-|connect-)/,
};
