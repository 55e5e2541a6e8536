/** What was thrown, in words; anything can be. */
export const errorMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));
