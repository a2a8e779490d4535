import type { ApiServer } from './api-server';
import { until } from './api-server';
import type { Answer } from './client';
import type { Manifest } from './documents';

/** How a kind is called in addresses. */
interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** Nobody but the server need see what is applied. */
export type Mode = 'dry-run' | 'for-real';

const HOME = 'default';

/** An API server with CRDs, as those who apply manifests see it. */
export class Cluster {
  readonly #server: ApiServer;
  readonly #resources = new Map<string, Promise<readonly Resource[]>>();

  constructor(server: ApiServer) {
    this.#server = server;
  }

  /** Installs CRDs, and waits until the server serves what they define. */
  async install(crds: readonly Manifest[]): Promise<void> {
    const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
    for (const crd of crds) {
      const { status, body } = await this.#send('POST', path, JSON.stringify(crd), 'application/json');
      if (status !== 201) throw new Error(`a CRD was refused: ${JSON.stringify(body)}`);
    }
    for (const crd of crds) await until('what a CRD defines', () => this.#serves(crd));
  }

  async #serves(crd: Manifest): Promise<boolean> {
    const { group, names, versions } = crd['spec'] as {
      readonly group: string;
      readonly names: { readonly plural: string };
      readonly versions: readonly { readonly name: string }[];
    };
    const version = versions[0]?.name ?? '';
    const { status } = await this.#server.client.send('GET', `/apis/${group}/${version}/${names.plural}?limit=1`);
    return status === 200;
  }

  async addNamespace(name: string): Promise<void> {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
    await this.#send('POST', '/api/v1/namespaces', JSON.stringify(namespace), 'application/json');
  }

  /**
   * Applies on the server's side with strict validation; what has no name of its own is created.
   * @param text what the server reads
   */
  async apply(manifest: Manifest, mode: Mode, text = JSON.stringify(manifest)): Promise<Answer> {
    const { apiVersion, kind } = manifest;
    const metadata = (manifest['metadata'] ?? {}) as Manifest;
    const base = String(apiVersion).includes('/') ? `/apis/${String(apiVersion)}` : `/api/${String(apiVersion)}`;
    const resources = await this.#resourcesOf(base);
    const resource = resources.find((candidate) => candidate.kind === kind);
    if (resource === undefined) return notFound(resources.length === 0 ? 'no such version' : 'no such kind');
    const { namespace } = metadata;
    const place = typeof namespace === 'string' && namespace !== '' ? namespace : HOME;
    const path = `${base}${resource.namespaced ? `/namespaces/${encodeURIComponent(place)}` : ''}/${resource.name}`;
    const query = `fieldManager=judge&fieldValidation=Strict${mode === 'dry-run' ? '&dryRun=All' : ''}`;
    if (isCreated(manifest)) return this.#send('POST', `${path}?${query}`, text, 'application/json');
    const { name } = metadata;
    const last = encodeURIComponent(typeof name === 'string' ? name : JSON.stringify(name ?? null));
    return this.#send('PATCH', `${path}/${last}?force=true&${query}`, text, 'application/apply-patch+yaml');
  }

  #send(method: string, path: string, text: string, type: string): Promise<Answer> {
    return Promise.race([this.#server.ended, this.#server.client.send(method, path, { type, text })]);
  }

  #resourcesOf(base: string): Promise<readonly Resource[]> {
    const known = this.#resources.get(base);
    if (known !== undefined) return known;
    const asked = this.#server.client.send('GET', base).then(({ body }) => {
      const { resources = [] } = (typeof body === 'object' ? body : {}) as {
        readonly resources?: readonly Resource[];
      };
      return resources.filter(({ name }) => !name.includes('/'));
    });
    this.#resources.set(base, asked);
    return asked;
  }
}

/** Clients look before they ask. */
function notFound(message: string): Answer {
  return { status: 404, body: { message }, warnings: [] };
}

/** What has no name but only the beginning of one cannot be applied. */
export function isCreated({ metadata }: Manifest): boolean {
  const { name, generateName } = (metadata ?? {}) as Manifest;
  return (name ?? '') === '' && (generateName ?? '') !== '';
}
