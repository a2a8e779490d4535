import type * as catalogue from './catalogue';
import type { RulePage } from './catalogue/page';

/** What people read about a rule; absent for rules of organizations. The pages are loaded when a report wants them. */
export function pageOf(id: string): RulePage | undefined {
  const { PAGES } = require('./catalogue') as typeof catalogue;
  return Object.hasOwn(PAGES, id) ? PAGES[id] : undefined;
}

/** The ids of all rules but those of organizations. */
export function ruleIds(): readonly string[] {
  const { PAGES } = require('./catalogue') as typeof catalogue;
  return Object.keys(PAGES);
}
