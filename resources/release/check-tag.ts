import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `node resources/release/check-tag.ts [PROJECT]`: whether the tag in the variable TAG is the version in package.json, and CHANGELOG.md has
 * that version; prints what it says of it, which becomes the release's text.
 */

const project = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const read = (name: string): string => readFileSync(join(project, name), 'utf8');

const tag = process.env['TAG'] ?? '';
const { version } = JSON.parse(read('package.json')) as { version: string };
if (tag !== `v${version}`) throw new Error(`the tag is ${JSON.stringify(tag)}, but package.json says ${version}`);

const sections = read('CHANGELOG.md').split(/^## /mu);
const section = sections.find((text) => text.startsWith(`${version}\n`) || text.startsWith(`${version},`));
const heading = section?.split('\n', 1)[0] ?? '';
if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${version}"`);
if (heading.includes('not yet released')) throw new Error(`CHANGELOG.md still says "${heading}"`);
console.log(section.slice(heading.length).trim());
