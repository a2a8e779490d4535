import { at, listOf } from '../../../facts';
import { itemsOf } from '../../../inventory';
import type { Inventory, Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { brokerPath, configPath } from '../config-paths';
import { lazily } from '../lazily';
import { isTiered } from '../storage/kept';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A segment that stays open for longer waits until it is full. */
const LONG_SEGMENT = 30 * DAY;

/** Kafka Streams makes such topics and knows how long it needs them. */
const OF_STREAMS = /-(changelog|repartition)$/;

/** What a schema registry with KafkaSQL wrote, or a connector of Debezium of how tables looked, is its state. */
const STATE = /^(kafkasql-(journal|snapshots)|registry-events)$|-schema-history$/;

const OF_REGISTRY: ReadonlySet<unknown> = new Set([
  'APICURIO_KAFKASQL_TOPIC',
  'APICURIO_KAFKASQL_SNAPSHOTS_TOPIC',
  'APICURIO_EVENTS_KAFKA_TOPIC',
]);

/** What topics keep, and how they forget. */
export const KEPT: readonly Rule[] = [
  policy({ id: 'topics/retention', on: 'KafkaTopic', dev: 'info', prod: 'warning', check: retention }),
  policy({
    id: 'topics/compaction',
    on: 'KafkaTopic',
    ofAlike: true,
    dev: 'info',
    prod: 'warning',
    check: compaction,
  }),
  policy({ id: 'topics/sizes', on: 'KafkaTopic', ofAlike: true, dev: 'info', prod: 'warning', check: sizes }),
  policy({
    id: 'topics/sizes',
    on: 'Kafka',
    dev: 'info',
    prod: 'warning',
    check: (cluster, { thresholds }) => {
      const bytes = cluster.number('message.max.bytes') ?? 0;
      return bytes > thresholds.messageBytes ? largeMessages(bytes, brokerPath('message.max.bytes')) : FINE;
    },
  }),
];

function isWritten(topic: Topic, key: string): boolean {
  return topic.setting(key)?.level === 'topic';
}

function isOfProgram({ topicName }: Topic, inventory: Inventory): boolean {
  return OF_STREAMS.test(topicName) || STATE.test(topicName) || topicsOfRegistries(inventory).has(topicName);
}

/** Topics that a registry is told to keep its schemas in. */
const topicsOfRegistries = lazily(
  (inventory: Inventory) =>
    new Set(
      inventory
        .ofKind('Deployment')
        .flatMap((workload) => listOf(workload.at('spec', 'template', 'spec', 'containers')))
        .flatMap((container) => listOf(at(container, 'env')))
        .filter((variable) => OF_REGISTRY.has(at(variable, 'name')))
        .map((variable) => at(variable, 'value')),
    ),
);

function policies(topic: Topic): string[] {
  return itemsOf(topic.setting('cleanup.policy'));
}

function retention(topic: Topic, { profile, inventory }: Scope): readonly Outcome[] {
  if (!topic.managed || policies(topic).includes('compact') || isOfProgram(topic, inventory)) return FINE;
  const [time, size] = [topic.number('retention.ms'), topic.number('retention.bytes')];
  const path = configPath('retention.ms');
  if (!isWritten(topic, 'retention.ms')) {
    if (isWritten(topic, 'retention.bytes') || profile === 'dev') return FINE;
    return wrong(
      path,
      'how long the topic keeps its records is left to the brokers',
      'write retention.ms, and retention.bytes against bursts',
    );
  }
  if (time === undefined) return FINE;
  if (time < 0) {
    if ((size !== undefined && size >= 0) || isTiered(topic)) return FINE;
    return wrong(
      path,
      'the topic keeps everything for ever: its disks fill up',
      'write retention.ms or retention.bytes',
    );
  }
  if (profile === 'dev' && time > DAY) {
    return wrong(path, `records are kept for ${days(time)}, though this is dev`, 'a day is enough: write 86400000');
  }
  if (profile === 'dev' || time >= HOUR) return FINE;
  const message = `records may be gone after ${span(time)}: a reader that is away longer misses them`;
  return wrong(path, message, 'keep them for longer than the longest stop of a reader', { severity: 'info' });
}

/** Of less than an hour. */
function span(milliseconds: number): string {
  return milliseconds < 2 * MINUTE ? `${milliseconds} ms` : `${Math.round(milliseconds / MINUTE)} minutes`;
}

function days(milliseconds: number): string {
  return `${Math.round(milliseconds / DAY)} days`;
}

function compaction(topic: Topic): readonly Outcome[] {
  const cleanup = policies(topic);
  if (!topic.managed || !cleanup.includes('compact')) return FINE;
  return [...neverCompacted(topic), ...tombstones(topic), ...limits(topic, cleanup.includes('delete'))];
}

/** The open segment is never compacted. */
function neverCompacted(topic: Topic): readonly Outcome[] {
  const [ratio, segment, lag] = ['min.cleanable.dirty.ratio', 'segment.ms', 'max.compaction.lag.ms'];
  if ((topic.number(lag) ?? Infinity) < LONG_SEGMENT) return FINE;
  const open = topic.number(segment) ?? 0;
  return [
    ...((topic.number(ratio) ?? 0) >= 1
      ? wrong(configPath(ratio), 'a log that was compacted once is never dirty enough again', 'write 0.5 or less')
      : FINE),
    ...(open > LONG_SEGMENT
      ? wrong(
          configPath(segment),
          `a segment stays open for ${days(open)} unless it fills, and is not compacted before`,
          `write ${segment}: ${DAY}, or ${lag}`,
        )
      : FINE),
  ];
}

function tombstones(topic: Topic): readonly Outcome[] {
  const key = 'delete.retention.ms';
  const kept = topic.number(key);
  if (kept === undefined || kept >= HOUR || !isWritten(topic, key)) return FINE;
  const message = `what marks a deleted key is gone after ${span(kept)}: a reader that is away longer keeps the key`;
  return wrong(configPath(key), message, `write ${key}: ${DAY}, or longer than readers are away`);
}

function limits(topic: Topic, deletes: boolean): readonly Outcome[] {
  const written = ['retention.ms', 'retention.bytes'].filter((key) => isWritten(topic, key));
  if (deletes && written.length === 0) {
    const message = 'keys that do not change are deleted after as long as the brokers say';
    return wrong(
      configPath('retention.ms'),
      message,
      'write retention.ms, or cleanup.policy: compact to keep them',
    );
  }
  const [key] = written;
  if (deletes || key === undefined) return FINE;
  const message = `${key} does nothing: the topic is compacted, and nothing is deleted by age or size`;
  return wrong(configPath(key), message, 'remove it, or write cleanup.policy: compact,delete', {
    severity: 'info',
  });
}

function sizes(topic: Topic, { thresholds }: Scope): readonly Outcome[] {
  if (!topic.managed) return FINE;
  const key = 'max.message.bytes';
  const bytes = topic.number(key);
  const large = isWritten(topic, key) && bytes !== undefined && bytes > thresholds.messageBytes;
  return [...(large ? largeMessages(bytes, configPath(key)) : FINE), ...slowSegments(topic)];
}

function largeMessages(bytes: number, path: readonly string[]): readonly Outcome[] {
  const message = `batches of ${Math.round(bytes / 1024 ** 2)} MiB are allowed: brokers and readers need heap for many at once`;
  return wrong(path, message, 'keep large payloads elsewhere and send where they are');
}

/** Retention takes closed segments only. What nobody wrote is left alone. */
function slowSegments(topic: Topic): readonly Outcome[] {
  const [segment, retention] = [topic.setting('segment.ms'), topic.setting('retention.ms')];
  if (segment?.level === 'default' || (segment?.level !== 'topic' && retention?.level !== 'topic')) return FINE;
  const [open, kept] = [topic.number('segment.ms'), topic.number('retention.ms') ?? -1];
  if (open === undefined || kept < 0 || open <= kept || !policies(topic).includes('delete')) return FINE;
  const message = `a segment stays open for up to ${open} ms, and retention.ms is ${kept}: records are kept for both together`;
  return wrong(configPath('segment.ms'), message, 'write at most a quarter of retention.ms');
}
