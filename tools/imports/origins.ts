import { copyFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { findJava } from './java';
import { copyArtifact, unpackArtifact } from './maven';
import { runProgram } from './run-program';
import { isRight } from './sums';
import type { Sums } from './sums';

/** Where CRDs come from. */
export interface Origin {
  /** The CRD files that it makes. */
  readonly files: readonly string[];
  /** Makes them in a folder of their own; `jars` is kept between runs. Gives the jars whose sum is wrong: those are not run. */
  readonly make: (folder: string, jars: string, sums: Sums) => readonly string[];
}

const STRIMZI = '1.2.0';
const ACCESS_OPERATOR = '0.3.0';
const PROMETHEUS_OPERATOR = 'github.com/prometheus-operator/prometheus-operator@v0.85.0';

const PACKAGE = 'io.strimzi.api.kafka.model';

/** Strimzi's classes by kind, below their common package. */
const CLASSES: Readonly<Record<string, string>> = {
  Kafka: 'kafka.Kafka',
  KafkaBridge: 'bridge.KafkaBridge',
  KafkaConnect: 'connect.KafkaConnect',
  KafkaConnector: 'connector.KafkaConnector',
  KafkaMirrorMaker2: 'mirrormaker2.KafkaMirrorMaker2',
  KafkaNodePool: 'nodepool.KafkaNodePool',
  KafkaRebalance: 'rebalance.KafkaRebalance',
  KafkaTopic: 'topic.KafkaTopic',
  KafkaUser: 'user.KafkaUser',
  StrimziPodSet: 'podset.StrimziPodSet',
};

/** As Strimzi's own build calls its generator: the result is byte-equal with the released files. */
const GENERATOR_ARGS =
  '--label app:strimzi --label strimzi.io/crd-install:true --target-kube 1.16+ --crd-api-version v1 --api-versions v1 --storage-version v1 --yaml';

export const ORIGINS: readonly Origin[] = [
  { files: Object.keys(CLASSES).map((kind) => `${kind}.yaml`), make: generateStrimzi },
  { files: ['KafkaAccess.yaml'], make: unpackAccess },
  { files: ['PodMonitor.yaml', 'PrometheusRule.yaml'], make: downloadPrometheus },
];

/** Strimzi's API and the generator with all that they need, in a folder; and the names of those that are not what they should be. */
export function strimziJars(
  folder: string,
  sums: Sums,
): { readonly files: readonly string[]; readonly wrong: readonly string[] } {
  const needed = ['crd-generator', 'api'].map((name) => ({ name, jar: `${name}-${STRIMZI}.jar` }));
  for (const { name, jar } of needed) {
    if (!isRight(folder, jar, sums)) copyArtifact(`io.strimzi:${name}:${STRIMZI}`, folder);
  }
  const wrong = needed.map(({ jar }) => jar).filter((jar) => !isRight(folder, jar, sums));
  return { files: needed.map(({ jar }) => join(folder, jar)), wrong };
}

function generateStrimzi(folder: string, jars: string, sums: Sums): readonly string[] {
  const java = findJava(process.env);
  const { files, wrong } = strimziJars(jars, sums);
  if (wrong.length > 0) return wrong;
  const classpath = files.join(delimiter);
  const targets = Object.entries(CLASSES).map(([kind, name]) => `${PACKAGE}.${name}=${join(folder, kind)}.yaml`);
  const main = 'io.strimzi.crdgenerator.CrdGenerator';
  runProgram(java, ['-cp', classpath, main, ...GENERATOR_ARGS.split(' '), ...targets], folder);
  return [];
}

function unpackAccess(folder: string): readonly string[] {
  const path = 'META-INF/fabric8/kafkaaccesses.access.strimzi.io-v1.yml';
  unpackArtifact(`io.strimzi.access-operator:api:${ACCESS_OPERATOR}`, path, folder);
  copyFileSync(join(folder, path), join(folder, 'KafkaAccess.yaml'));
  return [];
}

function downloadPrometheus(folder: string): readonly string[] {
  const said = JSON.parse(runProgram('go', ['mod', 'download', '-json', PROMETHEUS_OPERATOR], folder)) as {
    Dir: string;
  };
  const crds = join(said.Dir, 'example', 'prometheus-operator-crd');
  copyFileSync(join(crds, 'monitoring.coreos.com_podmonitors.yaml'), join(folder, 'PodMonitor.yaml'));
  copyFileSync(join(crds, 'monitoring.coreos.com_prometheusrules.yaml'), join(folder, 'PrometheusRule.yaml'));
  return [];
}
