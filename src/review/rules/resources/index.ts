import type { Rule } from '../../rule';
import { COMPONENTS } from './components';
import { JVM } from './jvm';
import { MEMORY } from './memory';

/** CPU, memory, heap and network. */
export const RESOURCES: readonly Rule[] = [...MEMORY, ...JVM, ...COMPONENTS];
