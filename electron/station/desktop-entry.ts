/**
 * A file of the Desktop Entry Specification (1.5) that starts a program when somebody signs in. Its path goes through two rules: as
 * an argument of Exec, and as a text of the file.
 */
export const desktopEntry = (name: string, program: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${asText(name)}`,
    `Exec=${asText(asArgument(program))}`,
    'Terminal=false',
    '',
  ].join('\n');

/** In quotes, with those characters escaped that a shell would understand; a percent sign begins a field code. */
const asArgument = (text: string): string => `"${text.replaceAll(/["`$\\]/gu, String.raw`\$&`).replaceAll('%', '%%')}"`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const asText = (text: string): string => text.replaceAll(/[\\\n\r\t]/gu, (each) => escapes[each] ?? each);
