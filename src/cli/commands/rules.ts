import { didYouMean, UserError } from '../../problems';
import { readCatalogue } from '../../review';
import { COMMON_FLAGS, EXIT, print, readFlags } from '../../terminal';
import type { Flags } from '../../terminal';
import type { CommandBody } from '../command';

const RULES_FLAGS = {
  format: { type: 'string', value: 'FORM', help: 'text or json' },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** `rules`: what a review looks for. */
export const body: CommandBody = {
  flags: RULES_FLAGS,
  examples: [
    ['cdk8s-strimzi rules', 'every rule, with its severity'],
    ['cdk8s-strimzi rules security', 'one family'],
    ['cdk8s-strimzi rules security/listener-tls', 'why, what to do, sources, samples'],
  ],
  run: (args) => {
    const { flags, words } = readFlags(args, RULES_FLAGS, 1);
    const { format = 'text' } = flags;
    if (format !== 'text' && format !== 'json') throw new UserError([wrongFormat(format)]);
    print(format === 'json' ? asJson(words[0]) : asText(words[0]));
    return EXIT.fine;
  },
};

function chosen(word: string | undefined) {
  const rules = readCatalogue().listedRules();
  const found = rules.filter(({ id }) => word === undefined || id === word || id.startsWith(`${word}/`));
  if (found.length > 0) return found;
  const near = didYouMean(
    word ?? '',
    rules.map(({ id }) => id),
  );
  throw new UserError([
    {
      rule: 'cli/unknown-rule',
      message: `there is no rule ${JSON.stringify(word)}`,
      remedy: near === undefined ? 'cdk8s-strimzi rules lists them' : `did you mean ${near}?`,
    },
  ]);
}

function asText(word: string | undefined): string {
  const rules = chosen(word);
  const [only] = rules;
  const { pageText, weightText } = readCatalogue();
  if (only !== undefined && only.id === word) return pageText(only.id, only.page, only);
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.page.title} (${weightText(rule)})\n`).join('');
}

function asJson(word: string | undefined): string {
  const rules = chosen(word).map(({ id, severities, condition, page }) => ({
    id,
    severities,
    ...(condition && { condition }),
    title: page.title,
    why: page.why,
    remedy: page.remedy,
    sources: page.sources,
    ...(page.controls && { controls: page.controls }),
  }));
  return `${JSON.stringify({ version: 1, rules }, undefined, 2)}\n`;
}

function wrongFormat(format: string) {
  return { rule: 'cli/flag-value', message: `--format is ${JSON.stringify(format)}`, remedy: 'write text or json' };
}
