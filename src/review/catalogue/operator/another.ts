/** One more object for a cluster. */
export const another = (
  kind: string,
  name: string,
  spec: string,
  namespace = 'kafka',
  cluster = 'main',
): string => `
---
apiVersion: kafka.strimzi.io/v1
kind: ${kind}
metadata: { name: ${name}, namespace: ${namespace}, labels: { strimzi.io/cluster: ${cluster} } }
spec: { ${spec} }
`;
