import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CONDITIONS } from '../../src/facts';
import { Inventory } from '../../src/inventory';
import type { ResourceInput } from '../../src/inventory';
import { readManifests } from '../../src/manifests';
import { PAGES } from '../../src/review/catalogue';
import type { Sample } from '../../src/review/catalogue/page';
import { sampleObjects } from '../../src/review/catalogue/sample';
import type { Finding } from '../../src/review/finding';
import { gateReports } from '../../src/review/gates';
import { review } from '../../src/review/review';
import { RULES } from '../../src/review/rules';

function inputsOf(sample: string | Sample): readonly ResourceInput[] {
  if (typeof sample === 'string' || sample.asFile !== true)
    return sampleObjects(sample).map((object) => ({ object }));
  return readManifests(['-'], { stdin: () => sample.yaml }).manifests;
}

function rulesFound(id: string, sample: string | Sample): string[] {
  const { facts = {}, profile, closedWorld = false, now } = typeof sample === 'string' ? {} : sample;
  const onlyDev = RULES.find((rule) => rule.id === id)?.severities.prod === 'off';
  const context = {
    profile: profile ?? (onlyDev ? 'dev' : 'prod'),
    facts,
    closedWorld,
    ...(now && { now }),
  } as const;
  const objects = inputsOf(sample);
  // what the API server refuses first is told by constructs alone
  const predicates = new Inventory(objects).resources.flatMap(gateReports);
  return [...review(objects, context).findings, ...predicates].map(({ rule }) => rule);
}

const CASES = Object.entries(PAGES).flatMap(([id, page]) => [
  ...page.pass.map((sample, index) => [id, 'passes', index, sample] as const),
  ...page.fail.map((sample, index) => [id, 'fails', index, sample] as const),
]);

/** The ids of rules that the sources of a folder write down, whole or without `schema/`. */
function idsIn(...folder: string[]): string[] {
  const files = readdirSync(join(...folder), { recursive: true, encoding: 'utf8' });
  const text = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(...folder, name), 'utf8'))
    .join('\n');
  const whole = Array.from(text.matchAll(/'([a-z]+\/[a-z0-9.-]+)'/g), ([, id = '']) => id);
  const short = Array.from(text.matchAll(/(?:#add\(|\brule: |notText\()'([a-z-]+)'/g), ([, what = '']) => what);
  const listed =
    text.match(/(?<=readonly rule: )'.*(?=;)/g)?.flatMap((names) => names.match(/[a-z-]+/g) ?? []) ?? [];
  return [...whole, ...[...short, ...listed].map((what) => `schema/${what}`)];
}

describe('the samples of every rule', () => {
  test.each(CASES)('%s %s its sample %i', (id, verdict, _, sample) => {
    const found = rulesFound(id, sample);

    expect(found.includes(id)).toBe(verdict === 'fails');
  });
});

/** Rules that weigh a case as an error and do not say that they may. */
function undeclared(findings: readonly Finding[], profile: 'dev' | 'prod'): string[] {
  return findings.flatMap(({ rule: id, severity }) => {
    const rules = RULES.filter((rule) => rule.id === id);
    const may = rules.some(({ severities, mayRefuse }) => severities[profile] === 'error' || mayRefuse === true);
    return severity !== 'error' || rules.length === 0 || may ? [] : [id];
  });
}

test.each(['dev', 'prod'] as const)('rules that may refuse say so: synth asks no others, in %s', (profile) => {
  const policies = Object.entries(PAGES).filter(
    ([id]) => !/^(schema|operator|kafka)\//.test(id) || id === 'schema/yaml-1.1',
  );
  const findings = policies.flatMap(([, { fail }]) =>
    fail.flatMap((sample) => {
      const { facts = {}, closedWorld = false } = typeof sample === 'string' ? {} : sample;
      return review(inputsOf(sample), { profile, facts, closedWorld }).findings;
    }),
  );

  expect(findings.length).toBeGreaterThan(300);
  expect(undeclared(findings, profile)).toEqual([]);
});

describe('the catalogue', () => {
  test('has a page for every rule, with samples of both kinds', () => {
    const ids = new Set([...Object.keys(CONDITIONS), ...RULES.map(({ id }) => id)]);

    expect([...ids].filter((id) => !Object.hasOwn(PAGES, id))).toEqual([]);
    expect(Object.values(PAGES).filter(({ pass, fail }) => pass.length === 0 || fail.length === 0)).toEqual([]);
  });

  test('has a page for every id that the schemas and the predicates can report', () => {
    const ids = new Set([...idsIn('src', 'review', 'schema'), ...idsIn('src', 'facts', 'checks')]);

    expect(ids.size).toBeGreaterThan(130);
    expect([...ids].filter((id) => !Object.hasOwn(PAGES, id))).toEqual([]);
  });

  test('has each rule once', () => {
    const ids = RULES.map(({ id, on }) => `${id} on ${on}`);

    expect(ids.length).toBe(new Set(ids).size);
  });
});

test('the sound platform is sound in prod', () => {
  const { findings } = review(
    sampleObjects('').map((object) => ({ object })),
    { profile: 'prod' },
  );

  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
