import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../../electron/station/printing/templates/parse.ts';
import { openTemplates } from '../../../../electron/station/printing/templates/templates.ts';
import { temporaryFolder } from '../../support.ts';

const shipped = resolve(import.meta.dirname, '../../../../resources/templates');
const names = readdirSync(shipped).map((file) => file.replace('.json', ''));

const roll = { layout: 'roll', title: 'Mine', lines: [{ kind: 'text', text: '{ticket.name}' }] };
const band = {
  layout: 'band',
  title: 'Mine',
  widthMm: 25,
  lengthMm: 200,
  media: 'gap',
  elements: [{ kind: 'qr', data: '{ticket.barcode}', xMm: 1, yMm: 1, sizeMm: 20 }],
};

function folders() {
  const [builtIn, own] = [temporaryFolder(), join(temporaryFolder(), 'templates')];
  const write = (folder: string, file: string, content: unknown): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  return { builtIn, own, write, templates: openTemplates({ builtIn, own }) };
}

describe('the templates that come with the program', () => {
  const templates = openTemplates({ builtIn: shipped, own: '/nowhere' });

  it.each(names)('%s can be read', (name) => {
    expect(templates.read(name)).toMatchObject({ ok: true });
  });

  it('are listed by name, without a problem', () => {
    expect(templates.list().map(({ name }) => name)).toEqual(names.toSorted());
    expect(templates.list().every(({ problem, own }) => problem === null && !own)).toBe(true);
    expect(names).toEqual(
      expect.arrayContaining(['receipt', 'refused', 'wristband', 'wristband-child', 'wristband-vip']),
    );
  });

  it.each(names.filter((name) => name.startsWith('wristband')))(
    '%s leaves both ends of the band free, where it sticks together, and prints on the band',
    (name) => {
      const read = templates.read(name);
      if (!read.ok || read.value.layout !== 'band') throw new Error('no band');
      const { widthMm, lengthMm, elements } = read.value;
      expect([widthMm, lengthMm, read.value.media]).toEqual([25.4, 279.4, 'mark']);
      for (const element of elements) {
        const [width, length] =
          element.kind === 'qr'
            ? [element.sizeMm, element.sizeMm]
            : element.kind === 'line'
              ? [element.widthMm, element.heightMm]
              : [element.heightMm, element.lengthMm];
        expect(element.yMm).toBeGreaterThanOrEqual(35);
        expect(element.yMm + length).toBeLessThanOrEqual(lengthMm - 35);
        expect(element.xMm).toBeGreaterThanOrEqual(1.5);
        expect(element.xMm + width).toBeLessThanOrEqual(widthMm - 1.5);
      }
    },
  );
});

describe('own templates', () => {
  it('go before those of the program', () => {
    const { builtIn, own, write, templates } = folders();
    write(builtIn, 'a.json', roll);
    write(builtIn, 'b.json', roll);
    write(own, 'a.json', { ...roll, title: 'Changed' });
    write(own, 'c.json', band);
    expect(templates.list()).toEqual([
      { name: 'a', title: 'Changed', layout: 'roll', own: true, problem: null },
      { name: 'b', title: 'Mine', layout: 'roll', own: false, problem: null },
      { name: 'c', title: 'Mine', layout: 'band', own: true, problem: null },
    ]);
    expect(templates.read('a')).toMatchObject({ value: { title: 'Changed' } });
  });

  it('that have a mistake are listed with it, and the one of the program does not step in', () => {
    const { builtIn, own, write, templates } = folders();
    write(builtIn, 'a.json', band);
    write(own, 'a.json', '{');
    const problem = { code: 'template_invalid', detail: expect.stringContaining('a.json: it is not JSON') };
    expect(templates.list()).toEqual([{ name: 'a', title: 'a', layout: 'band', own: true, problem }]);
    expect(templates.read('a')).toEqual({ ok: false, problem });
  });

  it('need plain files with plain names', () => {
    const { builtIn, own, write, templates } = folders();
    write(builtIn, 'good.json', roll);
    write(own, 'UPPER.json', roll);
    write(own, '-a.json', roll);
    write(own, `${'a'.repeat(41)}.json`, roll);
    write(own, 'a.json.bak', roll);
    mkdirSync(join(own, 'folder.json'));
    symlinkSync(join(builtIn, 'good.json'), join(own, 'link.json'));
    expect(templates.list().map(({ name }) => name)).toEqual(['good']);
    for (const name of ['link', 'folder', 'UPPER', '../good', 'nothing', '', 'good\0'])
      expect(templates.read(name)).toEqual({ ok: false, problem: { code: 'template_missing', detail: name } });
  });

  it('are small', () => {
    const { own, write, templates } = folders();
    write(own, 'large.json', `${JSON.stringify(roll)}${' '.repeat(256_000)}`);
    expect(templates.read('large')).toEqual({
      ok: false,
      problem: { code: 'template_invalid', detail: 'large.json: it is larger than 256 kB' },
    });
  });

  it('may begin with a byte order mark', () => {
    const { own, write, templates } = folders();
    write(own, 'a.json', `\uFEFF${JSON.stringify(roll)}`);
    expect(templates.read('a')).toMatchObject({ ok: true });
  });
});

describe('a copy', () => {
  it('comes into the user’s folder, which is made for it', () => {
    const { builtIn, own, write, templates } = folders();
    write(builtIn, 'a.json', roll);
    expect(templates.copy('a')).toEqual({ ok: true, value: null });
    expect(readFileSync(join(own, 'a.json'), 'utf8')).toBe(JSON.stringify(roll));
    expect(templates.list()[0]).toMatchObject({ own: true });
  });

  it('leaves alone what is there', () => {
    const { builtIn, own, write, templates } = folders();
    write(builtIn, 'a.json', roll);
    write(own, 'a.json', 'mine');
    expect(templates.copy('a')).toEqual({ ok: true, value: null });
    expect(readFileSync(join(own, 'a.json'), 'utf8')).toBe('mine');
  });

  it.each(['b', '../a', 'A'])('needs a template of the program: not %s', (name) => {
    const { builtIn, own, write, templates } = folders();
    write(builtIn, 'a.json', roll);
    write(own, 'b.json', roll);
    expect(templates.copy(name)).toMatchObject({ problem: { code: 'template_missing' } });
  });

  it('says where it could not be written', () => {
    const { builtIn, own, write } = folders();
    write(builtIn, 'a.json', roll);
    writeFileSync(own, 'a file');
    expect(openTemplates({ builtIn, own }).copy('a')).toMatchObject({
      problem: { code: 'template_copy_failed', detail: expect.stringContaining(own) },
    });
  });
});

describe('a mistake', () => {
  const inLine = (line: object): object => ({ ...roll, lines: [...roll.lines, line] });
  const inElement = (element: object): object => ({ ...band, elements: [{ ...band.elements[0], ...element }] });

  it.each<readonly [string, object | null, string]>([
    ['no object', null, 'Invalid input: expected object'],
    ['no layout', {}, "layout: Invalid discriminator value. Expected 'roll' | 'band'"],
    ['no title', { ...roll, title: undefined }, 'title: Invalid input: expected string'],
    ['no lines', { ...roll, lines: [] }, 'lines: Too small'],
    ['an unknown kind', inLine({ kind: 'picture' }), "lines 2, kind: Invalid discriminator value. Expected 'text'"],
    [
      'an unknown field',
      inLine({ kind: 'text', text: 'Hi {ticket.nmae}' }),
      'lines 2, text: there is no field {ticket.nmae}',
    ],
    ['an unknown setting', inLine({ kind: 'rule', sise: 2 }), 'lines 2: Unrecognized key: "sise"'],
    [
      'a size that is none',
      inLine({ kind: 'text', text: 'a', size: 4 }),
      'lines 2, size: Invalid option: expected one of 1|2|3',
    ],
    ['a code that is too large', inElement({ sizeMm: 101 }), 'elements 1, sizeMm: Too big'],
    ['a place off the band', inElement({ xMm: -1 }), 'elements 1, xMm: Too small'],
    ['a turn by some angle', inElement({ rotate: 45 }), 'elements 1, rotate: Invalid option'],
    ['an unknown medium', { ...band, media: 'paper' }, 'media: Invalid option'],
  ])('is named with its place: %s', (_what, given, sentence) => {
    const read = parseTemplate(JSON.stringify(given));
    if (read.ok) throw new Error('it was read');
    expect(read.problem.code).toBe('template_invalid');
    expect(read.problem.detail).toContain(sentence);
  });

  it('of JSON is named with its line', () => {
    expect(parseTemplate('{\n  "layout": "roll",,\n}')).toMatchObject({
      problem: { detail: expect.stringMatching(/^it is not JSON: .*line 2/u) },
    });
  });

  it('never is an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseTemplate(text)).toMatchObject({ ok: false, problem: { code: 'template_invalid' } });
      }),
    );
  });
});
