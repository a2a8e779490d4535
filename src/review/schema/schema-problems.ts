import type { Problem } from '../../problems';
import { apiVersionProblems, servedVersion } from './api-version';
import { Checker } from './checker';
import { metadataSchemaProblems } from './metadata';
import { ruleProblems } from './rules';
import { schemaOf } from './schema';
import type { Schema } from './schema';

/** Files for tools of the client: they look like objects, and no API server sees them. */
const CLIENT_FILES = /^(?:kustomize\.config\.k8s|kind\.x-k8s|kubeadm\.k8s)\.io\//;

/**
 * What the API server would refuse of an object, unknown fields included, when it is applied on the server's side with strict validation.
 * Only metadata is looked at of kinds that have no CRD here.
 */
export function schemaProblems(manifest: Readonly<Record<string, unknown>>): Problem[] {
  const apiVersion = textOf(manifest['apiVersion']);
  const kind = textOf(manifest['kind']);
  if (CLIENT_FILES.test(apiVersion)) return [];
  const schema = schemaOf(apiVersion, kind);
  const metadata = metadataSchemaProblems(manifest['metadata'], kind, schema !== undefined);
  if (schema !== undefined) return [...metadata, ...contentProblems(manifest, kind, schema)];
  // an object of a version that is gone is told what is different in the one that is served
  const served = schemaOf(servedVersion(apiVersion), kind);
  const content = served === undefined ? [] : contentProblems(manifest, kind, served);
  return [...apiVersionProblems(manifest), ...metadata, ...content];
}

function contentProblems(manifest: Readonly<Record<string, unknown>>, kind: string, schema: Schema): Problem[] {
  const checker = new Checker(kind);
  checker.check(manifest, schema);
  return [...checker.problems, ...ruleProblems(checker)];
}

/** Anything but a text names nothing that is known. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
