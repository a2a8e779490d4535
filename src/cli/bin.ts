#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

import { main } from './main';

// a run is too short to earn back eager optimizing: hot code must prove itself about fifteen times as long as by default;
// only the V8 of Node 20 counts in budgets, and later ones complain of the flag
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=1000000');

main(process.argv.slice(2));
