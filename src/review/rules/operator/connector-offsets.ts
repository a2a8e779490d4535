import { at, isMap, listOf, mapOf, MIRROR_CONNECTOR, mirrorConnectors, OFFSETS, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { parsedJson } from '../../parsed-json';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lookUp } from './references';
import type { Judge } from './references';

/** What the operator finds in ConfigMaps with offsets. */
export const CONNECTOR_OFFSET_RULES: readonly Rule[] = [
  gate({
    id: 'operator/connector-alter-offsets',
    on: 'KafkaConnector',
    check: (connector, scope) => altered(connector, ['spec'], 'offsets.json', scope),
  }),
  gate({
    id: 'operator/connector-alter-offsets',
    on: 'KafkaMirrorMaker2',
    check: (mirrorMaker, scope) => {
      const name = mirrorMaker.annotation(MIRROR_CONNECTOR);
      const meant = mirrorConnectors(mirrorMaker.object).find((connector) => connector.name === name);
      if (meant === undefined) return FINE;
      return altered(mirrorMaker, meant.path, `${meant.name.replace('->', '--')}.json`, scope);
    },
  }),
];

/** The operator reads the offsets from a ConfigMap beside the resource. */
function altered(resource: Resource, place: Path, key: string, scope: Scope): readonly Outcome[] {
  if (resource.annotation(OFFSETS) !== 'alter') return FINE;
  const path = [...place, 'alterOffsets', 'fromConfigMap'];
  const name = resource.at(...path, 'name');
  return lookUp(resource, { kind: 'ConfigMap', name, key, path }, scope, areOffsets);
}

/** The operator reads it as JSON and sends it to Connect as it is (KIP-875). */
const areOffsets: Judge = (text, { name, key, path }) => {
  const what = `${words(key)} of the ConfigMap ${words(name)}`;
  const value = parsedJson(text);
  const remedy = 'write {"offsets": [{"partition": {...}, "offset": {...}}]}';
  if (value === undefined) return wrong(path, `${what} is no JSON`, remedy);
  const offsets = listOf(at(value, 'offsets'));
  const known = offsets.every((one) => isMap(at(one, 'partition')) && isMap(mapOf(one)['offset'] ?? {}));
  return offsets.length > 0 && known ? FINE : wrong(path, `${what} holds no offsets`, remedy);
};
