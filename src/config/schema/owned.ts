import { z } from 'zod';

/**
 * Where an entry belongs.
 * @param what that has the name: `KafkaTopic`
 */
export function belongsToCluster(what: string) {
  return {
    cluster: z.string().optional().describe('the cluster it belongs to; not needed when there is only one'),
    clusters: z.array(z.string()).min(1).optional().describe('the clusters it exists in'),
    resourceName: z.string().optional().describe(`metadata.name of the ${what}; the key unless said`),
  };
}
