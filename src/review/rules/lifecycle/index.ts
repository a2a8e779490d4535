import type { Rule } from '../../rule';
import { CERTIFICATES } from './certificates';
import { OPERATIONS } from './operations';
import { VERSIONS } from './versions';

/** Versions, certificates and restarts. */
export const LIFECYCLE: readonly Rule[] = [...VERSIONS, ...CERTIFICATES, ...OPERATIONS];
