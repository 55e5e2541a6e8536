/** What would come out, drawn from the bytes that the printer would get. */
export interface Picture {
  readonly png: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
}
