/** Known weaknesses of packages that ship which do not reach Gatehouse, each with the reason, and a day on which it is looked at anew. */

export interface AcceptedAdvisory {
  /** As in https://github.com/advisories: GHSA-xxxx-xxxx-xxxx. */
  readonly id: string;
  readonly reason: string;
  /** The last day on which this holds: 2027-01-31. */
  readonly until: string;
}

export const acceptedAdvisories: readonly AcceptedAdvisory[] = [];
