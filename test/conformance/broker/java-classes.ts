import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import type { Tools } from './tools';

/** The Java side of the broker judge, which others build on. */
export const BROKER_SOURCES = join(__dirname, 'java');

/** Compiles the Java side of a judge; gives the class path to run it with. */
export async function compile(
  tools: Tools,
  jars: readonly string[],
  folder: string,
  folders: readonly string[] = [BROKER_SOURCES],
): Promise<string> {
  const sources = folders.flatMap((from) => readdirSync(from).map((name) => join(from, name)));
  const options = ['-nowarn', '-proc:none', '-cp', jars.join(delimiter), '-d', folder];
  await tools.jdk('jdk.compiler/com.sun.tools.javac.Main', [...options, ...sources]);
  return [folder, ...jars].join(delimiter);
}
