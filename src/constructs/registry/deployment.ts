import { refuse } from '../../problems';
import { withOverrides } from '../overrides';
import { resourcesSpec } from '../resources';
import { CA_FOLDER, clientOf, trustOf } from './client';
import type { Trust } from './client';
import type { RegistryKind, Variable } from './kinds';
import { envProblems, overridesProblems } from './problems';
import type { SchemaRegistryProps } from './props';

/** Names of the topics, in the order of their purposes. */
export function topicsOf({ topics = [] }: SchemaRegistryProps, kind: RegistryKind): string[] {
  return kind.topics.map(({ name }, index) => topics[index] ?? name);
}

/**
 * The spec of the Deployment.
 * @param name its name
 */
export function deploymentSpec(
  props: SchemaRegistryProps,
  name: string,
  kind: RegistryKind,
  podLabels: Readonly<Record<string, string>>,
): object {
  const { replicas, placement, priorityClass, connection } = props;
  const trusted = trustOf(connection);
  const placed = placement?.podTemplate({
    labelsOf: () => podLabels,
    rackLabel: connection.cluster?.rackTopologyKey,
  });
  const spec = {
    replicas,
    selector: { matchLabels: podLabels },
    template: {
      metadata: { labels: podLabels },
      spec: {
        automountServiceAccountToken: false,
        // variables that Kubernetes makes of Services would be taken for settings
        enableServiceLinks: false,
        ...placed,
        ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
        securityContext: { runAsNonRoot: true, runAsUser: kind.user, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [container(props, name, kind)],
        ...(trusted && { volumes: [caVolume(trusted)] }),
      },
    },
  };
  return withOverrides<object>(spec, props.overrides);
}

function caVolume({ secret, file }: Trust): object {
  return { name: 'kafka-ca', secret: { secretName: secret, items: [{ key: file, path: file }] } };
}

function container(props: SchemaRegistryProps, name: string, kind: RegistryKind): object {
  const { image, resources, env = {}, connection } = props;
  const computed = resourcesSpec(resources, '/spec/template/spec/containers/0/resources');
  const more = Object.entries(env).map(([variable, value]): Variable => ({ name: variable, value }));
  const own = kind.variables(name, topicsOf(props, kind), clientOf(connection));
  refuse([...envProblems(props, own), ...overridesProblems(props)]);
  const { health, port } = kind;
  const apart = health.port !== port;
  const probe = (path: string): object => ({ httpGet: { path, port: apart ? 'health' : 'http' } });
  return {
    name: 'registry',
    image,
    env: [...own.filter((variable) => !(variable.name in env)), ...more],
    ports: [
      { name: 'http', containerPort: port, protocol: 'TCP' },
      ...(apart ? [{ name: 'health', containerPort: health.port, protocol: 'TCP' }] : []),
    ],
    ...(computed && { resources: computed }),
    // it reads all schemas before it is ready
    startupProbe: { ...probe(health.ready), periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 120 },
    readinessProbe: { ...probe(health.ready), periodSeconds: 10, timeoutSeconds: 5 },
    livenessProbe: { ...probe(health.live), periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 6 },
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    ...(trustOf(connection) && {
      volumeMounts: [{ name: 'kafka-ca', mountPath: CA_FOLDER, readOnly: true }],
    }),
  };
}
