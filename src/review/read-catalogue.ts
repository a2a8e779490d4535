import type * as reading from './catalogue/reading';

/** The pages of all rules; loaded when somebody reads about rules, which a review does not. */
export function readCatalogue(): typeof reading {
  return require('./catalogue/reading') as typeof reading;
}
