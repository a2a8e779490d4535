import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';

import { layOut, manifestStream } from '../../src/manifests';
import type { KubernetesObject } from '../../src/manifests';
import { UserError } from '../../src/problems';
import { problemsOf } from './output';

function object(kind: string, name: string, namespace?: string, apiVersion = 'v1'): KubernetesObject {
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
}

const paths = (...objects: KubernetesObject[]): string[] => layOut('dev', objects).map((file) => file.path);

function documentsOf(stream: string): unknown[] {
  return parseAllDocuments(stream).map((document) => document.toJS() as unknown);
}

describe('layOut', () => {
  test('gives each object a file below its environment and namespace, sorted by path', () => {
    const objects = [
      object('KafkaTopic', 'orders', 'shop'),
      object('ClusterRole', 'reader'),
      object('Kafka', 'main', 'kafka'),
      object('KafkaTopic', 'a.b', 'shop'),
    ];

    expect(paths(...objects)).toEqual([
      'dev/_cluster/ClusterRole.reader.yaml',
      'dev/kafka/Kafka.main.yaml',
      'dev/shop/KafkaTopic.a.b.yaml',
      'dev/shop/KafkaTopic.orders.yaml',
    ]);
    expect(layOut('dev', objects)[1]?.text).toBe(
      'apiVersion: v1\nkind: Kafka\nmetadata:\n  name: main\n  namespace: kafka\n',
    );
  });

  test('does not depend on the order of the objects', () => {
    const objects = [object('A', 'x', 'n'), object('B', 'x', 'n'), object('A', 'x', 'm'), object('A', 'x')];

    fc.assert(
      fc.property(fc.shuffledSubarray(objects, { minLength: objects.length }), (shuffled) => {
        expect(layOut('dev', shuffled)).toEqual(layOut('dev', objects));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['', 'is empty'],
    ['.', 'begins with a dot'],
    ['..', 'begins with a dot'],
    ['.git', 'begins with a dot'],
    ['../x', 'begins with a dot'],
    ['/etc', 'holds a slash'],
    ['a/../../b', 'holds a slash'],
    ['a\\b', 'holds a slash'],
    ['a\u0000', 'holds an invisible character'],
    ['a\nb', 'holds an invisible character'],
    ['a\u202eb', 'holds an invisible character'],
    ['a\ud800', 'holds an invisible character'],
    ['x'.repeat(256), 'has more than the 255 bytes'],
    ['é'.repeat(128), 'has more than the 255 bytes'],
  ])('refuses %j as environment, namespace, kind and name', (bad, fault) => {
    const problems = [
      problemsOf(() => layOut(bad, [])),
      problemsOf(() => layOut('dev', [object('Kafka', 'main', bad)])),
      problemsOf(() => layOut('dev', [object(bad, 'main', 'kafka')])),
      problemsOf(() => layOut('dev', [object('Kafka', bad, 'kafka')])),
    ];

    expect(problems.map((each) => each.length)).toEqual([1, 1, 1, 1]);
    for (const [problem] of problems) expect(problem).toContain(fault);
  });

  test.each(['_cluster', 'a..b', 'größe', 'x'.repeat(200), '-'])('takes %j as a name', (name) => {
    expect(paths(object('K', name, name))).toEqual([`dev/${name}/K.${name}.yaml`]);
  });

  test('refuses a legal name that makes the file name too long, and a name that is no text', () => {
    expect(problemsOf(() => paths(object('KafkaTopic', 'x'.repeat(253), 'kafka')))[0]).toContain(
      'has more than the 255 bytes',
    );
    expect(problemsOf(() => paths(object('Kafka', undefined as unknown as string)))).toEqual([
      'manifests/unsafe-name: the name undefined is not a text: it becomes part of a path',
    ]);
  });

  test('reports all objects at once, each by its name', () => {
    const call = (): unknown => layOut('dev', [object('Kafka', '../up', 'kafka'), object('K/V', 'x', '..')]);

    expect(() => call()).toThrow(UserError);
    expect(problemsOf(call)).toHaveLength(3);
    expect(() => call()).toThrow(
      'the name "../up" begins with a dot: it becomes part of a path\n  in v1 Kafka kafka/../up at /metadata/name\n',
    );
  });

  test.each([
    ['the same object', object('Kafka', 'a', 'n'), object('Kafka', 'a', 'n'), 'v1 Kafka n/a is made twice'],
    [
      'names apart by letter case',
      object('Kafka', 'a', 'n'),
      object('Kafka', 'A', 'n'),
      'v1 Kafka n/a and v1 Kafka n/A would both be the file dev/n/Kafka.A.yaml',
    ],
    [
      'kinds of two groups',
      object('Service', 'a', 'n'),
      object('Service', 'a', 'n', 'serving/v1'),
      'v1 Service n/a and serving/v1 Service n/a would both be the file dev/n/Service.a.yaml',
    ],
    [
      'a dot that could belong to either',
      object('K.a', 'b', 'n'),
      object('K', 'a.b', 'n'),
      'v1 K.a n/b and v1 K n/a.b would both be the file dev/n/K.a.b.yaml',
    ],
    [
      'two ways to write an accent',
      object('K', '\u00e9'),
      object('K', 'e\u0301'),
      'v1 K \u00e9 and v1 K e\u0301 would both be the file dev/_cluster/K.e\u0301.yaml',
    ],
  ])('refuses %s in one path, and names both', (_, first, second, message) => {
    expect(problemsOf(() => paths(first, second))).toEqual([`manifests/same-file: ${message}`]);
  });

  test('says who asked for each of two', () => {
    const twice = [object('Kafka', 'a', 'n'), object('Kafka', 'a', 'n')];
    const call = (): unknown =>
      layOut('dev', twice, (index) => ({
        file: 'kafka.yaml',
        line: index + 1,
        column: 3,
        path: `clusters.${index}`,
      }));

    expect(() => call()).toThrow(
      'v1 Kafka n/a is made twice, also by clusters.0\n  at kafka.yaml:2:3 (clusters.1)\n  remove one of the two, or give one another name',
    );
  });
});

describe('manifestStream', () => {
  test('is one YAML stream in path order', () => {
    const [role, topic] = [object('Role', 'r'), object('KafkaTopic', 't', 'shop')];
    const stream = manifestStream(layOut('dev', [topic, role]).reverse());

    expect(documentsOf(stream)).toEqual([role, topic]);
    expect(stream.split('\n').filter((line) => line === '---')).toHaveLength(1);
  });

  test('holds texts apart that look like the end of a document', () => {
    const odd = { ...object('ConfigMap', 'a'), data: { text: '---\nkind: Secret\n...\n\n\n', empty: '' } };
    const stream = manifestStream(layOut('dev', [odd, object('ConfigMap', 'b')]));

    expect(documentsOf(stream)).toEqual([odd, object('ConfigMap', 'b')]);
  });

  test('of one file is that file, of none is empty', () => {
    expect(parse(manifestStream(layOut('dev', [object('Kafka', 'a')])))).toEqual(object('Kafka', 'a'));
    expect(manifestStream([])).toBe('');
  });
});
