import type { OwnPackage } from './own-package';

const SCRIPTS = {
  synth: 'cdk8s synth',
  check: 'node main.js --check',
  test: 'node --test',
} as const;

/** The package.json of a new project. */
export function packageJson(name: string, own: OwnPackage): string {
  const { cdk8s, constructs } = own.peerDependencies;
  const content = {
    name,
    private: true,
    scripts: SCRIPTS,
    dependencies: { cdk8s, [own.name]: `^${own.version}`, constructs },
    devDependencies: { 'cdk8s-cli': `^${own.devDependencies['cdk8s-cli']}` },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
