import type { Profile } from '../config';
import { dev } from './dev';
import { prod } from './prod';

/** The built-in profiles by name. */
export const PROFILES: Readonly<Record<Profile['name'], Profile>> = { dev, prod };
