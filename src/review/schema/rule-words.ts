/** The rules of Strimzi's CRDs for people: what is wrong when one is broken, and what to write instead. */
export const RULE_WORDS: ReadonlyMap<string, { readonly message: string; readonly remedy: string }> = new Map([
  [
    "self.type != 'jmxPrometheusExporter' || has(self.valueFrom)",
    {
      message: 'metrics of type jmxPrometheusExporter have no valueFrom',
      remedy: 'add valueFrom with the configMapKeyRef of their configuration',
    },
  ],
  [
    "self.type != 'strimziMetricsReporter'",
    { message: 'strimziMetricsReporter is not for this component', remedy: 'use jmxPrometheusExporter' },
  ],
  [
    '(has(self.type) && self.type != "topology-label") || self.topologyKey != ""',
    { message: 'a rack of type topology-label has no topologyKey', remedy: 'add topologyKey, the label of nodes' },
  ],
  [
    'has(self.type) == false || self.type != "environment-variable" || self.envVarName != ""',
    { message: 'a rack of type environment-variable has no envVarName', remedy: 'add envVarName' },
  ],
  [
    "self.type == 'tls' || (!has(self.validityDays) && !has(self.renewalDays))",
    { message: 'validityDays and renewalDays are for type tls only', remedy: 'remove them' },
  ],
  [
    "self.type != 'tls' || (has(self.renewalDays) == has(self.validityDays))",
    { message: 'only one of validityDays and renewalDays is there', remedy: 'write both, or none' },
  ],
  [
    "self.type != 'tls' || !has(self.renewalDays) || !has(self.validityDays) || self.renewalDays < self.validityDays",
    { message: 'renewalDays is not less than validityDays', remedy: 'write a smaller renewalDays' },
  ],
]);
