// what a cdk8s app without this project does for the same topics and users: plain objects, cdk8s' own YAML
const { readFileSync } = require('node:fs');

const { ApiObject, App, Chart } = require('cdk8s');
const { parse } = require('yaml');

const { topics, clients } = parse(readFileSync(process.argv[2], 'utf8'));
const app = new App({ outdir: 'never-written' });
const chart = new Chart(app, 'prod', { namespace: 'kafka' });
const apiVersion = 'kafka.strimzi.io/v1';
const labels = { 'strimzi.io/cluster': 'main' };

for (const [name, { partitions, owner }] of Object.entries(topics)) {
  new ApiObject(chart, name, {
    apiVersion,
    kind: 'KafkaTopic',
    metadata: { name, labels: { ...labels, 'app.kubernetes.io/part-of': owner } },
    spec: { partitions, replicas: 3, config: { 'min.insync.replicas': 2, 'retention.ms': 259200000 } },
  });
}
for (const [name, { produces, consumes }] of Object.entries(clients)) {
  const acl = (type, resource, operation) => ({ operations: [operation], resource: { type, name: resource } });
  const acls = [
    acl('group', name, 'Read'),
    ...produces.map((topic) => acl('topic', topic, 'Write')),
    ...consumes.map((topic) => acl('topic', topic, 'Read')),
  ];
  new ApiObject(chart, `user-${name}`, {
    apiVersion,
    kind: 'KafkaUser',
    metadata: { name, labels },
    spec: { authentication: { type: 'scram-sha-512' }, authorization: { type: 'simple', acls } },
  });
}
process.stdout.write(app.synthYaml());
