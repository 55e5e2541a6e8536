/** Takes secrets out of texts that leave the station. */

/** Short and of no letter, so that it can hardly be part of what it stands for. */
const MASK = '█';

/** Names after which a secret follows, as a header, a query or a field has them; the quotes may be escaped. */
const NAMED =
  /\b(?<name>(?:[\w-]*(?:token|secret|password|passwd|api[-_]?key)|pwd|key)(?:\\*["'])?\s*[:=]\s*)(?:\\*"[^"]*|\\*'[^']*|[^\s"',;&]+)/giu;
const HEADER = /\b(?<name>(?:proxy-)?authorization|(?:set-)?cookie)(?<sign>["']?\s*[:=]\s*)[^\r\n]*/giu;
const SCHEME = /\b(?<scheme>bearer\s+|basic\s+(?=[\w+/=]{8}))[^\s"',;]+/giu;
const JWT = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/gu;
const API_KEY = /\bkey_\w+/gu;

/** The given secrets, however they are written, and all that looks like one. */
export const redact = (text: string, secrets: readonly string[]): string => redactor(secrets)(text);

/** The same for many texts. The secrets may be thousands. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets.flatMap(formsOf);
  const maskLong = maskBarcodes(known);
  const short = known.filter(({ length }) => length < PREFIX).toSorted((a, b) => b.length - a.length);
  return (text) =>
    short
      .reduce((rest, secret) => rest.replaceAll(secret, MASK), maskLong(text))
      .replace(HEADER, `$<name>$<sign>${MASK}`)
      .replace(SCHEME, `$<scheme>${MASK}`)
      .replace(NAMED, `$<name>${MASK}`)
      .replace(JWT, MASK)
      .replace(API_KEY, MASK);
}

function formsOf(secret: string): readonly string[] {
  const plain = [secret, secret.trim()].filter((each) => each.trim() !== '');
  return plain.flatMap((each) => {
    const bytes = Buffer.from(each);
    const inUrl = encodeURIComponent(each.toWellFormed());
    return [
      each,
      inUrl,
      inUrl.replace(/%../gu, (sign) => sign.toLowerCase()),
      JSON.stringify(each).slice(1, -1),
      bytes.toString('base64').replace(/=+$/u, ''),
      bytes.toString('base64url'),
    ];
  });
}

/** By which a barcode, or a secret, is looked for. Shorter barcodes may be anything. */
const PREFIX = 5;

/** Barcodes that stand in a text, as a server may quote them. What overlaps goes together. */
export function maskBarcodes(barcodes: Iterable<string>): (text: string) => string {
  const byPrefix = new Map<string, string[]>();
  for (const barcode of barcodes) {
    if (barcode.length < PREFIX) continue;
    const prefix = barcode.slice(0, PREFIX);
    const alike = byPrefix.get(prefix);
    if (alike === undefined) byPrefix.set(prefix, [barcode]);
    else alike.push(barcode);
  }
  return (text) => {
    let masked = '';
    let coveredUntil = 0;
    for (let place = 0; place < text.length; place++) {
      const here = (byPrefix.get(text.slice(place, place + PREFIX)) ?? []).filter((each) =>
        text.startsWith(each, place),
      );
      const end = Math.max(0, ...here.map(({ length }) => place + length));
      if (end > coveredUntil) {
        if (place >= coveredUntil) masked += MASK;
        coveredUntil = end;
      }
      if (place >= coveredUntil) masked += text[place];
    }
    return masked;
  };
}

/** The same value, with every text in it changed. */
export function mapTexts(
  value: unknown,
  change: (text: string) => string,
  changeName: (name: string) => string = (name) => name,
): unknown {
  const inside = (each: unknown): unknown => mapTexts(each, change, changeName);
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [changeName(name), inside(each)]));
}

/** Of all that stands in a text when nobody knows what does. */
export const maskAll = (): string => MASK;
