import { familyOf, listedRules } from './listing';
import type { ListedRule } from './listing';
import { controlsText, sampleText, weightText } from './text';

/** Every rule as a page of Markdown: `docs/rules.md`. */
export function rulesMarkdown(): string {
  const rules = listedRules();
  const families = [...new Set(rules.map(({ id }) => familyOf(id)))];
  const lines = [
    '# Rules',
    '',
    'Made by `npm run docs` from the catalogue; `cdk8s-strimzi rules ID` prints one. Samples are laid over a small platform with which',
    'nothing is wrong: a document replaces what it names, `null` removes.',
    '',
    ...families.flatMap((family) => [
      `- [${family}](#${family}) (${rules.filter(({ id }) => familyOf(id) === family).length})`,
    ]),
    '',
    ...families.flatMap((family) => [
      `## ${family}`,
      '',
      ...rules.filter(({ id }) => familyOf(id) === family).flatMap(section),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function section({ id, page, ...weight }: ListedRule): string[] {
  const controls = controlsText(page);
  return [
    `### ${id}`,
    '',
    `${sentence(page.title)} ${page.why}`,
    '',
    `- severity: ${weightText(weight)}`,
    `- remedy: ${page.remedy}`,
    `- sources: ${page.sources.join('; ')}`,
    ...(controls === '' ? [] : [`- controls: ${controls}`]),
    '',
    'Found in:',
    '',
    ...page.fail.slice(0, 1).flatMap(yaml),
    'Not found in:',
    '',
    ...page.pass.slice(0, 1).flatMap(yaml),
  ];
}

function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
}

function yaml(sample: Parameters<typeof sampleText>[0]): string[] {
  return ['```yaml', sampleText(sample), '```', ''];
}
