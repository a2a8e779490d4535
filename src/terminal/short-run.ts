import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 that the process is short: too short to earn back eager optimizing, so that hot code must prove itself about fifteen times as
 * long as by default. Only the V8 of Node 20 counts in budgets, and later ones complain of the flag.
 */
export function expectShortRun(): void {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=1000000');
}
