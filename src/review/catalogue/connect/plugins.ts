import type { RulePages } from '../page';

const BUILD = 'Strimzi documentation, "Building Kafka Connect images"';
const PLUGINS = 'Strimzi documentation, "Mounting connector plugins using image volumes"';
const connect = (spec: string): string => `kind: KafkaConnect\nspec: { ${spec} }`;
const mounted = (name: string, artifacts: string): string =>
  connect(`plugins: [{ name: ${name}, artifacts: [${artifacts}] }]`);
const IMAGE = '{ type: image, reference: "registry.example.org/archive:2.1.0" }';

/** Plugins, however they come to the workers. */
export const PLUGIN_PAGES: RulePages = {
  'connect/plugin-artifacts': {
    title: 'every plugin has something to load',
    why: 'Lists of nothing pass all checks. The build makes the image that it starts from, a plugin is not mounted, and the connector that needs it is refused.',
    remedy: 'list the artifacts, or remove the plugin',
    sources: [BUILD, PLUGINS],
    pass: [mounted('other', IMAGE)],
    fail: [
      connect('build: { plugins: [] }'),
      connect('build: { plugins: [{ name: archive, artifacts: [] }] }'),
      mounted('other', ''),
    ],
  },
  'connect/plugin-places': {
    title: 'a plugin comes to the workers on one way',
    why: 'What is built into the image and what is mounted both stand on the plugin path. Of two versions of one class the workers load either.',
    remedy: 'build the plugin into the image, or mount it',
    sources: [BUILD, PLUGINS],
    pass: [mounted('other', IMAGE)],
    fail: [mounted('archive', IMAGE)],
  },
};
