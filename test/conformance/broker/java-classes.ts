import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import type { Tools } from './tools';

const SOURCES = join(__dirname, 'java');

/** Compiles the Java side of a judge; gives the class path to run it with. */
export async function compile(
  tools: Tools,
  jars: readonly string[],
  folder: string,
  more: readonly string[] = [],
): Promise<string> {
  const sources = [SOURCES, ...more].flatMap((from) => readdirSync(from).map((name) => join(from, name)));
  const options = ['-nowarn', '-proc:none', '-cp', jars.join(delimiter), '-d', folder];
  await tools.jdk('jdk.compiler/com.sun.tools.javac.Main', [...options, ...sources]);
  return [folder, ...jars].join(delimiter);
}
