import { ApiObject, JsonPatch } from 'cdk8s';
import type { Chart } from 'cdk8s';

import { DefaultDenyPolicy, Kafka, KafkaEgressPolicy, Namespace, podsOf } from '../../src/constructs';
import type { Resource, RetainOnDelete } from '../../src/constructs';
import { JMX_RULES, JmxRulesConfigMap } from '../../src/constructs/jmx-rules';
import type { JmxComponent } from '../../src/constructs/jmx-rules';
import { at, manifestsOf, newChart, refusal, yamlOf } from '../support/chart';

const CLUSTER = { name: 'main', namespace: 'kafka' };

describe('a Namespace', () => {
  test('is nothing but its name', () => {
    expect(manifestsOf(new Namespace(newChart(), 'kafka'))).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kafka' } },
    ]);
  });

  test('carries Pod Security levels and the marks that keep it', () => {
    const namespace = new Namespace(newChart(), 'data', {
      name: 'kafka',
      podSecurity: 'baseline',
      warn: 'restricted',
      audit: 'restricted',
      labels: { team: 'data' },
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' },
      retainOnDelete: true,
    });

    expect(yamlOf(namespace)).toMatchInlineSnapshot(`
     "apiVersion: v1
     kind: Namespace
     metadata:
       annotations:
         argocd.argoproj.io/sync-options: Prune=false
         helm.sh/resource-policy: keep
         kustomize.toolkit.fluxcd.io/prune: disabled
       labels:
         pod-security.kubernetes.io/audit: restricted
         pod-security.kubernetes.io/enforce: baseline
         pod-security.kubernetes.io/warn: restricted
         team: data
       name: kafka
     "
    `);
  });

  test('stands in no namespace, whatever its chart says', () => {
    const chart = newChart({ namespace: 'elsewhere', labels: { app: 'kafka' } });
    const namespace = new Namespace(chart, 'kafka');

    expect(namespace.namespace).toBeUndefined();
    expect(at(manifestsOf(namespace)[0], '/metadata')).toEqual({ name: 'kafka', labels: { app: 'kafka' } });
  });

  test('refuses a name that no namespace can have', () => {
    expect(refusal(() => new Namespace(newChart(), 'my.kafka'))).toMatchInlineSnapshot(`
     ""my.kafka" cannot be the name of a namespace
       in test/my.kafka at /metadata/name
       use lower-case letters, digits and -, beginning and ending with a letter or digit, at most 63 of them  [schema/name]"
    `);
  });

  test.each<[RetainOnDelete, readonly string[]]>([
    [false, []],
    [[], []],
    [['flux'], ['kustomize.toolkit.fluxcd.io/prune']],
    [
      ['helm', 'argocd'],
      ['argocd.argoproj.io/sync-options', 'helm.sh/resource-policy'],
    ],
    [true, ['argocd.argoproj.io/sync-options', 'helm.sh/resource-policy', 'kustomize.toolkit.fluxcd.io/prune']],
  ])('is kept from %j by the marks of those tools', (retainOnDelete, marks) => {
    const [object] = manifestsOf(new Namespace(newChart(), 'kafka', { retainOnDelete }));

    expect(Object.keys(at(object, '/metadata/annotations') ?? {})).toEqual(marks);
  });
});

describe('a DefaultDenyPolicy', () => {
  test('lets nothing in', () => {
    expect(yamlOf(new DefaultDenyPolicy(newChart(), 'default-deny'))).toMatchInlineSnapshot(`
     "apiVersion: networking.k8s.io/v1
     kind: NetworkPolicy
     metadata:
       name: default-deny
       namespace: kafka
     spec:
       podSelector: {}
       policyTypes:
         - Ingress
     "
    `);
  });

  test('lets nothing out but questions to the DNS', () => {
    const policy = new DefaultDenyPolicy(newChart(), 'deny', {
      namespace: 'shop',
      directions: ['Ingress', 'Egress'],
    });

    expect(yamlOf(policy)).toMatchInlineSnapshot(`
     "apiVersion: networking.k8s.io/v1
     kind: NetworkPolicy
     metadata:
       name: deny
       namespace: shop
     spec:
       egress:
         - ports:
             - port: 53
               protocol: UDP
             - port: 53
               protocol: TCP
       podSelector: {}
       policyTypes:
         - Ingress
         - Egress
     "
    `);
  });

  test('refuses a name that no resource can have', () => {
    expect(refusal(() => new DefaultDenyPolicy(newChart(), 'Deny'))).toMatchInlineSnapshot(`
     ""Deny" cannot be the name of a Kubernetes resource
       in test/Deny at /metadata/name
       use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them  [schema/name]"
    `);
  });
});

describe('a KafkaEgressPolicy', () => {
  test('opens the way to the brokers of one cluster, at each port once', () => {
    const chart = newChart({ namespace: 'shop' });
    expect(
      yamlOf(
        new KafkaEgressPolicy(chart, 'to-kafka', {
          cluster: CLUSTER,
          pods: { app: 'billing' },
          ports: [9095, 9093, 9095],
        }),
      ),
    ).toMatchInlineSnapshot(`
     "apiVersion: networking.k8s.io/v1
     kind: NetworkPolicy
     metadata:
       name: to-kafka
       namespace: shop
     spec:
       egress:
         - ports:
             - port: 9093
               protocol: TCP
             - port: 9095
               protocol: TCP
           to:
             - namespaceSelector:
                 matchLabels:
                   kubernetes.io/metadata.name: kafka
               podSelector:
                 matchLabels:
                   strimzi.io/cluster: main
                   strimzi.io/kind: Kafka
                   strimzi.io/name: main-kafka
         - ports:
             - port: 53
               protocol: UDP
             - port: 53
               protocol: TCP
       podSelector:
         matchLabels:
           app: billing
       policyTypes:
         - Egress
     "
    `);
  });

  test('looks for a cluster of an unknown namespace in its own, and is for all pods unless told', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const [object] = manifestsOf(new KafkaEgressPolicy(chart, 'to-kafka', { cluster, ports: [9093] }));

    expect(at(object, '/spec/podSelector')).toEqual({});
    expect(at(object, '/spec/egress/0/to/0')).not.toHaveProperty('namespaceSelector');
  });

  test('refuses to open every port', () => {
    expect(refusal(() => new KafkaEgressPolicy(newChart(), 'to-kafka', { cluster: CLUSTER, ports: [] })))
      .toMatchInlineSnapshot(`
     "no port is named, which would open every port of the brokers
       in test/to-kafka at /spec/egress/0/ports
       name the ports of the listeners, for example [9093]  [constructs/egress-ports]"
    `);
  });
});

test('a KafkaEgressPolicy refuses pods and ports that Kubernetes does not take', () => {
  const pods = { 'an app': 'billing', tier: '-' };
  const make = (): unknown =>
    new KafkaEgressPolicy(newChart(), 'to-kafka', { cluster: CLUSTER, pods, ports: [65_535, 65_536, 0, 9093.5] });

  expect(refusal(make)).toMatchInlineSnapshot(`
   ""an app" cannot be the key of a label
     in test/to-kafka at /spec/podSelector/matchLabels/an app
     use at most 63 letters, digits, -, _ and ., after a domain and / if you like  [schema/label]
   the label tier is "-"
     in test/to-kafka at /spec/podSelector/matchLabels/tier
     use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit  [schema/label]
   a port is 0
     in test/to-kafka at /spec/egress/0/ports/0/port
     write a whole number from 1 to 65535  [constructs/egress-ports]
   a port is 9093.5
     in test/to-kafka at /spec/egress/0/ports/1/port
     write a whole number from 1 to 65535  [constructs/egress-ports]
   a port is 65536
     in test/to-kafka at /spec/egress/0/ports/3/port
     write a whole number from 1 to 65535  [constructs/egress-ports]"
  `);
});

test.each<[string, (chart: Chart) => Resource]>([
  ['Namespace', (chart) => new Namespace(chart, 'made')],
  ['DefaultDenyPolicy', (chart) => new DefaultDenyPolicy(chart, 'made')],
  ['KafkaEgressPolicy', (chart) => new KafkaEgressPolicy(chart, 'made', { cluster: CLUSTER, ports: [9093] })],
  ['JmxRulesConfigMap', (chart) => new JmxRulesConfigMap(chart, 'made', { rules: 'kafka' })],
])('a JSON patch adds a field that no type knows to a %s', (_, make) => {
  const made = make(newChart());
  ApiObject.of(made).addJsonPatch(JsonPatch.add('/fromTheFuture', { a: [1] }));

  expect(at(manifestsOf(made)[0], '/fromTheFuture')).toEqual({ a: [1] });
});

test('peers are the pods of a namespace, or some of them', () => {
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } };

  expect(podsOf('shop')).toEqual({ namespaceSelector });
  expect(podsOf('shop', { app: 'x' })).toEqual({ namespaceSelector, podSelector: { matchLabels: { app: 'x' } } });
});

test('peers are of a namespace and with labels that Kubernetes takes', () => {
  expect(refusal(() => podsOf('my.shop', { app: 'x y' }))).toMatchInlineSnapshot(`
   ""my.shop" cannot be the name of a namespace
     use lower-case letters, digits and -, beginning and ending with a letter or digit, at most 63 of them  [schema/name]
   the label app is "x y"
     use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit  [schema/label]"
  `);
});

describe('our rules for the JMX exporter', () => {
  /** The metric that the JMX exporter makes of a line: by the first rule whose pattern is anywhere in it, names cleaned of what Prometheus does not take. */
  function metricOf(component: JmxComponent, line: string): string | undefined {
    for (const rule of JMX_RULES[component]) {
      const pattern = new RegExp(`^.*(?:${rule.pattern}).*$`);
      if (!pattern.test(line)) continue;
      const clean = (text: string): string => line.replace(pattern, text).replaceAll(/[^\w:]/g, '_');
      const labels = Object.entries(rule.labels ?? {}).map(
        ([name, value]) => `${clean(name).toLowerCase()}="${line.replace(pattern, value)}"`,
      );
      return `${clean(rule.name).toLowerCase()}${labels.length === 0 ? '' : `{${labels.join(',')}}`}`;
    }
    return undefined;
  }

  test.each([
    [
      'kafka.server<type=BrokerTopicMetrics, name=BytesInPerSec, topic=orders><>Count: 5',
      'kafka_server_brokertopicmetrics_bytesin_total{topic="orders"}',
    ],
    [
      'kafka.server<type=BrokerTopicMetrics, name=BytesInPerSec><>Count: 5',
      'kafka_server_brokertopicmetrics_bytesin_total',
    ],
    [
      'kafka.network<type=RequestMetrics, name=RequestsPerSec, request=Fetch, version=17><>Count: 9',
      'kafka_network_requestmetrics_requests_total{request="Fetch",version="17"}',
    ],
    [
      'kafka.network<type=RequestMetrics, name=TotalTimeMs, request=Produce><>99thPercentile: 3.0',
      'kafka_network_requestmetrics_totaltimems{request="Produce",quantile="0.99"}',
    ],
    [
      'kafka.network<type=RequestMetrics, name=TotalTimeMs, request=Produce><>Count: 3',
      'kafka_network_requestmetrics_totaltimems_count{request="Produce"}',
    ],
    [
      'kafka.server<type=KafkaRequestHandlerPool, name=RequestHandlerAvgIdlePercent><>MeanRate: 0.9',
      'kafka_server_kafkarequesthandlerpool_requesthandleravgidle_percent',
    ],
    [
      'kafka.network<type=SocketServer, name=NetworkProcessorAvgIdlePercent><>Value: 0.9',
      'kafka_network_socketserver_networkprocessoravgidle_percent',
    ],
    [
      'kafka.server<type=ReplicaManager, name=UnderMinIsrPartitionCount><>Value: 0',
      'kafka_server_replicamanager_underminisrpartitioncount',
    ],
    [
      'kafka.server<type=FetcherLagMetrics, name=ConsumerLag, clientId=ReplicaFetcherThread-0-1, topic=orders, partition=3><>Value: 0',
      'kafka_server_fetcherlagmetrics_consumerlag{clientid="ReplicaFetcherThread-0-1",topic="orders",partition="3"}',
    ],
    [
      'kafka.cluster<type=Partition, name=AtMinIsr, topic=orders, partition=3><>Value: 0',
      'kafka_cluster_partition_atminisr{topic="orders",partition="3"}',
    ],
    [
      'kafka.controller<type=ControllerStats, name=UncleanLeaderElectionsPerSec><>Count: 0',
      'kafka_controller_controllerstats_uncleanleaderelections_total',
    ],
    [
      'kafka.server<type=socket-server-metrics, listener=TLS-9093, networkProcessor=2><>failed-authentication-total: 1.0',
      'kafka_server_socket_server_metrics_failed_authentication_total{listener="TLS-9093",networkprocessor="2"}',
    ],
    [
      'kafka.server<type=raft-metrics><>current-state: leader',
      'kafka_server_raftmetrics_current_state{current_state="leader"}',
    ],
    ['kafka.server<type=raft-metrics><>current-leader: 3.0', 'kafka_server_raftmetrics_current_leader'],
    ['kafka.server<type=raft-channel-metrics><>request-rate: 3.0', 'kafka_server_raftchannelmetrics_request_rate'],
    [
      'kafka.server<type=broker-metadata-metrics><>last-applied-record-lag-ms: 3.0',
      'kafka_server_brokermetadatametrics_last_applied_record_lag_ms',
    ],
    ['java.lang<type=Threading><>ThreadCount: 3', undefined],
  ])('make of %s what dashboards ask for', (line, metric) => {
    expect(metricOf('kafka', line)).toBe(metric);
  });

  test('make metrics of the sensors of Cruise Control', () => {
    const line = 'kafka.cruisecontrol<name=AnomalyDetector.balancedness-score><>Value: 100.0';

    expect(metricOf('cruise-control', line)).toBe('kafka_cruisecontrol_anomalydetector_balancedness_score_value');
  });

  test('refuse a name that no ConfigMap can have', () => {
    expect(refusal(() => new JmxRulesConfigMap(newChart(), 'rules_', { rules: 'kafka' }))).toContain(
      '[schema/name]',
    );
  });

  test('are JSON in a ConfigMap, which is YAML', () => {
    const map = new JmxRulesConfigMap(newChart(), 'rules', { rules: 'cruise-control' });

    expect(yamlOf(map)).toMatchInlineSnapshot(`
     "apiVersion: v1
     kind: ConfigMap
     metadata:
       name: rules
       namespace: kafka
     data:
       jmx-exporter.json: |
         {
           "lowercaseOutputName": true,
           "rules": [
             {
               "pattern": "kafka\\\\.cruisecontrol<name=([\\\\w.-]+)><>(\\\\w+)",
               "name": "kafka_cruisecontrol_$1_$2",
               "type": "GAUGE"
             }
           ]
         }
     "
    `);
  });
});
