import { javaText, mapOf } from '../../src/facts';
import { Inventory } from '../../src/inventory';
import { operatorCases } from '../review/operator-cases/cases';

const CASES = operatorCases().flatMap(({ case: name, objects, made }) =>
  made?.topic === undefined ? [] : [[name, objects, made.topic] as const],
);

test('there are cases of the Topic Operator', () => {
  expect(CASES.length).toBeGreaterThan(15);
});

/** -1 is how the operator leaves a number to the brokers. */
test.each(CASES)('%s is the topic that the Topic Operator asks for', (_, objects, wanted) => {
  const [topic] = new Inventory(objects.map((object) => ({ object }))).topics;
  const config = Object.entries(mapOf(topic?.at('spec', 'config'))).map(([key, value]) => [key, javaText(value)]);

  expect({
    name: topic?.topicName,
    partitions: topic?.partitions ?? -1,
    replicationFactor: topic?.replicas ?? -1,
    configs: Object.fromEntries(config) as unknown,
  }).toEqual(wanted);
});
