import { didYouMean, UserError } from '../problems';
import { EXIT, print, run } from '../terminal';
import type { ExitCode } from '../terminal';
import { COMMANDS } from './commands';
import { commandHelp, generalHelp } from './help';
import { ownVersion } from './own-version';

const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

/** Runs the command line, and sets the exit code of the process. */
export function main(args: readonly string[]): void {
  run(() => runCommand(args), args.includes('--debug'));
}

function runCommand([name, ...args]: readonly string[]): ExitCode {
  if (name === undefined || HELP.has(name)) {
    print(generalHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  if (name === '--version') {
    print(`${ownVersion()}\n`);
    return EXIT.fine;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UserError([unknownCommand(name)]);
  if (!args.some((arg) => HELP.has(arg))) return command.load().run(args);
  print(commandHelp(command));
  return EXIT.fine;
}

function unknownCommand(name: string) {
  const names = COMMANDS.map((command) => command.name);
  const near = didYouMean(name, names);
  return {
    rule: 'cli/unknown-command',
    message: `there is no command ${JSON.stringify(name)}`,
    remedy: near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`,
  };
}
