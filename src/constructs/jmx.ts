import type { JmxOptions } from '../../imports/shapes';

/** As the custom resource has it. */
export function jmxSpec(jmx: 'password' | 'open'): JmxOptions {
  return jmx === 'password' ? { authentication: { type: 'password' } } : {};
}
