import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { textOfCode } from '#shared/code-text.ts';

/** A code that was found in a picture. */
export interface SeenCode {
  readonly text: string;
  /** Bars without error correction: a blurred one may be read as another. */
  readonly linear: boolean;
}

/** Tickets have these. Each further kind costs time in every picture: Data Matrix as much as half of these together. */
const formats = ['QRCode', 'Aztec', 'PDF417', 'Code128', 'EAN13', 'EAN8'] as const;
const linear: ReadonlySet<string> = new Set(['Code128', 'EAN13', 'EAN8']);

/** Two are enough to know that it is not one. */
const options: ReaderOptions = { formats: [...formats], maxNumberOfSymbols: 2 };

/** The library takes the module from here; left to itself it would fetch it from the internet. */
export function provideDecoder(wasm: Uint8Array<ArrayBuffer>): void {
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });
}

/** What is to be seen in a picture. */
export async function decodeImage(image: ImageData): Promise<readonly SeenCode[]> {
  const found = await readBarcodes(image, options);
  return found.map(({ bytes, format }) => ({ text: textOfCode(bytes).text, linear: linear.has(format) }));
}
