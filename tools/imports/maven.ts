import { runProgram } from './run-program';

/** The plugin that brings artifacts to a folder. */
export const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';
const QUIET = ['-B', '-q', '-Dstyle.color=never'];

/** Puts the jar of an artifact (`group:name:version`) into a folder. */
export function copyArtifact(artifact: string, folder: string): void {
  runProgram(
    'mvn',
    [...QUIET, `${DEPENDENCY_PLUGIN}:copy`, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`],
    folder,
  );
}

/** Puts one file out of the jar of an artifact into a folder, at its path inside the jar. */
export function unpackArtifact(artifact: string, path: string, folder: string): void {
  const what = [`-Dartifact=${artifact}`, `-Dmdep.unpack.includes=${path}`, `-DoutputDirectory=${folder}`];
  runProgram('mvn', [...QUIET, `${DEPENDENCY_PLUGIN}:unpack`, ...what], folder);
}
