import { copyFileSync, constants, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import { templateName, type TemplateInfo } from '#shared/printing.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { parseTemplate } from './parse.ts';
import type { Template } from './schema.ts';

export interface TemplateFolders {
  /** Those that come with the program. */
  readonly builtIn: string;
  /** The user's, which go first; it need not exist. */
  readonly own: string;
}

export interface Templates {
  /** The user's. */
  readonly folder: string;
  /** By name. */
  list(): readonly TemplateInfo[];
  read(name: string): Outcome<Template>;
  /** Puts a template of the program into the user's folder; one that is there already stays as it is. */
  copy(name: string): Outcome<null>;
}

/** No template needs as much; what is larger is some other file. */
const MAX_BYTES = 256_000;
const isName = (name: string): boolean => templateName.safeParse(name).success;

export function openTemplates({ builtIn, own }: TemplateFolders): Templates {
  const fileIn = (folder: string, name: string): string => join(folder, `${name}.json`);

  /** Where the template is: in the user's folder, else in the program's. */
  const find = (name: string): string | null =>
    isName(name) ? ([own, builtIn].map((folder) => fileIn(folder, name)).find(isPlainFile) ?? null) : null;

  function read(name: string): Outcome<Template> {
    const file = find(name);
    return file === null ? failure('template_missing', name.slice(0, 60)) : readTemplateFile(file);
  }

  function infoOf(name: string): TemplateInfo {
    const template = read(name);
    const isOwn = isPlainFile(fileIn(own, name));
    // Of a file that cannot be read nothing is known but its name.
    const layout = template.ok ? template.value.layout : layoutOf(fileIn(builtIn, name));
    return template.ok
      ? { name, title: template.value.title, layout, own: isOwn, problem: null }
      : { name, title: name, layout, own: isOwn, problem: template.problem };
  }

  return {
    folder: own,
    list: () => [...new Set([builtIn, own].flatMap(namesIn))].toSorted().map(infoOf),
    read,
    copy(name) {
      const [from, to] = [fileIn(builtIn, name), fileIn(own, name)];
      if (!isName(name) || !isPlainFile(from)) return failure('template_missing', name.slice(0, 60));
      if (isPlainFile(to)) return success(null);
      try {
        mkdirSync(own, { recursive: true });
        copyFileSync(from, to, constants.COPYFILE_EXCL);
      } catch (error) {
        return failure('template_copy_failed', errorMessage(error));
      }
      return success(null);
    },
  };
}

/** The template in a file that exists; its name stands in what is said of a mistake. */
export function readTemplateFile(file: string): Outcome<Template> {
  try {
    if (statSync(file).size > MAX_BYTES) return mistakeIn(file, `it is larger than ${MAX_BYTES / 1_000} kB`);
    const template = parseTemplate(readFileSync(file, 'utf8'));
    return template.ok ? template : mistakeIn(file, template.problem.detail ?? '');
  } catch (error) {
    return mistakeIn(file, errorMessage(error));
  }
}

function layoutOf(file: string): Template['layout'] {
  const template = isPlainFile(file) ? readTemplateFile(file) : null;
  return template?.ok === true ? template.value.layout : 'roll';
}

const mistakeIn = (file: string, mistake: string) => failure('template_invalid', `${basename(file)}: ${mistake}`);

/** What cannot be looked at is none. */
function isPlainFile(file: string): boolean {
  try {
    return lstatSync(file).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  return files
    .filter((file) => file.endsWith('.json') && isPlainFile(join(folder, file)))
    .map((file) => file.slice(0, -'.json'.length))
    .filter(isName);
}
