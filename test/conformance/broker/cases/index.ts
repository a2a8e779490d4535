import type { Case } from './case';
import { CONNECT } from './connect';
import { CONSUMERS } from './consumers';
import { MIRRORS } from './mirror';
import { PRODUCERS } from './producers';
import { SERVICES } from './services';
import { STREAMS } from './streams';
import { TOOLS } from './tools';

/** The slow ones first, so that they do not end last. */
export const CASES: readonly Case[] = [
  ...MIRRORS,
  ...CONNECT,
  ...STREAMS,
  ...TOOLS,
  ...SERVICES,
  ...CONSUMERS,
  ...PRODUCERS,
];
