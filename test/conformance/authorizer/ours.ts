import { aclsOf, authorizationOf, Authorizer } from '../../../src/access';
import type { Answer } from '../../../src/access';
import type { AnyQuestion, Mutant } from './mutants';
import type { RuleSet } from './rule-sets';

/** Our answers to all questions of a set, as a text of 0 and 1; with a mutant, what they would be if it were so. */
export function ours({ kafka, users, questions }: RuleSet, mutant?: Mutant): string {
  const authorization = authorizationOf(kafka);
  if (authorization === 'custom' || authorization === 'none') throw new Error('a set without an authorizer');
  const acls = users.flatMap(aclsOf);
  const settings = mutant?.authorization?.(authorization) ?? authorization;
  const plain = new Authorizer(settings, acls);
  const { acl: change } = mutant ?? {};
  const allowed = (question: AnyQuestion): boolean => {
    const authorizer =
      change === undefined
        ? plain
        : new Authorizer(
            settings,
            acls.flatMap((acl) => change(acl, question)),
          );
    const answer = decide(authorizer, mutant?.question?.(question) ?? question);
    return mutant?.allowed?.(answer, question) ?? answer.allowed;
  };
  return questions.map((question) => (allowed(question) ? '1' : '0')).join('');
}

/** Where our answers are not those of Kafka, in words. */
export function differences(sets: readonly RuleSet[], theirs: readonly string[]): string[] {
  return sets.flatMap((set, index) => {
    const mine = ours(set);
    const kafkas = theirs[index] ?? '';
    return set.questions.flatMap((question, nth) =>
      mine[nth] === kafkas[nth]
        ? []
        : [
            `FAILED  Kafka says ${kafkas[nth]} to ${JSON.stringify(question)}\n        of ${JSON.stringify({ ...set, questions: [] })}`,
          ],
    );
  });
}

function decide(authorizer: Authorizer, question: AnyQuestion): Answer {
  return 'type' in question ? authorizer.decideForAny(question) : authorizer.decide(question);
}
