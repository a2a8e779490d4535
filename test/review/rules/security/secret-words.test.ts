import { isPrivateKey, isSecret, secretProperties } from '../../../../src/review/rules/security/secret-words';

describe('a secret', () => {
  test.each([
    ['database.password', 'hunter2', true],
    ['API_KEY', 'abc', true],
    ['schema.registry.basic.auth.user.info', 'me:hunter2', true],
    ['sasl.jaas.config', 'x.LoginModule required password="hunter2";', true],
    ['sasl.jaas.config', 'x.LoginModule required password="${secrets:ns/a:p}";', false],
    ['sasl.jaas.config', 'x.LoginModule required;', false],
    ['database.password', '${secrets:kafka/db:password}', false],
    ['database.password', '', false],
    ['DB_PASSWORD', '$(OTHER)', false],
    ['password', '{{ .password }}', false],
    ['password.encoder.iterations', '4096', false],
    ['delegation.token.expiry.time.ms', '86400000', false],
    ['sasl.oauthbearer.token.endpoint.url', 'https://login.example.org', false],
    ['basic.auth.credentials.source', 'USER_INFO', false],
    ['AWS_WEB_IDENTITY_TOKEN_FILE', '/var/run/token', false],
    ['secretName', 'archive', false],
    ['retention.ms', 'x', false],
    ['password', 12, false],
  ])('%s: %s', (key, value, expected) => {
    expect(isSecret(key, value)).toBe(expected);
  });

  test('may stand in a properties file', () => {
    const text = 'ssl.truststore.password = a\n# ssl.key.password = b\nssl.keystore.password=${file:/x:y}\na=b';

    expect(secretProperties(text)).toEqual(['ssl.truststore.password']);
  });

  test('is a private key, and no public one', () => {
    const mark = (what: string): string => `x\n-----BEGIN ${what}-----\nabc`;

    expect(
      ['PRIVATE KEY', 'RSA PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'PUBLIC KEY', 'CERTIFICATE'].map((what) =>
        isPrivateKey(mark(what)),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
