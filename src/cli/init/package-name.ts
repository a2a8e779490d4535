const FALLBACK = 'kafka-platform';

/** Source: npm documentation, "package.json", name. */
const MAX_LENGTH = 214;

/** Names that npm keeps for itself, and those of the packages that the project depends on. */
const TAKEN: ReadonlySet<string> = new Set([
  'node_modules',
  'favicon.ico',
  'cdk8s',
  'cdk8s-cli',
  'cdk8s-strimzi',
  'constructs',
]);

/** The name of a folder as npm allows it for a package: `Kafka Plattform Köln` is `kafka-plattform-koln`. */
export function packageName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/[._-]+$/, '');
  return name === '' || TAKEN.has(name) ? FALLBACK : name;
}
