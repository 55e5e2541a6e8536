/** Longer than any barcode; what comes beyond it on one line is dropped, so that no input can fill the memory. */
const MAX_LINE = 65_536;

/**
 * Splits a stream of text at LF alone, and takes off a CR before it. Node's readline would also split at a lone CR and at the
 * line separators of Unicode, and so make two scans of one hostile barcode.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let open = '';
  for await (const chunk of chunks) {
    const [head = '', ...rest] = chunk.split('\n');
    open = (open + head).slice(0, MAX_LINE);
    for (const next of rest) {
      yield withoutCarriageReturn(open);
      open = next.slice(0, MAX_LINE);
    }
  }
  if (open !== '') yield withoutCarriageReturn(open);
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
