import type { en } from './en/index.ts';

/** The same keys with any words: what another language has to bring. */
type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> };

export type Texts = Translated<typeof en>;
