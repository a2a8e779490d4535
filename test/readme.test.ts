import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { transformSync } from '@swc/core';
import * as cdk8s from 'cdk8s';
import { App } from 'cdk8s';

import * as library from '../src';
import { UserError } from '../src';
import { COMMANDS } from '../src/cli';
import { runCommand } from './support/run-command';
import { at, chartOf, synthesizeText, withConfig } from './support/synthesize';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The code blocks of a language, in their order. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

describe('the README', () => {
  const [config = ''] = blocks('yaml');

  test('has a config that becomes dev and prod', () => {
    const dev = synthesizeText(config, 'dev');
    const prod = synthesizeText(config, 'prod');

    expect(at(dev.get('KafkaTopic/order-events'), '/spec/partitions')).toBe(3);
    expect(at(prod.get('KafkaTopic/order-events'), '/spec/partitions')).toBe(12);
    expect(at(prod.get('KafkaNodePool/brokers'), '/spec/replicas')).toBe(6);
    expect(prod.has('KafkaUser/console')).toBe(true);
  });

  test('shows the message that its mistake gets', () => {
    const [message = ''] = blocks('text');
    const mistaken = config.replace('  order-events:\n    partitions', '  order-events:\n    partitons');
    const line = mistaken.split('\n').findIndex((text) => text.includes('partitons')) + 1;

    const said = withConfig(mistaken, (file) => {
      try {
        chartOf(file, 'dev');
      } catch (error) {
        if (UserError.is(error)) return error.message.replaceAll(file, 'kafka.yaml').replace(`:${line}:`, ':12:');
      }
      return '';
    });

    expect(`${said}\n`).toBe(message);
  });

  test('has settings of a review that a config takes', () => {
    const [, review = ''] = blocks('yaml');

    expect(withConfig(`${config}\n${review}`, (file) => runCommand('review', '--config', file))).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('has constructs that synthesize', () => {
    const [code = ''] = blocks('ts');
    const { code: script } = transformSync(code, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const files: string[] = [];
    class AppThatKeeps extends App {
      override synth(): void {
        files.push(this.synthYaml());
      }
    }
    const modules: Record<string, unknown> = { cdk8s: { ...cdk8s, App: AppThatKeeps }, 'cdk8s-strimzi': library };

    runInNewContext(script, { require: (name: string) => modules[name], exports: {} });

    expect(files.join('\n')).toContain('kind: KafkaNodePool');
    expect(files.join('\n')).toContain('kubernetes.io/metadata.name: shop');
  });

  test('names every command, and no other', () => {
    const table = README.slice(README.indexOf('## The command line'), README.indexOf('## How it goes on'));
    const named = [...table.matchAll(/cdk8s-strimzi ([a-z]+)/g)].map(([, name = '']) => name);

    expect([...new Set(named)].toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
  });

  test('says which versions package.json and the facts say', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };

    expect(README).toContain('| 1.2.0 | `v1` | 4.2.0, 4.2.1, 4.3.0, 4.3.1 | 1.30 and newer | 20.20 and newer |');
    expect(engines.node).toBe('>=20.20');
  });

  test('links to files that are there', () => {
    const links = [...README.matchAll(/\]\(([A-Z][A-Za-z]+\.md)\)/g)].map(([, file = '']) => file);

    expect(links.length).toBeGreaterThan(2);
    for (const file of links) expect(readFileSync(join(ROOT, file), 'utf8')).not.toBe('');
  });
});
