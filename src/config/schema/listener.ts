import { z } from 'zod';

import { layer } from './layer';
import { raw } from './values';

const authentication = z.union([
  z.enum(['scram-sha-512', 'tls', 'none']),
  z.strictObject({
    type: z.literal('custom').describe('anything else, by settings of the listener'),
    sasl: z.boolean().describe('true: clients log in by SASL'),
    listenerConfig: raw.optional().describe('settings of the listener, such as those of OAuth'),
  }),
]);

const certificate = layer({
  issuer: z
    .strictObject({
      name: z.string().min(1).describe('its name'),
      kind: z.enum(['Issuer', 'ClusterIssuer']).optional().describe('Issuer unless said'),
    })
    .describe('the Issuer of cert-manager'),
  secretName: z.string().min(1).describe('the Secret; <cluster>-<listener>-tls unless said'),
  dnsNames: z.array(z.string().min(1)).min(1).describe('more names by which clients come'),
  ipAddresses: z.array(z.string().min(1)).min(1).describe('addresses by which clients come'),
  duration: z.string().min(1).describe('how long it is good, such as 2160h'),
  renewBefore: z.string().min(1).describe('how long before its end it is renewed, such as 720h'),
});

/** A listener; its key is the name. */
export const listenerLayer = layer({
  type: z
    .enum(['internal', 'cluster-ip', 'nodeport', 'loadbalancer', 'ingress', 'route', 'tlsroute'])
    .describe('how clients come in'),
  port: z.int().min(9092).max(65535).describe('port of the broker; each listener has its own'),
  tls: z.boolean().describe('true: connections are encrypted'),
  authentication: authentication.describe('how clients log in'),
  peers: z
    .union([z.literal('clients'), z.literal('everyone'), z.array(raw).min(1)])
    .describe("who may connect: the clients that use it, everyone, or a list of Kubernetes' NetworkPolicyPeers"),
  certificate: certificate.describe('a certificate of its own, from cert-manager'),
  configuration: raw.describe("the listener's configuration, as in the custom resource"),
}).meta({ id: 'listener' });
