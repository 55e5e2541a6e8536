import { readFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { policyChangesSchema, type PolicyChanges } from '#shared/policy.ts';

/** Reads a policy, any of its keys. One that is unknown or has a wrong value is refused: it would admit by other rules. */
export function readPolicyFile(path: string): Outcome<PolicyChanges> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return failure('policy_invalid', errorMessage(error));
  }
  const parsed = policyChangesSchema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure('policy_invalid', issue && `${issue.path.join('.') || 'policy'}: ${issue.message}`);
}
