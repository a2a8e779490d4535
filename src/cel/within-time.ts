import type * as vm from 'node:vm';

/** Far more than any honest expression takes. */
const MOST_MS = 1000;

interface Watch {
  readonly script: vm.Script;
  readonly context: vm.Context;
}

let watch: Watch | undefined;

/** What an action gives, unless it takes too long: then it is stopped, wherever it is. */
export function withinTime(action: () => unknown): unknown {
  watch ??= newWatch();
  watch.context['action'] = action;
  try {
    return watch.script.runInContext(watch.context, { timeout: MOST_MS });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new Error(`it takes more than ${MOST_MS} ms`, { cause: error });
  } finally {
    watch.context['action'] = undefined;
  }
}

/** Only code that runs in a context of its own can be stopped, with all that it calls. */
function newWatch(): Watch {
  const { Script, createContext } = require('node:vm') as typeof vm;
  return { script: new Script('action()'), context: createContext({}) };
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
