/** Codes of every kind that a ticket may have. */
export const short = Buffer.from('4006381333931');
/** Longer than two reports of any scanner here. */
export const long = Buffer.from(`https://example.invalid/${'t0123456789'.repeat(11)}`);
export const utf8 = Buffer.from('Zoë-Größe-Łódź-東京');
/** No valid UTF-8. */
export const latin1 = Buffer.from('Größe-é', 'latin1');
