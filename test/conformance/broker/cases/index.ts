import type { Case } from './case';
import { CONSUMERS } from './consumers';
import { PRODUCERS } from './producers';
import { STREAMS } from './streams';
import { TOOLS } from './tools';

/** The slow ones first, so that they do not end last. */
export const CASES: readonly Case[] = [...STREAMS, ...TOOLS, ...CONSUMERS, ...PRODUCERS];
