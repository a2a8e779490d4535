import { listOf, words } from '../../../facts';
import type { KafkaConnect } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';

const OUTPUT = ['spec', 'build', 'output'] as const;
const BUILD = 'additionalBuildOptions';
const PUSH = 'additionalPushOptions';

const SHARED = ['--authfile', '--cert-dir', '--creds', '--retry', '--retry-delay', '--tls-verify'];

const BUILDAH: Readonly<Record<string, readonly string[]>> = {
  [BUILD]: [...SHARED, '--decryption-key'],
  [PUSH]: [...SHARED, '--quiet'],
};

/** Kaniko builds and pushes at once. */
const KANIKO: Readonly<Record<string, readonly string[]>> = {
  [BUILD]: [
    '--customPlatform',
    '--custom-platform',
    '--ignore-path',
    '--insecure',
    '--insecure-pull',
    '--insecure-registry',
    '--log-format',
    '--log-timestamp',
    '--registry-certificate',
    '--registry-client-cert',
    '--registry-mirror',
    '--reproducible',
    '--single-snapshot',
    '--skip-tls-verify',
    '--skip-tls-verify-pull',
    '--skip-tls-verify-registry',
    '--snapshotMode',
    '--use-new-run',
    '--verbosity',
  ],
};

/** What the builder takes besides what the operator tells it. */
export const BUILD_OPTION_RULES: readonly Rule[] = [
  gate({ id: 'operator/connect-build-options', on: 'KafkaConnect', check: options }),
  gate({
    id: 'operator/connect-push-options',
    on: 'KafkaConnect',
    check: (connect, scope) => {
      const given = isDocker(connect) ? listOf(connect.at(...OUTPUT, PUSH)) : [];
      if (given.length === 0 || !isKaniko(scope)) return FINE;
      return wrong([...OUTPUT, PUSH], 'Kaniko pushes as it builds, and gets no options for it', 'remove them');
    },
  }),
];

function options(connect: KafkaConnect, scope: Scope): readonly Outcome[] {
  if (!isDocker(connect)) return FINE;
  return Object.entries(isKaniko(scope) ? KANIKO : BUILDAH).flatMap(([field, allowed]) =>
    listOf(connect.at(...OUTPUT, field)).flatMap((option, index) => {
      const name = words(option).split('=')[0] ?? '';
      if (allowed.includes(name)) return FINE;
      const message = `the builder gets no option ${name} from Strimzi`;
      return wrong([...OUTPUT, field, index], message, `use ${allowed.join(', ')}`);
    }),
  );
}

function isDocker(connect: KafkaConnect): boolean {
  return connect.at(...OUTPUT, 'type') === 'docker';
}

function isKaniko({ facts }: Scope): boolean {
  return facts.operator?.connectBuilder === 'kaniko';
}
