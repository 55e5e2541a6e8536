import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parts, withoutText, type KeptText } from './licence-lists.ts';
import { partsInside } from './parts-inside.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** The licence texts of everything that ships, as one text. What native files list about themselves is this computer's alone. */

const RULE = `${'='.repeat(80)}\n`;
const isLicence = (file: string): boolean => /^(?:licen[cs]e|copying|notice|unlicense)(?:$|[.-])/iu.test(file);

export interface Collected {
  readonly text: string;
  /** A sentence for each package without a text. */
  readonly faults: readonly string[];
}

export function collectLicences(packages: readonly ShippedPackage[], project: string): Collected {
  const faults: string[] = [];
  const sections = packages.map((shipped) => {
    const text = textOf(shipped, project);
    if (text === null)
      faults.push(`${shipped.name} ${shipped.version}: no licence text, and no entry in licence-lists.ts`);
    const head = `${shipped.name} ${shipped.version}\nLicence: ${shipped.licence ?? 'see below'}\n`;
    return [RULE + head, text ?? '', ...partsOf(shipped, project)].join('\n');
  });
  return { text: [opening, ...sections].join('\n'), faults };
}

const opening = `What is in Gatehouse that others have made, with the licences under which it is handed on.

Electron is made of Chromium and Node.js, among others: their licences are in LICENSES.chromium.html and LICENSE.electron.txt, which
lie in the package of Gatehouse too.
`;

function textOf({ name, folder }: ShippedPackage, project: string): string | null {
  const place = join(project, folder);
  const files = existsSync(place) ? readdirSync(place).filter(isLicence).toSorted() : [];
  if (files.length > 0) return files.map((file) => readText(join(place, file))).join('\n');
  const entry = withoutText.find((without) => without.package.test(name));
  return entry === undefined ? null : keptText(entry.licence, entry.copyright);
}

function partsOf({ name, folder }: ShippedPackage, project: string): string[] {
  const own = parts
    .filter((part) => part.package === name)
    .map((part) => {
      const { text } = part;
      const words =
        'file' in text ? readText(join(project, folder, text.file)) : keptText(text.licence, text.copyright);
      return `-- in ${name}: ${part.name}\n\n${words}`;
    });
  const listed = partsInside(join(project, folder)).map(
    (part) => `${part.name} ${part.version ?? ''} (${part.licence ?? 'licence not said'})`,
  );
  return listed.length === 0 ? own : [...own, `-- in ${name}, as its maker lists it:\n\n${listed.join('\n')}\n`];
}

const keptText = (licence: KeptText, copyright: string): string =>
  `${copyright}\n\n${readText(join(import.meta.dirname, 'licence-texts', `${licence}.txt`))}`;

const readText = (file: string): string => `${readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
