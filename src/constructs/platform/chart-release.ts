import type { Construct } from 'constructs';

import { nameProblems, objectOf, refuseObject, Resource } from '../resource';
import type { ObjectParts, ResourceProps } from '../resource';

/** A tool that installs Helm charts from Git. */
export type DeliveryTool = 'argocd' | 'flux';

/** How Argo CD is set up. */
export interface ArgoCdProps {
  /**
   * The namespace of its Applications.
   * @default 'argocd'
   */
  readonly namespace?: string;

  /**
   * The project of the Application.
   * @default 'default'
   */
  readonly project?: string;

  /**
   * The Kubernetes cluster to install into.
   * @default 'https://kubernetes.default.svc'
   */
  readonly server?: string;

  /**
   * False leaves it to somebody to start each sync: until then nothing is installed.
   * @default true
   */
  readonly automated?: boolean;

  /**
   * True deletes what the chart no longer has: with a definition all objects of its kind go.
   * @default false
   */
  readonly prune?: boolean;
}

/** A chart of Strimzi, and with what values it is installed. */
export interface ChartRelease {
  readonly tool: DeliveryTool;
  readonly name: string;
  readonly chart: string;
  readonly version: string;
  /** The namespace that it is installed into. */
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly argocd: ArgoCdProps | undefined;
  readonly common: Pick<ResourceProps, 'labels' | 'annotations'>;
}

/** Strimzi's Helm repository (Strimzi documentation, "Deploying the Cluster Operator using Helm"). */
const REPOSITORY = 'https://strimzi.io/charts/';

const CRDS = 'CreateReplace';

/** Writes what a tool needs to install a chart: CRDs too, which Helm itself would never replace. */
export function addChartRelease(scope: Construct, release: ChartRelease): void {
  if (release.tool === 'argocd') addApplication(scope, release);
  else addHelmRelease(scope, release);
}

function addApplication(scope: Construct, release: ChartRelease): void {
  const { name, chart, version, namespace, values, argocd = {}, common } = release;
  const { namespace: own = 'argocd', project = 'default', server = 'https://kubernetes.default.svc' } = argocd;
  const { automated = true, prune = false } = argocd;
  new Plain(scope, 'Application', { name, namespace: own, ...common }, 'argoproj.io/v1alpha1', {
    project,
    source: {
      repoURL: REPOSITORY,
      chart,
      targetRevision: version,
      helm: { releaseName: name, valuesObject: values },
    },
    destination: { server, namespace },
    // its CRDs are too large for the annotation of a client-side apply
    syncPolicy: {
      ...(automated && { automated: { prune, selfHeal: true } }),
      syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
    },
  });
}

function addHelmRelease(scope: Construct, release: ChartRelease): void {
  const { name, chart, version, namespace, values, common } = release;
  const props = { namespace, ...common };
  new Plain(scope, 'HelmRepository', { ...props, name }, 'source.toolkit.fluxcd.io/v1', {
    interval: '1h',
    url: REPOSITORY,
  });
  new Plain(scope, 'HelmRelease', { ...props, name }, 'helm.toolkit.fluxcd.io/v2', {
    interval: '1h',
    releaseName: name,
    chart: { spec: { chart, version, sourceRef: { kind: 'HelmRepository', name } } },
    install: { crds: CRDS },
    upgrade: { crds: CRDS },
    values,
  });
}

class Plain extends Resource {
  constructor(scope: Construct, kind: string, props: ResourceProps, apiVersion: string, spec: object) {
    const parts: ObjectParts = { apiVersion, kind, body: { spec } };
    const object = objectOf(kind, props, parts);
    super(scope, kind, object);
    refuseObject(this, object, nameProblems);
  }
}
