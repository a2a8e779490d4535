import { clientConfigProblems } from '../../../src/facts/checks/client-config';
import { CLIENT_SETTINGS } from '../../support/client-settings';

test.each(CLIENT_SETTINGS.map((row) => [JSON.stringify(row.settings), row] as const))(
  '%s is refused when Kafka refuses it',
  (_, { of, settings, refused }) => {
    const rules = clientConfigProblems(`bridge-${of}`, settings, []).map(({ rule }) => rule);

    expect(rules.length > 0).toBe(refused);
  },
);
