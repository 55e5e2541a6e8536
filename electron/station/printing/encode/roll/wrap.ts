/**
 * Lines of at most `columns` characters, broken between words and after hyphens, a longer word anywhere; `most` of them, the last cut
 * with dots.
 */
export function wrapped(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?= )|(?<=-)/u)) {
    const joined = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && joined.length <= columns) lines[lines.length - 1] = joined;
    else lines.push(...chunks(part.trimStart(), columns));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return kept.with(most - 1, `${kept[most - 1]?.slice(0, columns - 3)}...`);
}

function chunks(word: string, columns: number): readonly string[] {
  const count = Math.max(1, Math.ceil(word.length / columns));
  return Array.from({ length: count }, (_, index) => word.slice(index * columns, (index + 1) * columns));
}
