import type { Rule } from '../rule';
import type { ControlCatalogue, RulePage, Sample } from './page';

const CATALOGUES: Readonly<Record<ControlCatalogue, string>> = {
  pciDss: 'PCI DSS',
  soc2: 'SOC 2',
  iso27001: 'ISO 27001',
  nist80053: 'NIST SP 800-53',
};

/** How much a rule weighs, and what becomes of the object. */
export type Weight = Pick<Rule, 'severities' | 'condition'>;

/** `error`, or `info in dev, error in prod`; then the condition. */
export function weightText({ severities: { dev, prod }, condition }: Weight): string {
  const severity = dev === prod ? dev : `${dev} in dev, ${prod} in prod`;
  if (condition === undefined) return severity;
  const { status, reason } = condition;
  return `${severity} (${status}${reason === undefined ? '' : `, ${reason}`})`;
}

/** `PCI DSS 2.2.7; SOC 2 CC6.7`. */
export function controlsText({ controls = {} }: RulePage): string {
  return (Object.keys(CATALOGUES) as ControlCatalogue[])
    .flatMap((catalogue) =>
      controls[catalogue] === undefined ? [] : [`${CATALOGUES[catalogue]} ${controls[catalogue].join(', ')}`],
    )
    .join('; ');
}

/** The YAML of a sample, with what it supposes as a comment above it. */
export function sampleText(sample: string | Sample): string {
  if (typeof sample === 'string') return sample.trim();
  const { yaml, facts, profile, closedWorld, now } = sample;
  const supposed = [
    ...(profile === undefined ? [] : [`profile ${profile}`]),
    ...(facts === undefined ? [] : [`context ${JSON.stringify(facts)}`]),
    ...(closedWorld === true ? ['closed world'] : []),
    ...(now === undefined ? [] : [`the day ${now}`]),
  ];
  return `${supposed.length === 0 ? '' : `# with ${supposed.join(', ')}\n`}${yaml.trim()}`;
}

/** The page of one rule, for a terminal. */
export function pageText(id: string, page: RulePage, weight: Weight): string {
  const controls = controlsText(page);
  const indented = (text: string): string => text.replaceAll(/^/gm, '    ');
  return [
    `${id}: ${page.title}`,
    '',
    `  severity   ${weightText(weight)}`,
    `  why        ${page.why}`,
    `  remedy     ${page.remedy}`,
    `  sources    ${page.sources.join('; ')}`,
    ...(controls === '' ? [] : [`  controls   ${controls}`]),
    '',
    '  found in',
    ...page.fail.map((sample) => indented(sampleText(sample))),
    '',
    '  not found in',
    ...page.pass.map((sample) => indented(sampleText(sample))),
    '',
  ].join('\n');
}
