'use strict';

const { synthesize } = require('cdk8s-strimzi');

// What kafka.yaml has no words for goes into `extend`, which is called with the chart of each environment:
//
//   const { ApiObject } = require('cdk8s');
//   const extend = (chart, { name, namespace }) => {
//     new ApiObject(chart, 'about', {
//       apiVersion: 'v1',
//       kind: 'ConfigMap',
//       metadata: { name: 'about', namespace },
//       data: { environment: name },
//     });
//   };
//   synthesize({ config: 'kafka.yaml', extend });
//
// `npx cdk8s-strimzi synth` does not know of it: it reads kafka.yaml alone.
synthesize({ config: 'kafka.yaml' });
