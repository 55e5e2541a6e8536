import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderToFile } from '../../../../electron/station/printing/cli/render-to-file.ts';
import { temporaryFolder } from '../../support.ts';

const project = resolve(import.meta.dirname, '../../../..');
const shipped = join(project, 'resources/templates');

/** As `npm run print:render` starts it. */
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const program = (scripts['print:render'] ?? '').split(' ').slice(1);

function runProcess(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...options], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The same without a process for each, which would take half a second. */
async function run(...options: readonly string[]) {
  const said: string[] = [];
  const status = await renderToFile(options, (line) => said.push(`${line}\n`));
  return { status, stderr: said.join('') };
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
  const render = async (template: string, format: string, ...more: readonly string[]) => {
    const usual = ['--template', template, '--ticket', at('ticket.json'), '--format', format, '--out', at('out')];
    return run(...usual, ...more);
  };
  return { at, render, bytes: () => readFileSync(at('out')), text: () => readFileSync(at('out'), 'latin1') };
}

const good = { status: 0, stderr: '' };

describe.each(readdirSync(shipped).map((file) => file.replace('.json', '')))('%s', (name) => {
  const { layout } = JSON.parse(readFileSync(join(shipped, `${name}.json`), 'utf8')) as { layout: string };
  const formats = layout === 'band' ? ['zpl'] : ['escpos', 'starprnt', 'starline'];

  it.each(formats)('as %s, for a hostile ticket, with a picture', async (format) => {
    const { at, render, bytes, text } = files();
    expect(await render(name, format, '--dpi', '300', '--png', at('png'))).toEqual(good);
    expect(bytes().length).toBeGreaterThan(200);
    expect(format === 'zpl' ? text().match(/\^X[AZ]|~/gu) : ['^XA', '^XZ']).toEqual(['^XA', '^XZ']);
    // Opens the cash drawer.
    expect(text()).not.toContain('\u001bp0');
    expect(readFileSync(at('png')).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('the ticket’s file', () => {
  it('may say more of the scan', async () => {
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
    expect(await render('receipt', 'escpos', '--time-zone', 'Europe/Berlin')).toEqual(good);
    for (const part of ['Zoe', 'Sommerfest', 'North gate', '23 Nov 2026, 00:30', 'Entry 3', 'Scan 4711'])
      expect(text()).toContain(part);
    expect(await render('refused', 'starline')).toEqual(good);
    expect(text()).toContain('Already inside');
  });

  it('may begin with a byte order mark, and hold only a barcode', async () => {
    const { render, text } = files('\uFEFF{"barcode":"CODE-1"}');
    expect(await render('receipt', 'escpos')).toEqual(good);
    expect(text()).toContain('CODE-1');
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'Invalid input: expected object'],
    ['{}', 'barcode: it has to be a text in quotes'],
    ['{"barcode":""}', 'barcode: it is empty'],
    ['{"barcode":5}', 'barcode: it has to be a text in quotes'],
    ['{"barcode":"\\ud800"}', 'barcode: it has half of a character in it'],
    ['{"ticket":{"barcode":"x"},"at":"yesterday"}', 'at: Invalid ISO datetime'],
    ['{"ticket":{}}', 'ticket.barcode: it has to be a text in quotes'],
    ['{"ticket":{"barcode":"x"},"event":"Sommerfest"}', 'event: Invalid input: expected object'],
    [`{"barcode":"${'x'.repeat(1_000_000)}"}`, 'it is larger than 1 MB'],
  ])('with a mistake is named: %s', async (json, sentence) => {
    const { at, render } = files(json);
    const { status, stderr } = await render('receipt', 'escpos');
    expect([status, stderr.split('\n').length]).toEqual([1, 2]);
    expect(stderr).toContain(`${at('ticket.json')}: ${sentence}`);
    expect(existsSync(at('out'))).toBe(false);
  });
});

describe('the template', () => {
  const own = { layout: 'roll', title: 'Own', lines: [{ kind: 'text', text: 'My own {ticket.barcode}' }] };

  it('may be a file, or lie in a folder of one’s own', async () => {
    const { at, render, text } = files({ barcode: 'CODE-1' });
    writeFileSync(at('receipt.json'), JSON.stringify(own));
    symlinkSync(at('receipt.json'), at('linked.json'));
    for (const more of [[at('receipt.json')], [at('linked.json')], ['receipt', '--templates', at('.')]] as const) {
      const [name, ...rest] = more;
      expect(await render(name, 'escpos', ...rest)).toEqual(good);
      expect(text()).toContain('My own CODE-1');
    }
    expect(await render('receipt', 'escpos')).toEqual(good);
    expect(text()).not.toContain('My own');
  });

  it.each([
    ['nothing', 'There is no template of this name (nothing)'],
    ['../receipt', 'There is no template of this name (../receipt)'],
    ['constructor', 'There is no template of this name'],
    ['wristband', 'The template is for another kind of printer (Wristband)'],
  ])('%s is refused in words', async (name, sentence) => {
    const { at, render } = files();
    const { status, stderr } = await render(name, 'escpos');
    expect([status, stderr.split('\n').length]).toEqual([1, 2]);
    expect(stderr).toContain(sentence);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('with a mistake is refused with its place', async () => {
    const { at, render } = files();
    writeFileSync(at('mine.json'), JSON.stringify({ ...own, lines: [{ kind: 'text', text: '{ticket.nmae}' }] }));
    const { status, stderr } = await render(at('mine.json'), 'escpos');
    expect(status).toBe(1);
    expect(stderr).toContain('mine.json: lines 1, text: there is no field {ticket.nmae}');
  });
});

it('gives the same bytes each time', async () => {
  const { render, bytes } = files({ ticket: hostile, at: '2026-11-22T19:42:00Z' });
  await render('wristband', 'zpl');
  const first = bytes();
  await render('wristband', 'zpl');
  expect(bytes()).toEqual(first);
});

it('marks a duplicate', async () => {
  const { render, text } = files();
  await render('receipt', 'escpos');
  expect(text()).not.toContain('DUPLICATE');
  await render('receipt', 'escpos', '--duplicate');
  expect(text()).toContain('DUPLICATE');
});

it('prints on narrow paper, and with other dots, otherwise', async () => {
  const { render, bytes } = files();
  const made = new Set<string>();
  for (const [name, format, ...more] of [
    ['receipt', 'escpos'],
    ['receipt', 'escpos', '--paper', '58'],
    ['wristband', 'zpl'],
    ['wristband', 'zpl', '--dpi', '300'],
  ] as const) {
    expect(await render(name, format, ...more)).toEqual(good);
    made.add(bytes().toString('hex'));
  }
  expect(made.size).toBe(4);
});

describe('as a process', () => {
  it('writes the same bytes, and says nothing', async () => {
    const { at, render, bytes } = files({ ticket: hostile, at: '2026-11-22T19:42:00Z' });
    await render('receipt', 'escpos');
    const usual = ['--template', 'receipt', '--ticket', at('ticket.json'), '--format', 'escpos', '--out', at('other')];
    expect(runProcess(...usual)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(at('other'))).toEqual(bytes());
  });

  it.each([
    [['--template', 'receipt'], 2, 'Usage: npm run -s print:render'],
    [['--template', 'receipt', '--ticket', '/none', '--format', 'zpl', '--out', '/none'], 1, '/none'],
  ])('ends with what is wrong on stderr: %j', (options, code, said) => {
    const { status, stdout, stderr } = runProcess(...options);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });
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
  ])('that is wrong is told: %s', async (sentence, options) => {
    const { status, stderr } = await run(...options);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: npm run -s print:render');
  });

  it('that names what cannot be read or written is told in a line', async () => {
    const { at, render } = files();
    for (const more of [
      ['--ticket', at('none.json')],
      ['--ticket', at('.')],
      ['--out', at('none/out')],
      ['--templates', at('none')],
      ['--png', at('none/png')],
    ]) {
      const { status, stderr } = await render('receipt', 'escpos', ...more);
      expect([...more, status, stderr.split('\n').length]).toEqual([...more, 1, 2]);
    }
  });
});
