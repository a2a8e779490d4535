/** A tool that applies manifests from Git, and deletes what is no longer there. */
export type GitOpsTool = 'argocd' | 'flux' | 'helm';

/** True for every tool, or the tools that are in use. */
export type RetainOnDelete = boolean | readonly GitOpsTool[];

const TOOLS: readonly GitOpsTool[] = ['argocd', 'flux', 'helm'];

/** By which each tool is told to leave an object in the cluster that it no longer finds in Git. */
const RETAIN: Readonly<Record<GitOpsTool, Readonly<Record<string, string>>>> = {
  argocd: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
  flux: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
  helm: { 'helm.sh/resource-policy': 'keep' },
};

/** Claims have no owner and carry the tracking label of Argo CD, which would take them for leftovers. */
const RETAIN_CLAIM: Readonly<Record<GitOpsTool, Readonly<Record<string, string>>>> = {
  argocd: {
    'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
    'argocd.argoproj.io/sync-options': 'Prune=false',
  },
  flux: {},
  helm: {},
};

/**
 * Annotations that keep an object, and the data behind it, when it vanishes from Git.
 *
 * Source: Argo CD documentation, "Sync Options"; Flux documentation, "Kustomization"; Helm documentation, "Chart Development Tips".
 */
export function retainAnnotations(retain: RetainOnDelete | undefined): Record<string, string> {
  return annotationsOf(RETAIN, retain);
}

/** The same for the claims that Strimzi makes. */
export function retainClaimAnnotations(retain: RetainOnDelete | undefined): Record<string, string> {
  return annotationsOf(RETAIN_CLAIM, retain);
}

function annotationsOf(table: typeof RETAIN, retain: RetainOnDelete | undefined): Record<string, string> {
  const tools = retain === true ? TOOLS : retain === undefined || retain === false ? [] : retain;
  return Object.assign({}, ...tools.map((tool) => table[tool])) as Record<string, string>;
}
