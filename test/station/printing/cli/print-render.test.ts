import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support.ts';

const project = resolve(import.meta.dirname, '../../../..');
const shipped = join(project, 'resources/templates');

/** As `npm run print:render` starts it. */
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const program = (scripts['print:render'] ?? '').split(' ').slice(1);

function run(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...options], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const hostile = {
  _id: '65f0',
  barcode: '^XA~JA_\\\u001d1',
  name: '^XZ^XA^FDevil^FS~JR \u001bp0\u0000\u001d(L ../../<b>محمد 李🎉',
  ticketName: '{ticket.barcode} $1 %s',
  area: 'Block\r\nA',
  row: '\u202e3',
  status: 'VALID',
};

function files(ticket: unknown = hostile) {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('ticket.json'), typeof ticket === 'string' ? ticket : JSON.stringify(ticket));
  const render = (template: string, format: string, ...more: readonly string[]) => {
    const usual = ['--template', template, '--ticket', at('ticket.json'), '--format', format, '--out', at('out')];
    return run(...usual, ...more);
  };
  return { at, render, bytes: () => readFileSync(at('out')), text: () => readFileSync(at('out'), 'latin1') };
}

const good = { status: 0, stdout: '', stderr: '' };

describe.each(readdirSync(shipped).map((file) => file.replace('.json', '')))('%s', (name) => {
  const { layout } = JSON.parse(readFileSync(join(shipped, `${name}.json`), 'utf8')) as { layout: string };
  const formats = layout === 'band' ? ['zpl'] : ['escpos', 'starprnt', 'starline'];

  it.each(formats)('as %s, for a hostile ticket, with a picture', (format) => {
    const { at, render, bytes, text } = files();
    expect(render(name, format, '--dpi', '300', '--png', at('png'))).toEqual(good);
    expect(bytes().length).toBeGreaterThan(200);
    expect(format === 'zpl' ? text().match(/\^X[AZ]|~/gu) : ['^XA', '^XZ']).toEqual(['^XA', '^XZ']);
    // Opens the cash drawer.
    expect(text()).not.toContain('\u001bp0');
    expect(readFileSync(at('png')).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('the ticket’s file', () => {
  it('may say more of the scan', () => {
    const scan = {
      ticket: { id: 'x', barcode: 'CODE-1', name: 'Zoe' },
      event: { name: 'Sommerfest' },
      station: { name: 'North gate' },
      at: '2026-11-22T23:30:00Z',
      entries: 3,
      seq: 4711,
      reason: 'Already inside',
    };
    const { render, text } = files(scan);
    expect(render('receipt', 'escpos', '--time-zone', 'Europe/Berlin')).toEqual(good);
    for (const part of ['Zoe', 'Sommerfest', 'North gate', '23 Nov 2026, 00:30', 'Entry 3', 'Scan 4711'])
      expect(text()).toContain(part);
    expect(render('refused', 'starline')).toEqual(good);
    expect(text()).toContain('Already inside');
  });

  it('may begin with a byte order mark, and hold only a barcode', () => {
    const { render, text } = files('\uFEFF{"barcode":"CODE-1"}');
    expect(render('receipt', 'escpos')).toEqual(good);
    expect(text()).toContain('CODE-1');
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'Invalid input: expected object'],
    ['{}', 'barcode: Invalid input: expected string'],
    ['{"barcode":""}', 'barcode: Too small'],
    ['{"barcode":5}', 'barcode: Invalid input: expected string, received number'],
    ['{"ticket":{"barcode":"x"},"at":"yesterday"}', 'at: Invalid ISO datetime'],
    ['{"ticket":{}}', 'ticket.barcode: Invalid input'],
    ['{"ticket":{"barcode":"x"},"event":"Sommerfest"}', 'event: Invalid input: expected object'],
    [`{"barcode":"${'x'.repeat(1_000_000)}"}`, 'it is larger than 1 MB'],
  ])('with a mistake is named: %s', (json, sentence) => {
    const { at, render } = files(json);
    const { status, stderr } = render('receipt', 'escpos');
    expect([status, stderr.split('\n').length]).toEqual([1, 2]);
    expect(stderr).toContain(`${at('ticket.json')}: ${sentence}`);
    expect(existsSync(at('out'))).toBe(false);
  });
});

describe('the template', () => {
  const own = { layout: 'roll', title: 'Own', lines: [{ kind: 'text', text: 'My own {ticket.barcode}' }] };

  it('may be a file, or lie in a folder of one’s own', () => {
    const { at, render, text } = files({ barcode: 'CODE-1' });
    writeFileSync(at('receipt.json'), JSON.stringify(own));
    symlinkSync(at('receipt.json'), at('linked.json'));
    for (const more of [[at('receipt.json')], [at('linked.json')], ['receipt', '--templates', at('.')]] as const) {
      const [name, ...rest] = more;
      expect(render(name, 'escpos', ...rest)).toEqual(good);
      expect(text()).toContain('My own CODE-1');
    }
    expect(render('receipt', 'escpos')).toEqual(good);
    expect(text()).not.toContain('My own');
  });

  it.each([
    ['nothing', 'There is no template of this name (nothing)'],
    ['../receipt', 'There is no template of this name (../receipt)'],
    ['constructor', 'There is no template of this name'],
    ['wristband', 'The template is for another kind of printer (Wristband)'],
  ])('%s is refused in words', (name, sentence) => {
    const { at, render } = files();
    const { status, stderr } = render(name, 'escpos');
    expect([status, stderr.split('\n').length]).toEqual([1, 2]);
    expect(stderr).toContain(sentence);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('with a mistake is refused with its place', () => {
    const { at, render } = files();
    writeFileSync(at('mine.json'), JSON.stringify({ ...own, lines: [{ kind: 'text', text: '{ticket.nmae}' }] }));
    const { status, stderr } = render(at('mine.json'), 'escpos');
    expect(status).toBe(1);
    expect(stderr).toContain('mine.json: lines 1, text: there is no field {ticket.nmae}');
  });
});

it('gives the same bytes each time', () => {
  const { render, bytes } = files({ ticket: hostile, at: '2026-11-22T19:42:00Z' });
  render('wristband', 'zpl');
  const first = bytes();
  render('wristband', 'zpl');
  expect(bytes()).toEqual(first);
});

it('marks a duplicate', () => {
  const { render, text } = files();
  render('receipt', 'escpos');
  expect(text()).not.toContain('DUPLICATE');
  render('receipt', 'escpos', '--duplicate');
  expect(text()).toContain('DUPLICATE');
});

it('prints on narrow paper, and with other dots, otherwise', () => {
  const { render, bytes } = files();
  const made = [
    ['receipt', 'escpos'],
    ['receipt', 'escpos', '--paper', '58'],
    ['wristband', 'zpl'],
    ['wristband', 'zpl', '--dpi', '300'],
  ].map(([name = '', format = '', ...more]) => {
    expect(render(name, format, ...more)).toEqual(good);
    return bytes().toString('hex');
  });
  expect(new Set(made).size).toBe(4);
});

describe('a command line', () => {
  const complete = ['--template', 'receipt', '--ticket', 'x', '--format', 'escpos', '--out', 'x'];
  const without = (name: string): readonly string[] =>
    complete.filter((_, index) => complete[index - (index % 2)] !== name);

  it.each<readonly [string, readonly string[]]>([
    ...['--template', '--ticket', '--format', '--out'].map((name) => [`${name} is missing`, without(name)] as const),
    ['--format is one of escpos, starprnt, starline, zpl', [...complete, '--format', 'html']],
    ['--dpi is 203 or 300', [...complete, '--dpi', '600']],
    ['--paper is 58 or 80', [...complete, '--paper', '80mm']],
    ['--time-zone is the name of a time zone', [...complete, '--time-zone', 'Moon']],
    ["Unknown option '--nonsense'", [...complete, '--nonsense']],
    ['Unexpected argument', [...complete, 'receipt']],
  ])('that is wrong is told: %s', (sentence, options) => {
    const { status, stdout, stderr } = run(...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: npm run -s print:render');
  });

  it('that names what cannot be read or written is told in a line', () => {
    const { at, render } = files();
    for (const more of [
      ['--ticket', at('none.json')],
      ['--ticket', at('.')],
      ['--out', at('none/out')],
      ['--templates', at('none')],
      ['--png', at('none/png')],
    ]) {
      const { status, stderr } = render('receipt', 'escpos', ...more);
      expect([...more, status, stderr.split('\n').length]).toEqual([...more, 1, 2]);
    }
  });
});
