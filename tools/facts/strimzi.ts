import { delimiter, join } from 'node:path';

import { findJava } from '../imports/java';
import { strimziJars } from '../imports/origins';
import { runProgram } from '../imports/run-program';
import { readSums } from '../imports/sums';
import { ToolError } from '../imports/tool-error';

const PACKAGE = 'io.strimzi.api.kafka.model';

/** Classes of Strimzi's API that say which settings the operator owns. */
const CLASSES = [
  'kafka.KafkaClusterSpec',
  'kafka.cruisecontrol.CruiseControlSpec',
  'connect.KafkaConnectSpec',
  'connector.AbstractConnectorSpec',
  'mirrormaker2.KafkaMirrorMaker2ClusterSpec',
  'bridge.KafkaBridgeSpec',
  'bridge.KafkaBridgeHttpTls',
  'bridge.KafkaBridgeConsumerSpec',
  'bridge.KafkaBridgeProducerSpec',
  'bridge.KafkaBridgeAdminClientSpec',
];

/** Settings that the operator drops: such as begin with a prefix and are no exception, and such as have a name. */
export interface Forbidden {
  readonly prefixes: readonly string[];
  readonly names: readonly string[];
  readonly exceptions: readonly string[];
}

const LISTS: Readonly<Record<string, keyof Forbidden>> = {
  FORBIDDEN_PREFIXES: 'prefixes',
  FORBIDDEN_PREFIX_EXCEPTIONS: 'exceptions',
  FORBIDDEN_OPTIONS: 'names',
  FORBIDDEN_PARAMETERS: 'names',
};

/** What the classes of Strimzi's API say, by the name of the class. */
export function forbiddenSettings(cache: string): Map<string, Forbidden> {
  const { files, wrong } = strimziJars(join(cache, 'jars'), readSums(join(__dirname, '..', 'imports', 'sums.txt')));
  if (wrong.length > 0) throw new ToolError(`not what sums.txt says: ${wrong.join(', ')}`);
  const classes = CLASSES.map((name) => `${PACKAGE}.${name}`);
  const args = ['-cp', files.join(delimiter), join(__dirname, 'StrimziFacts.java'), ...classes];
  const all = new Map<string, Forbidden>();
  for (const line of runProgram(findJava(process.env), args, '.').split('\n').filter(Boolean)) {
    const [name = '', constant = '', value = ''] = line.split('\t');
    const list = LISTS[constant];
    if (list === undefined) throw new ToolError(`${name} has a constant ${constant}, which nothing here reads`);
    const before = all.get(name) ?? { prefixes: [], names: [], exceptions: [] };
    all.set(name, { ...before, [list]: value.split(/\s*,\s*/) });
  }
  return all;
}
