import { BROKER_DEFINITIONS, bytesOf, millisecondsOf, renderConfig, TOPIC_DEFINITIONS } from '../../src/facts';
import type { ConfigValue } from '../../src/facts';

/** As cdk8s' Duration and Size are, of which only this is asked. */
const duration = (milliseconds: number): ConfigValue => ({ toMilliseconds: () => milliseconds });
const size = (kibibytes: number): ConfigValue => ({ toKibibytes: () => kibibytes });
const DAY = 86_400_000;

const broker = (key: string, value: ConfigValue): unknown =>
  renderConfig({ [key]: value }, BROKER_DEFINITIONS)[key];

describe('the value of a setting', () => {
  it.each<[string, ConfigValue, unknown]>([
    ['log.retention.ms', '7d', 7 * DAY],
    ['log.retention.minutes', '7d', 10_080],
    ['log.retention.hours', '7d', 168],
    ['metadata.max.idle.interval.ms', '0.5s', 500],
    ['leader.imbalance.check.interval.seconds', '5m', 300],
    ['log.retention.ms', duration(7 * DAY), 7 * DAY],
    ['log.retention.hours', duration(7 * DAY), 168],
    ['log.segment.bytes', '1GiB', 1_073_741_824],
    ['log.segment.bytes', '1GB', 1_000_000_000],
    ['message.max.bytes', size(1024), 1_048_576],
    ['message.max.bytes', size(0.5), 512],
  ])('%s: %j is in the unit of its key', (key, value, rendered) => {
    expect(broker(key, value)).toBe(rendered);
  });

  it.each<[string, ConfigValue, unknown]>([
    ['log.retention.hours', '90m', '90m'],
    ['log.retention.hours', duration(90_000), '90000ms'],
    ['num.partitions', duration(60_000), '60000ms'],
    ['num.partitions', size(1), '1024B'],
    ['log.retention.ms', size(1), '1024B'],
    ['log.segment.bytes', duration(1000), '1000ms'],
    ['log.segment.bytes', '7d', '7d'],
    ['log.retention.ms', '10Mi', '10Mi'],
  ])('%s: %j stays what no one can take it for', (key, value, rendered) => {
    expect(broker(key, value)).toBe(rendered);
  });

  it.each<[string, ConfigValue, unknown]>([
    ['log.retention.ms', '604800000', '604800000'],
    ['log.retention.ms', -1, -1],
    ['log.segment.bytes', '1048576', '1048576'],
    ['log.segment.bytes', '-1', '-1'],
    ['compression.type', 'zstd', 'zstd'],
    ['auto.create.topics.enable', false, false],
    ['log.cleanup.policy', ['compact', 'delete'], 'compact,delete'],
    // JavaScript rounds the largest long of Java up
    ['log.flush.interval.messages', 2 ** 63, '9223372036854775807'],
  ])('%s: %j is left as Kafka has it', (key, value, rendered) => {
    expect(broker(key, value)).toBe(rendered);
  });

  it.each<[ConfigValue, unknown]>([
    ['7d', '7d'],
    [duration(1000), 1000],
    [size(1), 1024],
  ])('of a plugin: %j', (value, rendered) => {
    expect(broker('my.plugin.interval', value)).toBe(rendered);
  });

  it('is left out when there is none', () => {
    const config = { 'retention.ms': undefined, 'segment.bytes': null, 'max.message.bytes': '1Mi' };
    expect(renderConfig(config, TOPIC_DEFINITIONS)).toEqual({ 'max.message.bytes': 1_048_576 });
  });

  it('finds no definition in what every object has', () => {
    expect(renderConfig({ constructor: '7d' }, TOPIC_DEFINITIONS)).toEqual({ constructor: '7d' });
  });

  it('may be a duration or size of either kind', () => {
    expect(millisecondsOf('1h')).toBe(3_600_000);
    expect(millisecondsOf({ toMilliseconds: () => 5 })).toBe(5);
    expect(bytesOf('1Mi')).toBe(1_048_576);
    expect(bytesOf({ toKibibytes: () => 2 })).toBe(2048);
  });
});
