import { success, type Outcome } from '#shared/problem.ts';
import { policyChangesSchema, type PolicyChanges } from '#shared/policy.ts';
import { readJsonFile } from './json-file.ts';

/** Reads a policy, any of its keys. One that is unknown or has a wrong value is refused: it would admit by other rules. */
export function readPolicyFile(path: string): Outcome<PolicyChanges> {
  const read = readJsonFile(path, policyChangesSchema, 'policy_invalid', 'policy');
  return read.ok ? success(read.value.value) : read;
}
