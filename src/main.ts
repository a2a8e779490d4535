import { synthesize } from './synth';

synthesize({ config: 'kafka.yaml' });
