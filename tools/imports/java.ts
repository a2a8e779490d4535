import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { tryProgram } from './run-program';
import { ToolError } from './tool-error';

/** What the class files of Strimzi's generator ask for. */
const OLDEST = 21;

/** Folders in which systems and version managers put their JDKs. */
const FOLDERS: readonly (readonly [folder: string, home: string])[] = [
  ['/usr/lib/jvm', '.'],
  ['/opt/java', '.'],
  ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
  [join(homedir(), '.sdkman/candidates/java'), '.'],
  [join(homedir(), '.jdks'), '.'],
];

/** A `java` that is new enough: of JAVA_HOME, on the PATH, or in one of the usual folders. */
export function findJava(env: NodeJS.ProcessEnv): string {
  const home = env['JAVA_HOME'];
  const candidates = [
    ...(home === undefined || home === '' ? [] : [join(home, 'bin/java')]),
    'java',
    ...installed(),
  ];
  const java = candidates.find((candidate) => majorVersion(candidate) >= OLDEST);
  if (java !== undefined) return java;
  throw new ToolError(
    `no Java of version ${OLDEST} or newer: looked at JAVA_HOME, the PATH and ${FOLDERS[0]?.[0] ?? ''}`,
  );
}

function* installed(): Generator<string> {
  for (const [folder, home] of FOLDERS) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) yield join(folder, name, home, 'bin/java');
  }
}

function majorVersion(java: string): number {
  const said = tryProgram(java, ['-version'], '.')?.stderr ?? '';
  return Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
}
