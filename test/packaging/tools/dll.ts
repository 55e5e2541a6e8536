/** The smallest 32-bit Windows library that exports these names: makensis looks for them, and at nothing else in it. */
export function emptyDll(name: string, exported: readonly string[]): Buffer {
  const section = exportSection(name, exported);
  const size = roundedUp(section.length, fileUnit);
  const headers = Buffer.alloc(fileUnit);
  headers.write('MZ');
  headers.writeUInt32LE(64, 60);
  headers.write('PE\0\0', 64);
  headers.writeUInt16LE(0x014c, 68); // i386
  headers.writeUInt16LE(1, 70); // one section
  headers.writeUInt16LE(optionalSize, 84);
  headers.writeUInt16LE(0x2102, 86); // a library of 32 bits
  const optional = 88;
  headers.writeUInt16LE(0x010b, optional);
  headers.writeUInt32LE(size, optional + 8);
  headers.writeUInt32LE(0x1000_0000, optional + 28);
  headers.writeUInt32LE(sectionStart, optional + 32);
  headers.writeUInt32LE(fileUnit, optional + 36);
  headers.writeUInt16LE(4, optional + 40);
  headers.writeUInt16LE(4, optional + 48);
  headers.writeUInt32LE(sectionStart + roundedUp(size, sectionStart), optional + 56);
  headers.writeUInt32LE(fileUnit, optional + 60);
  headers.writeUInt16LE(2, optional + 68);
  headers.writeUInt32LE(16, optional + 92);
  headers.writeUInt32LE(sectionStart, optional + 96);
  headers.writeUInt32LE(section.length, optional + 100);
  const entry = optional + optionalSize;
  headers.write('.edata', entry);
  headers.writeUInt32LE(section.length, entry + 8);
  headers.writeUInt32LE(sectionStart, entry + 12);
  headers.writeUInt32LE(size, entry + 16);
  headers.writeUInt32LE(fileUnit, entry + 20);
  headers.writeUInt32LE(0x4000_0040, entry + 36);
  return Buffer.concat([headers, section, Buffer.alloc(size - section.length)]);
}

const fileUnit = 512;
const sectionStart = 0x1000;
const optionalSize = 224;

const roundedUp = (bytes: number, unit: number): number => Math.ceil(bytes / unit) * unit;

/** The directory, three tables (addresses, names, ordinals) and the names themselves. */
function exportSection(name: string, exported: readonly string[]): Buffer {
  const addresses = 40;
  const names = addresses + exported.length * 4;
  const ordinals = names + exported.length * 4;
  const tables = Buffer.alloc(ordinals + exported.length * 2);
  const strings: Buffer[] = [];
  let end = sectionStart + tables.length;
  const put = (text: string): number => {
    const bytes = Buffer.from(`${text}\0`, 'latin1');
    strings.push(bytes);
    end += bytes.length;
    return end - bytes.length;
  };
  tables.writeUInt32LE(put(name), 12);
  tables.writeUInt32LE(1, 16);
  tables.writeUInt32LE(exported.length, 20);
  tables.writeUInt32LE(exported.length, 24);
  for (const [index, table] of [addresses, names, ordinals].entries()) {
    tables.writeUInt32LE(sectionStart + table, 28 + index * 4);
  }
  for (const [index, text] of exported.entries()) {
    tables.writeUInt32LE(sectionStart, addresses + index * 4);
    tables.writeUInt32LE(put(text), names + index * 4);
    tables.writeUInt16LE(index, ordinals + index * 2);
  }
  return Buffer.concat([tables, ...strings]);
}
