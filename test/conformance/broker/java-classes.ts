import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import type { Tools } from './tools';

const SOURCES = join(__dirname, 'java');

/** Compiles the Java side of the judge; gives the class path to run it with. */
export async function compile(tools: Tools, jars: readonly string[], folder: string): Promise<string> {
  const sources = readdirSync(SOURCES).map((name) => join(SOURCES, name));
  const options = ['-nowarn', '-proc:none', '-cp', jars.join(delimiter), '-d', folder];
  await tools.jdk('jdk.compiler/com.sun.tools.javac.Main', [...options, ...sources]);
  return [folder, ...jars].join(delimiter);
}
