import { loadConfig, ownRulesOf } from '../../src/config';
import { UserError } from '../../src/problems';
import { TempFolder } from '../support/temp-folder';

const folder = new TempFolder();
afterAll(() => folder.remove());

const CONFIG = `version: 1
strimzi: 1.2.0
environments: { dev: { profile: dev, namespace: kafka } }
clusters: { main: {} }
review:
  rulesFiles:
`;

function rules(id: string): string {
  return `rules:
  - { id: ${id}, title: t, on: Kafka, expression: "true", message: m, severity: error, pass: [x], fail: [y] }
`;
}

function read(...entries: string[]) {
  folder.write({ 'kafka.yaml': CONFIG + entries.map((entry) => `    - ${entry}\n`).join('') });
  return ownRulesOf(loadConfig('kafka.yaml'));
}

function refused(...entries: string[]): string {
  try {
    read(...entries);
    return '';
  } catch (error) {
    if (!UserError.is(error)) throw error;
    return error.message;
  }
}

describe('rulesFiles', () => {
  folder.write({
    'rules/topics.yaml': rules('org/topics'),
    'rules/users.yaml': rules('org/users'),
    'rules/.hidden.yaml': rules('org/hidden'),
    'other.yaml': rules('org/other'),
  });

  test('may have stars as include has, and read each file once', () => {
    expect(
      read('other.yaml', 'rules/*.yaml', 'rules/t*.yaml').map(({ id, placeOf }) => [id, placeOf().file]),
    ).toEqual([
      ['org/other', 'other.yaml'],
      ['org/topics', 'rules/topics.yaml'],
      ['org/users', 'rules/users.yaml'],
    ]);
  });

  test('tell all that is wrong with any of them at once', () => {
    folder.write({ 'bad/a.yaml': 'rules: [', 'bad/b.yaml': 'rule: []\n' });

    expect(refused('none/*.yaml', '/etc/rules.yaml', '../rules.yaml', 'bad/*.yaml', 'nothing.yaml')).toBe(
      `a [ is not closed, or lines in it stand as far left as its key
  at bad/a.yaml:1:9
  write ], and indent what stands before it  [yaml/unclosed]
the file lacks "rules"
  at bad/b.yaml:1:1
  add rules: a list  [config/missing]
the file has no setting "rule"
  at bad/b.yaml:1:1 (rule)
  did you mean "rules"?  [config/unknown-key]
rulesFiles "none/*.yaml" matches no file
  at kafka.yaml:7:7 (review.rulesFiles[0])
  create the file, or remove the entry  [config/include-missing]
rulesFiles "/etc/rules.yaml" is an absolute path
  at kafka.yaml:8:7 (review.rulesFiles[1])
  write it relative to the file that includes it  [config/include-path]
rulesFiles "../rules.yaml" climbs out of the folder of the config
  at kafka.yaml:9:7 (review.rulesFiles[2])
  keep the files of the platform in one folder  [config/include-path]
rulesFiles "nothing.yaml" matches no file
  at kafka.yaml:11:7 (review.rulesFiles[4])
  create the file, or remove the entry  [config/include-missing]`,
    );
  });
});
