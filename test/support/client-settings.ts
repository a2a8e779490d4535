/** Settings of one client beside each other, and whether Kafka's own refuses to start with them. */
export interface ClientSettings {
  readonly of: 'producer' | 'consumer';
  readonly settings: Readonly<Record<string, string>>;
  readonly refused: boolean;
}

const IN_FLIGHT = 'max.in.flight.requests.per.connection';

const producer = (settings: Readonly<Record<string, string>>, refused: boolean): ClientSettings => ({
  of: 'producer',
  settings,
  refused,
});
const consumer = (settings: Readonly<Record<string, string>>, refused: boolean): ClientSettings => ({
  of: 'consumer',
  settings,
  refused,
});

/** What we say of each and what a client does with it, which the judge of clients holds against each other. */
export const CLIENT_SETTINGS: readonly ClientSettings[] = [
  producer({ 'delivery.timeout.ms': '30004' }, true),
  producer({ 'delivery.timeout.ms': '30005' }, false),
  producer({ 'delivery.timeout.ms': '9000', 'request.timeout.ms': '8000', 'linger.ms': '1001' }, true),
  producer({ 'delivery.timeout.ms': '9000', 'request.timeout.ms': '8000', 'linger.ms': '1000' }, false),
  producer({ 'request.timeout.ms': '200000' }, false),
  producer({ acks: '1' }, false),
  producer({ 'enable.idempotence': 'true', acks: '1' }, true),
  producer({ 'enable.idempotence': 'TRUE', acks: '0' }, true),
  producer({ 'enable.idempotence': 'true', acks: '-1' }, false),
  producer({ 'enable.idempotence': 'true', retries: '0' }, true),
  producer({ retries: '0' }, false),
  producer({ [IN_FLIGHT]: '6' }, true),
  producer({ [IN_FLIGHT]: '6', acks: '1' }, true),
  producer({ [IN_FLIGHT]: '5' }, false),
  producer({ [IN_FLIGHT]: '6', 'enable.idempotence': 'false' }, false),
  consumer({ 'heartbeat.interval.ms': '45000' }, true),
  consumer({ 'heartbeat.interval.ms': '7000', 'session.timeout.ms': '7000' }, true),
  consumer({ 'heartbeat.interval.ms': '6999', 'session.timeout.ms': '7000' }, false),
  consumer({ 'session.timeout.ms': '3000' }, true),
  consumer({ 'group.protocol': 'consumer', 'session.timeout.ms': '45000' }, true),
  consumer({ 'group.protocol': 'Consumer', 'heartbeat.interval.ms': '3000' }, true),
  consumer({ 'group.protocol': 'consumer', 'group.remote.assignor': 'uniform' }, false),
  consumer({ 'group.remote.assignor': 'uniform' }, true),
  consumer({ 'auto.offset.reset': 'earlist' }, true),
  consumer({ 'auto.offset.reset': 'EARLIEST' }, true),
  consumer({ 'auto.offset.reset': ' earliest ' }, false),
  consumer({ 'auto.offset.reset': 'by_duration:P1D' }, false),
  consumer({ 'auto.offset.reset': 'by_duration:1d' }, true),
  consumer({ 'auto.offset.reset': 'by_duration' }, true),
];
