const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Each word of the filter is somewhere in the name; accents and capitals do not matter. */
export function matches(name: string, filter: string): boolean {
  const searched = plain(name);
  return plain(filter)
    .split(/\s+/u)
    .every((word) => searched.includes(word));
}
