import type { AclRule } from '../access';
import type { IKafkaUser } from './kafka-user';

/** What a grant gave: the rules that its call asked for, whether or not the user had them already. */
export interface Grant {
  /** Who has the rights now. */
  readonly user: IKafkaUser;
  /** The rules, merged and sorted. Empty when the cluster has no authorization and everybody may do everything. */
  readonly rules: readonly AclRule[];
}
