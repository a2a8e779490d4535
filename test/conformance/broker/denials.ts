import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A request that the broker's authorizer refused. */
export interface Denial {
  readonly principal: string;
  /** In Kafka's words, for example `describe_configs`. */
  readonly operation: string;
  readonly resource: { readonly type: string; readonly name: string };
  /** For example `READ on Topic orders for FETCH`. */
  readonly what: string;
  /** True when the client is not told: something is only left out of a list. */
  readonly silent: boolean;
}

const LINE =
  /^(\w+) Principal = User:(.*?) is Denied operation = (\w+) from host = \S+ on resource = (\w+):\w+:(\S+) for request = (\w+)/;

/**
 * The refusals in the log of an authorizer, written as `log4j2.properties` says, each once: clients that ask again without a pause fill
 * hundreds of megabytes with the same line.
 */
export async function readDenials(file: string): Promise<Denial[]> {
  const lines = new Set<string>();
  for await (const line of createInterface(createReadStream(file))) lines.add(line);
  return [...lines].flatMap(denialIn);
}

function denialIn(line: string): Denial[] {
  const [, level, principal, operation, type, name, request] = LINE.exec(line) ?? [];
  if (principal === undefined || operation === undefined || type === undefined || name === undefined) return [];
  const what = `${operation} on ${type} ${name} for ${request}`;
  return [
    { principal, operation: operation.toLowerCase(), resource: { type, name }, what, silent: level !== 'INFO' },
  ];
}
