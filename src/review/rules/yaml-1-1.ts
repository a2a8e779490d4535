import type { Reading, Resource } from '../../inventory';
import { cut } from '../../problems';
import { FINE } from '../outcome';
import type { Outcome, Report } from '../outcome';
import { policy } from '../rule';
import type { Rule } from '../rule';

/** Texts without quotes that kubectl takes for something else. */
export const YAML_1_1: readonly Rule[] = [
  policy({
    id: 'schema/yaml-1.1',
    mayRefuse: true,
    on: 'any object',
    dev: 'warning',
    prod: 'warning',
    check: readings,
  }),
];

function readings({ input }: Resource): readonly Outcome[] {
  return input.readings === undefined ? FINE : input.readings.map(report);
}

function report({ path, part, text, value }: Reading): Report {
  if (Number.isNaN(value)) {
    const message = `kubectl refuses ${cut(text)}: JSON has no such number`;
    return { path, message, remedy: 'put it in quotes if it is a text', severity: 'error' };
  }
  return part === 'key'
    ? { path, message: `kubectl reads the key ${cut(text)} as ${value}`, remedy: 'put it in quotes' }
    : { path, message: `kubectl reads ${cut(text)} as ${value}`, remedy: `put it in quotes, or write ${value}` };
}
