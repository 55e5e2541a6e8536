export interface Wording {
  /** What happened. */
  readonly title: string;
  /** What still works, and what to do. */
  readonly advice: string;
}
