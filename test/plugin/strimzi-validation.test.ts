import { StrimziValidation } from '../../src';
import type { StrimziValidationProps } from '../../src';
import { TempFolder } from '../support/temp-folder';

const KAFKA = `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: main, namespace: kafka }
spec:
  kafka:
    listeners: [{ name: plain, port: 9404, type: internal, tls: true }]
`;

let folder: TempFolder;

beforeEach(() => {
  folder = new TempFolder();
});

afterEach(() => folder.remove());

interface Violation {
  readonly ruleName: string;
  readonly violatingResources: readonly unknown[];
}

async function validated(yaml: string, props?: StrimziValidationProps) {
  folder.write({ 'dist/app.k8s.yaml': yaml });
  const violations: Violation[] = [];
  const submitted: unknown[] = [];
  await new StrimziValidation(props).validate({
    manifests: ['dist/app.k8s.yaml'],
    report: {
      addViolation: (violation: Violation) => violations.push(violation),
      submit: (...args: unknown[]) => submitted.push(args),
    },
  });
  return { violations, submitted };
}

describe('the plugin of cdk8s-cli', () => {
  test('hands over every finding, with its severity in the name', async () => {
    const { violations, submitted } = await validated(KAFKA, { profile: 'dev' });

    expect(violations.find(({ ruleName }) => ruleName === 'error operator/listener-port-forbidden')).toMatchObject({
      violatingResources: [
        {
          resourceName: 'main',
          locations: ['/spec/kafka/listeners/0/port (line 6)'],
          manifestPath: 'dist/app.k8s.yaml',
        },
      ],
    });
    expect(submitted).toEqual([['failure', expect.objectContaining({ error: expect.any(String) as string })]]);
  });

  test('passes what is right, and says that a file cannot be read', async () => {
    const right = await validated('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\n', {
      profile: 'dev',
    });
    const broken = await validated('a: [', { profile: 'dev' });

    expect(right.submitted).toMatchObject([['success', { error: '0' }]]);
    expect(broken.submitted).toMatchObject([['failure', {}]]);
  });

  test('refuses properties that there are not: nothing else reads cdk8s.yaml', () => {
    const props = { profile: 'production', failOn: 'warnings', conifg: 'kafka.yaml' };

    expect(() => new StrimziValidation(props as unknown as StrimziValidationProps)).toThrow(
      `the property profile of StrimziValidation is "production"
  write one of dev, prod  [plugin/property]
the property failOn of StrimziValidation is "warnings"
  write one of error, warning  [plugin/property]
StrimziValidation has no property "conifg"
  did you mean config?  [plugin/property]`,
    );
  });
});
