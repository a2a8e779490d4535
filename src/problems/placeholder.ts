import type { Place, Problem } from './problem';
import { quote } from './quote';

/**
 * `${NAME}` with the defaults that envsubst and Flux know, and `$(NAME)` of Kustomize. Names with a colon or a dot behind them belong to
 * Kafka's config providers, to plugins and to Log4j; `$$` is an escape.
 */
const PLACEHOLDER = /(?<!\$)(?:\$\{[A-Za-z_]\w*(?:(?::[-=+?]|[-=+?^,#%/]|:\d)[^}]*)?\}|\$\([A-Za-z_]\w*\))/;

/** The first place of a text that another program has to fill in. */
export function placeholderIn(text: string): string | undefined {
  return PLACEHOLDER.exec(text)?.[0];
}

/** What to say where a placeholder cannot stay. */
export function unfilled(written: string, place: Place | undefined): Problem {
  return {
    rule: 'manifests/template',
    message: `${quote(written)} is for another program to fill in: the file is no manifest yet`,
    remedy: 'fill it in first, for example with flux build kustomization or envsubst, and name what comes out',
    ...(place && { place }),
  };
}
