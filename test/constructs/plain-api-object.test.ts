import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import fc from 'fast-check';

import { PlainApiObject } from '../../src/constructs/plain-api-object';
import type { PlainObject } from '../../src/constructs/resource';

const LABELS = { 'app.kubernetes.io/part-of': 'shop' };

function object(spec: unknown, labels: Record<string, string> = {}): PlainObject {
  return { apiVersion: 'a/v1', kind: 'A', metadata: { name: 'a', labels, annotations: {} }, spec };
}

/** What the same object gives as ours and as cdk8s' own, after the same change. */
function both(plain: PlainObject, change: (object: ApiObject) => void = () => undefined, app = new App()) {
  const made = [PlainApiObject, ApiObject].map((Class, index) => {
    const chart = new Chart(app, `chart-${index}`, { namespace: 'kafka', labels: LABELS });
    const apiObject = new Class(chart, 'a', plain);
    change(apiObject);
    return JSON.stringify(apiObject.toJson());
  });
  return { ours: made[0], theirs: made[1] };
}

describe('the JSON of a plain object is that of an ApiObject', () => {
  test('for any data, in the same order', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const text = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 3 });

    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { noNullPrototype: true }), text, (spec, labels) => {
        // cdk8s cannot render a list with nothing at a place, nor keys that are parts of every object
        fc.pre(!/__proto__|constructor|"resolve"|"value"|\bnull\b/.test(JSON.stringify([spec, labels])));
        const { ours, theirs } = both(object(spec, { ...labels }));

        expect(ours).toBe(theirs);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, (object: ApiObject) => void]>([
    ['a patch', (made) => made.addJsonPatch(JsonPatch.add('/spec/unknown', 1))],
    ['a label', (made) => made.metadata.addLabel('late', 'yes')],
    ['an annotation', (made) => made.metadata.addAnnotation('late', 'yes')],
    ['a finalizer', (made) => made.metadata.addFinalizers('example.com/keep')],
    ['another field of the metadata', (made) => made.metadata.add('generateName', 'a-')],
  ])('after %s', (_, change) => {
    const { ours, theirs } = both(object({ b: 1, a: [{ d: 1, c: 2 }] }), change);

    expect(ours).toBe(theirs);
    expect(ours).not.toBe(both(object({ b: 1, a: [{ d: 1, c: 2 }] })).ours);
  });

  test('with lazy values inside', () => {
    const { ours, theirs } = both(object({ later: Lazy.any({ produce: () => ({ b: 1, a: 2 }) }) as unknown }));

    expect(ours).toBe(theirs);
    expect(ours).toContain('"later":{"a":2,"b":1}');
  });

  test('with a resolver of the app', () => {
    const app = new App({
      resolvers: [{ resolve: (context) => context.value === 'x' && context.replaceValue('y') }],
    });
    const { ours, theirs } = both(object({ a: 'x' }), undefined, app);

    expect(ours).toBe(theirs);
    expect(ours).toContain('"a":"y"');
  });

  test('and what cdk8s cannot render is refused as cdk8s does', () => {
    expect(() => both(object({ a: new Map() }))).toThrow(/non-simple object of type 'Map'/);
  });
});

test('a spec that is known late is asked for when it is written', () => {
  let partitions = 1;
  const chart = new Chart(new App(), 'chart');
  const made = new PlainApiObject(chart, 'a', object({}), () => ({ partitions }));
  partitions = 3;

  expect(made.toJson()).toMatchObject({ spec: { partitions: 3 } });
});
