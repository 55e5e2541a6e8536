/** Of a map of objects or a file of them: handled within a millisecond or so, so that no scan waits for it. */
const SLICE = 500;

/** Long work on the main thread, with a turn for the scans after each slice. Ends early where `visit` says so. */
export async function inSlices<T>(items: Iterable<T>, visit: (item: T) => 'enough' | undefined | void): Promise<void> {
  let done = 0;
  for (const item of items) {
    if (visit(item) === 'enough') return;
    done++;
    if (done % SLICE === 0) await new Promise(setImmediate);
  }
}
