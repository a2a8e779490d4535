import { at, listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Inventory, KafkaConnect, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const OUTPUT = ['spec', 'build', 'output'] as const;
const PLUGINS = ['spec', 'build', 'plugins'] as const;
const DOWNLOADS: ReadonlySet<string> = new Set(['jar', 'tgz', 'zip', 'other']);
const MOVING = /snapshot|latest/i;
const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** What code gets into the image of a Connect that the operator builds. */
export const BUILD_RULES: readonly Rule[] = [
  policy({
    id: 'connect/plugin-checksums',
    on: 'KafkaConnect',
    dev: 'warning',
    prod: 'error',
    check: (connect) => artifacts(connect, checksum),
  }),
  policy({
    id: 'connect/plugin-sources',
    on: 'KafkaConnect',
    dev: 'warning',
    prod: 'error',
    check: (connect) => artifacts(connect, source),
  }),
  policy({ id: 'connect/traceable-image', on: 'KafkaConnect', dev: 'info', prod: 'warning', check: image }),
  policy({
    id: 'connect/build-pod-security',
    on: 'KafkaConnect',
    dev: 'warning',
    prod: 'error',
    check: podSecurity,
  }),
  policy({ id: 'connect/unique-images', on: 'input', dev: 'error', prod: 'error', check: uniqueImages }),
];

type Judge = (artifact: unknown, path: Path) => readonly Outcome[];

function artifacts(connect: KafkaConnect, judge: Judge): readonly Outcome[] {
  return listOf(connect.at(...PLUGINS)).flatMap((plugin, index) =>
    listOf(at(plugin, 'artifacts')).flatMap((artifact, number) =>
      judge(artifact, [...PLUGINS, index, 'artifacts', number]),
    ),
  );
}

function checksum(artifact: unknown, path: Path): readonly Outcome[] {
  if (!DOWNLOADS.has(words(at(artifact, 'type')))) return FINE;
  const sum = at(artifact, 'sha512sum');
  const where = [...path, 'sha512sum'];
  if (sum === undefined) {
    return wrong(where, 'nothing checks what is downloaded for this plugin', 'set sha512sum');
  }
  if (/^[0-9a-f]{128}$/i.test(words(sum))) return FINE;
  return wrong(where, 'the checksum is no SHA-512: the build would fail', 'write its 128 hexadecimal digits');
}

function source(artifact: unknown, path: Path): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const field of ['url', 'repository', 'version']) {
    const value = at(artifact, field);
    if (typeof value !== 'string') continue;
    const where = [...path, field];
    if (field !== 'version' && !value.startsWith('https://')) {
      outcomes.push(...wrong(where, 'the plugin is fetched without encryption', 'use an https address'));
    }
    if (MOVING.test(value)) {
      outcomes.push(...wrong(where, `${value} is another file tomorrow`, 'name a released version'));
    }
  }
  if (at(artifact, 'insecure') === true) {
    const message = 'the certificate of the server is not checked';
    outcomes.push(...wrong([...path, 'insecure'], message, 'remove insecure'));
  }
  return outcomes;
}

function image(connect: KafkaConnect): readonly Outcome[] {
  const built = connect.at(...OUTPUT, 'image');
  if (connect.at(...OUTPUT, 'type') !== 'docker' || typeof built !== 'string') return FINE;
  const tag = /:([^:/@]+)$/.exec(built)?.[1];
  const outcomes: Outcome[] = [];
  if (!built.includes('@') && (tag === undefined || tag === 'latest')) {
    const message = `${built} names no version: a rollback in Git does not bring the old plugins back`;
    const remedy = 'give each content of the build its own tag, for example a hash of its plugins';
    outcomes.push(...wrong([...OUTPUT, 'image'], message, remedy));
  }
  if (connect.at(...OUTPUT, 'pushSecret') === undefined) {
    const message = 'the image is pushed without credentials';
    outcomes.push(...wrong([...OUTPUT, 'pushSecret'], message, 'set pushSecret', { severity: 'info' }));
  }
  return outcomes;
}

/** The builder runs as root with capabilities, which the restricted level forbids; OpenShift builds elsewhere. */
function podSecurity(connect: KafkaConnect, { facts, inventory }: Scope): readonly Outcome[] {
  if (connect.at('spec', 'build') === undefined || facts.openshift === true) return FINE;
  const remedy = 'build the image before and set image, or mount plugins from images by plugins';
  const level = inventory.find('Namespace', '', connect.namespace)?.label(ENFORCE);
  if (level === 'restricted') {
    const message = `the namespace ${connect.namespace} enforces restricted pods, and the builder needs root`;
    return wrong(['spec', 'build'], message, remedy);
  }
  const own = connect.at('spec', 'template', 'buildContainer', 'securityContext');
  if (facts.operator?.podSecurityProvider !== 'restricted' || own !== undefined) return FINE;
  return wrong(['spec', 'build'], 'the operator makes restricted pods only, and builds none with them', remedy);
}

function uniqueImages(inventory: Inventory): readonly Outcome[] {
  const owners = new Map<string, Resource>();
  return inventory.ofKind('KafkaConnect').flatMap((connect) => {
    const built = connect.at(...OUTPUT, 'image');
    if (typeof built !== 'string') return FINE;
    const key = connect.at(...OUTPUT, 'type') === 'docker' ? built : `${connect.namespace} ${built}`;
    const other = owners.get(key);
    owners.set(key, other ?? connect);
    if (other === undefined) return FINE;
    const message = `${other.title} builds ${built} too, and each overwrites the other's plugins`;
    return wrong([...OUTPUT, 'image'], message, 'give each its own image', { resource: connect });
  });
}
