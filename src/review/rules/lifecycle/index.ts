import type { Rule } from '../../rule';
import { CERTIFICATES } from './certificates';
import { IMAGE_VOLUMES } from './image-volumes';
import { OPERATIONS } from './operations';
import { VERSIONS } from './versions';

/** Versions, certificates and restarts. */
export const LIFECYCLE: readonly Rule[] = [...VERSIONS, ...IMAGE_VOLUMES, ...CERTIFICATES, ...OPERATIONS];
