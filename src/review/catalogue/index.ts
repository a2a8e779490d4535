import { AVAILABILITY_PAGES } from './availability';
import { CLIENT_POLICY_PAGES } from './clients';
import { CONNECT_POLICY_PAGES } from './connect';
import { COST_PAGES } from './cost';
import { DURABILITY_PAGES } from './durability';
import { GITOPS_PAGES } from './gitops';
import { KAFKA_PAGES } from './kafka';
import { LIFECYCLE_PAGES } from './lifecycle';
import { MIRRORING_PAGES } from './mirroring';
import { OPERATIONS_PAGES } from './operations';
import { OPERATOR_PAGES } from './operator';
import type { RulePages } from './page';
import { RESOURCES_PAGES } from './resources';
import { SCHEMA_PAGES } from './schema';
import { SECURITY_PAGES } from './security';
import { STORAGE_PAGES } from './storage';
import { TOPICS_PAGES } from './topics';
import { USERS_PAGES } from './users';
import { WAIVERS_PAGES } from './waivers';

/** The page of every rule, by its id. Loaded when somebody reads about rules: a review does not need it. */
export const PAGES: RulePages = {
  ...SCHEMA_PAGES,
  ...OPERATOR_PAGES,
  ...KAFKA_PAGES,
  ...DURABILITY_PAGES,
  ...WAIVERS_PAGES,
  ...CLIENT_POLICY_PAGES,
  ...CONNECT_POLICY_PAGES,
  ...MIRRORING_PAGES,
  ...AVAILABILITY_PAGES,
  ...RESOURCES_PAGES,
  ...STORAGE_PAGES,
  ...COST_PAGES,
  ...TOPICS_PAGES,
  ...LIFECYCLE_PAGES,
  ...SECURITY_PAGES,
  ...OPERATIONS_PAGES,
  ...USERS_PAGES,
  ...GITOPS_PAGES,
};
