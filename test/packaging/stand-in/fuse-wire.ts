/** The fuses as Electron 45 ships them: the mark that tools look for, version 1 of the wire, nine fuses, each on (1) or off (0). */
export const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);
