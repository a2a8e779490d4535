import type { Command } from './command';

/** The help of all commands; it fits a screen. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, words, summary }) => [`${name} ${words}`.trim(), summary] as const);
  return [
    'cdk8s-strimzi: Kafka on Kubernetes as code, for Strimzi 1.2.0',
    '',
    'usage: cdk8s-strimzi COMMAND [FLAGS]',
    '',
    ...columns(rows),
    '',
    'cdk8s-strimzi COMMAND --help says more; --version says the version',
    'exit code: 0 fine, 1 findings or a difference, 2 wrong use or wrong input, 3 a bug',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, words, summary, load }: Command): string {
  const { flags, examples } = load();
  const rows = Object.entries(flags).map(
    ([flag, { value, help }]) => [`--${flag}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  const title = `cdk8s-strimzi ${`${name} ${words}`.trim()}: ${summary}`;
  return [title, '', ...columns(rows), '', ...columns(examples), ''].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
