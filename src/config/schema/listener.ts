import { z } from 'zod';

import { layer } from './layer';
import { raw } from './values';

const authentication = z.union([
  z.enum(['scram-sha-512', 'tls', 'none']),
  z.strictObject({
    type: z.literal('custom'),
    sasl: z.boolean(),
    listenerConfig: raw.optional(),
  }),
]);

/** A listener; its key is the name. */
export const listenerLayer = layer({
  type: z.enum(['internal', 'cluster-ip', 'nodeport', 'loadbalancer', 'ingress', 'route', 'tlsroute']),
  port: z.int().min(9092).max(65535),
  tls: z.boolean(),
  authentication,
  peers: z
    .union([z.literal('clients'), z.literal('everyone'), z.array(raw).min(1)])
    .describe("who may connect: the clients that use it, everyone, or a list of Kubernetes' NetworkPolicyPeers"),
  configuration: raw.describe("the listener's configuration, as in the custom resource"),
});
