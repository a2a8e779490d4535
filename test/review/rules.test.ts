import { CONDITIONS } from '../../src/facts';
import { Inventory } from '../../src/inventory';
import { PAGES } from '../../src/review/catalogue';
import type { Sample } from '../../src/review/catalogue/page';
import { sampleObjects } from '../../src/review/catalogue/sample';
import { gateReports } from '../../src/review/gates';
import { review } from '../../src/review/review';
import { RULES } from '../../src/review/rules';

function rulesFound(id: string, sample: string | Sample): string[] {
  const { facts = {}, profile, closedWorld = false, now } = typeof sample === 'string' ? {} : sample;
  const onlyDev = RULES.find((rule) => rule.id === id)?.severities.prod === 'off';
  const context = {
    profile: profile ?? (onlyDev ? 'dev' : 'prod'),
    facts,
    closedWorld,
    ...(now && { now }),
  } as const;
  const objects = sampleObjects(sample).map((object) => ({ object }));
  // what the API server refuses first is told by constructs alone
  const predicates = new Inventory(objects).resources.flatMap(gateReports);
  return [...review(objects, context).findings, ...predicates].map(({ rule }) => rule);
}

const CASES = Object.entries(PAGES).flatMap(([id, page]) => [
  ...page.pass.map((sample, index) => [id, 'passes', index, sample] as const),
  ...page.fail.map((sample, index) => [id, 'fails', index, sample] as const),
]);

describe('the samples of every rule', () => {
  test.each(CASES)('%s %s its sample %i', (id, verdict, _, sample) => {
    const found = rulesFound(id, sample);

    expect(found.includes(id)).toBe(verdict === 'fails');
  });
});

describe('the catalogue', () => {
  test('has a page for every rule, with samples of both kinds', () => {
    const ids = new Set([...Object.keys(CONDITIONS), ...RULES.map(({ id }) => id)]);

    expect([...ids].filter((id) => !Object.hasOwn(PAGES, id))).toEqual([]);
    expect(Object.values(PAGES).filter(({ pass, fail }) => pass.length === 0 || fail.length === 0)).toEqual([]);
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
