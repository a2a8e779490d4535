import type { Rule } from '../../rule';
import { ACCESS } from './access';
import { ACCESS_TRUST } from './access-trust';
import { ACCOUNT_TOKEN } from './account-token';
import { CERTIFICATE_NAMES } from './certificate-names';
import { CLIENT_CREDENTIALS } from './client-credentials';
import { CLIENT_TLS } from './client-tls';
import { IMAGES } from './images';
import { KEY_READERS } from './key-readers';
import { LISTENERS } from './listeners';
import { NETWORK } from './network';
import { POD_SECURITY } from './pod-security';
import { SECRETS } from './secrets';
import { SHARED_CREDENTIALS } from './shared-credentials';
import { TRANSPORT } from './transport';

/** Who may reach what, and what stays secret. */
export const SECURITY: readonly Rule[] = [
  ...LISTENERS,
  ...CERTIFICATE_NAMES,
  ...ACCESS,
  ...ACCESS_TRUST,
  ...TRANSPORT,
  ...CLIENT_TLS,
  ...NETWORK,
  ...SECRETS,
  ...KEY_READERS,
  ...POD_SECURITY,
  ...IMAGES,
  ...CLIENT_CREDENTIALS,
  ...SHARED_CREDENTIALS,
  ...ACCOUNT_TOKEN,
];
