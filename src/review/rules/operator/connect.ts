import { at, listOf } from '../../../facts';
import { FINE, wrong } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { connectionsOf } from '../connections';

/** What the operator makes of Connect and MirrorMaker 2, by what stands beside them. */
export const CONNECT_RULES: readonly Rule[] = [
  gate({
    id: 'operator/connect-image-stream',
    on: 'KafkaConnect',
    check: (connect, { facts }) => {
      if (connect.at('spec', 'build', 'output', 'type') !== 'imagestream' || facts.openshift === true) return FINE;
      return wrong(
        ['spec', 'build', 'output', 'type'],
        'only OpenShift builds into an image stream',
        'use type: docker; on OpenShift tell the review by openshift: true',
      );
    },
  }),
  gate({
    id: 'operator/mirror-maker-name',
    on: 'KafkaMirrorMaker2',
    check: (mirrorMaker, { inventory }) => {
      const connect = inventory.find('KafkaConnect', mirrorMaker.namespace, mirrorMaker.name);
      if (connect === undefined) return FINE;
      const both = [connect, mirrorMaker];
      const jmx = both.every((one) => one.at('spec', 'jmxOptions', 'authentication') !== undefined);
      const trust = both.every((one) =>
        connectionsOf(one).some(({ value }) => listOf(at(value, 'tls', 'trustedCertificates')).length > 0),
      );
      if (!jmx && !trust) return FINE;
      const message = `the KafkaConnect ${connect.name} has the same name, and both write one Secret`;
      return wrong(['metadata', 'name'], message, 'rename one of them');
    },
  }),
];
