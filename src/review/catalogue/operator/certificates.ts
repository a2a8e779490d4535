import type { RulePages } from '../page';

const OWN_CA = ['Strimzi documentation, "Installing your own CA certificates"'];
const LABELS = 'strimzi.io/kind: Kafka, strimzi.io/cluster: main';
const OWN = '{ kind: Kafka, spec: { clusterCa: { generateCertificateAuthority: false } } }';

/** A certificate of nobody, valid for a hundred years. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
      MIIBbzCCARWgAwIBAgIULrOWMrPo2B6Xk+m7SRv6fyfwT7EwCgYIKoZIzj0EAwIw
      DDEKMAgGA1UEAwwBYTAgFw0yNjExMjUxMjI1MTBaGA8yMTI2MTEwMTEyMjUxMFow
      DDEKMAgGA1UEAwwBYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHoeUgX7676J
      xCuuaPPuKN8VNaBviVEqw9QrmAZKsKjFm9JV7FcO4ELg6KmZlJETT3Mi6UmkmZCk
      lD64jcTXj36jUzBRMB0GA1UdDgQWBBSHaMu0m1/TuLxPgd/NT3bvf1hg6DAfBgNV
      HSMEGDAWgBSHaMu0m1/TuLxPgd/NT3bvf1hg6DAPBgNVHRMBAf8EBTADAQH/MAoG
      CCqGSM49BAMCA0gAMEUCIQC5m1ublSi94IxB6lQOIrOEMsbwco/wdK0h1WPNlxpl
      OQIgaMf1iivpF0jy6QDU2SPMRYiPMo67D7qh2X/K9PCCmKU=
      -----END CERTIFICATE-----`;

const certificate = (content: string, labels = LABELS): string => `
---
apiVersion: v1
kind: Secret
metadata: { name: main-cluster-ca-cert, namespace: kafka, labels: { ${labels} } }
stringData:
  ca.crt: |
      ${content}`;
const key = (name: string): string => `
---
apiVersion: v1
kind: Secret
metadata: { name: main-cluster-ca, namespace: kafka, labels: { ${LABELS} } }
stringData: { ${name}: the key }`;

const external = (name: string): string => `
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ours-${name}, namespace: kafka }
spec: { secretStoreRef: { name: vault }, target: { name: ${name} } }`;

export const CERTIFICATE_PAGES: RulePages = {
  'operator/ca-lifetime': {
    title: 'certificate authorities live longer than their renewal takes',
    why: 'The operator does not compare the two. With a renewal that begins before the certificate does, each reconciliation renews it and rolls all.',
    remedy: 'set renewalDays well below validityDays',
    sources: ['Strimzi API reference, "CertificateAuthority"'],
    pass: ['{ kind: Kafka, spec: { clusterCa: { validityDays: 365, renewalDays: 60 } } }'],
    fail: ['{ kind: Kafka, spec: { clusterCa: { validityDays: 30, renewalDays: 30 } } }'],
  },
  'operator/maintenance-window': {
    title: 'maintenance windows are cron expressions of Quartz',
    why: 'With one that cannot be read no window ever opens, and certificates run out. The operator says so only when a renewal is due.',
    remedy: 'write 6 or 7 fields, as in "* * 1-4 ? * SAT,SUN *"',
    sources: ['Strimzi documentation, "Maintenance time windows for rolling updates"'],
    pass: ['{ kind: Kafka, spec: { maintenanceTimeWindows: ["* * 0-1 ? * SUN,MON,TUE,WED,THU *"] } }'],
    fail: ['{ kind: Kafka, spec: { maintenanceTimeWindows: ["0 1 * * 0"] } }'],
  },
  'operator/own-ca-secret': {
    title: 'a certificate authority of your own is there',
    why: 'When the operator is told not to make one, it fails without the Secrets for the certificate and the key.',
    remedy: 'add both Secrets before the Kafka, or let the operator make its own',
    sources: OWN_CA,
    pass: [
      OWN,
      { closedWorld: true, yaml: OWN + certificate(CERTIFICATE) + key('ca.key') },
      { closedWorld: true, facts: { elsewhere: { certificateAuthorities: true } }, yaml: OWN },
      {
        closedWorld: true,
        yaml: `${OWN}${['main-cluster-ca', 'main-cluster-ca-cert'].map(external).join('')}`,
      },
    ],
    fail: [
      { closedWorld: true, yaml: OWN },
      { closedWorld: true, yaml: OWN + certificate(CERTIFICATE) },
    ],
  },
  'operator/own-ca-label': {
    title: 'Secrets of an own certificate authority carry the labels of the cluster',
    why: 'The operator looks for them by label, and does not find them by name alone.',
    remedy: 'add strimzi.io/kind: Kafka and strimzi.io/cluster',
    sources: OWN_CA,
    pass: [OWN + certificate(CERTIFICATE)],
    fail: [OWN + certificate(CERTIFICATE, 'strimzi.io/cluster: main')],
  },
  'operator/own-ca-generation': {
    title: 'the generation of an own certificate authority is a number',
    why: 'The operator compares it with that of the pods, and fails when it is none.',
    remedy: 'write a whole number in quotes, and count it up at each renewal',
    sources: OWN_CA,
    pass: [
      `${OWN}
---
{ apiVersion: v1, kind: Secret, metadata: { name: main-cluster-ca-cert, namespace: kafka, labels: { ${LABELS} }, annotations: { strimzi.io/ca-cert-generation: "2" } }, stringData: { ca.crt: "{{ vault }}" } }`,
    ],
    fail: [
      `${OWN}
---
{ apiVersion: v1, kind: Secret, metadata: { name: main-cluster-ca-cert, namespace: kafka, labels: { ${LABELS} }, annotations: { strimzi.io/ca-cert-generation: v2 } }, stringData: { ca.crt: "{{ vault }}" } }`,
    ],
  },
  'operator/own-ca-content': {
    title: 'an own certificate authority has a certificate and a key',
    why: 'The operator fails with a Secret that lacks ca.crt or ca.key, or whose certificate it cannot read.',
    remedy: 'write the certificate as PEM under ca.crt, and the key under ca.key',
    sources: OWN_CA,
    pass: [OWN + certificate(CERTIFICATE) + key('ca.key'), OWN + certificate('{{ vault.certificate }}')],
    fail: [OWN + certificate('none yet'), OWN + key('tls.key')],
  },
};
