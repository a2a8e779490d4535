import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { COMMANDS } from '../../src/cli';
import { runCommand } from '../support/run-command';

describe('the command line', () => {
  test('has a help that fits a screen', () => {
    const { code, stdout, stderr } = runCommand('--help');

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchInlineSnapshot(`
     "cdk8s-strimzi: Kafka on Kubernetes as code, for Strimzi 1.2.0

     usage: cdk8s-strimzi COMMAND [FLAGS]

       init [DIR]          make a new project, ready to synth and test
       synth               write the manifests of every environment, one file a resource
       review [PATH...|-]  say what the API server, Strimzi, Kafka and policy will say
       rules [ID]          what a review looks for, why, and what to do
       schema              print the JSON Schema of kafka.yaml and of teams' files

     cdk8s-strimzi COMMAND --help says more; --version says the version
     exit code: 0 fine, 1 findings or a difference, 2 wrong use or wrong input, 3 a bug
     "
    `);
  });

  test.each(COMMANDS.map(({ name }) => name))('has a help of %s with every flag, within 40 lines', (name) => {
    const { code, stdout } = runCommand(name, '--help');
    const command = COMMANDS.find((candidate) => candidate.name === name);

    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(40);
    for (const flag of Object.keys(command?.load().flags ?? {})) expect(stdout).toContain(`--${flag}`);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  test('says its version', () => {
    const file = join(__dirname, '..', '..', 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

    expect(runCommand('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('shows the help and fails when nothing is asked for', () => {
    const { code, stdout } = runCommand();

    expect([code, stdout]).toEqual([2, runCommand('--help').stdout]);
  });

  test('refuses a command that it does not know', () => {
    expect(runCommand('sinth')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'there is no command "sinth"\n  did you mean synth?  [cli/unknown-command]\n',
    });
  });

  test('refuses every unknown flag at once', () => {
    expect(runCommand('schema', '--quite', '--x').stderr).toBe(
      'there is no flag --quite\n  did you mean --quiet?  [cli/unknown-flag]\nthere is no flag --x\n  see --help  [cli/unknown-flag]\n',
    );
  });

  test('prints the JSON Schema that is published', () => {
    const published = readFileSync(join(__dirname, '..', '..', 'kafka.schema.json'), 'utf8');

    expect(runCommand('schema')).toEqual({ code: 0, stdout: published, stderr: '' });
  });
});
