import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { printFields } from '../../../../electron/station/printing/content.ts';
import { createDrawText } from '../../../../electron/station/printing/draw/draw-text.ts';
import type { Paper } from '../../../../electron/station/printing/paper.ts';
import type { RenderCalls, RenderRequest } from '../../../../electron/station/printing/render/calls.ts';
import { renderDocument } from '../../../../electron/station/printing/render/render.ts';
import { openTemplates } from '../../../../electron/station/printing/templates/templates.ts';
import { openThread } from '../../../../electron/station/thread.ts';
import { printLanguages, type PrintLanguage } from '#shared/printing.ts';
import { ticket } from '../../support.ts';

const folder = resolve(import.meta.dirname, '../../../../resources/templates');
const templates = openTemplates({ builtIn: folder, own: '/nowhere' });
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const draw = createDrawText();

const fields = printFields({
  ticket: ticket({ id: 'x', name: 'Юлия محمد 李小龍', barcode: 'CODE-1' }),
  eventName: 'Sommerfest',
  stationName: 'Gate',
  language: 'en',
  at: 0,
  seq: 1,
  entries: 1,
  reason: '',
  timeZone: 'UTC',
});

function request(name: string, language: PrintLanguage, more: Partial<Paper> = {}): RenderRequest {
  const template = templates.read(name);
  if (!template.ok) throw new Error(template.problem.detail);
  return {
    template: template.value,
    fields,
    paper: { language, dpi: 203, paperMm: 80, ...more },
    marks: { duplicate: false, test: false },
  };
}

function thread(): RenderCalls {
  const { calls, end } = openThread<RenderCalls>(
    new URL('../../../../electron/station/printing/render/thread.ts', import.meta.url),
    null,
  );
  onTestFinished(end);
  return calls;
}

it.each(names.flatMap((name) => printLanguages.map((language) => [name, language] as const)))(
  '%s as %s is what its layout is for, or is refused',
  (name, language) => {
    const made = renderDocument(request(name, language), draw);
    const { layout } = request(name, language).template;
    const isFit = (layout === 'band') === (language === 'zpl');
    const kind = made.ok ? made.value.kind : made.problem.code;
    expect(kind).toBe(language === 'html' ? 'page' : isFit ? 'raw' : 'template_unfit');
    expect(made.ok && made.value.kind === 'raw' ? made.value.bytes.length : 1_000).toBeGreaterThan(100);
    expect(made.ok && made.value.kind === 'page' ? made.value.html : '<!doctype html>').toContain('<!doctype html>');
  },
);

it('is the same each time', () => {
  for (const [name, language] of [
    ['receipt', 'escpos'],
    ['wristband', 'zpl'],
    ['wristband', 'html'],
  ] as const)
    expect(renderDocument(request(name, language), draw)).toEqual(
      renderDocument(request(name, language), createDrawText()),
    );
});

it('says what broke where something does', () => {
  const broken = (): never => {
    throw new Error('no canvas');
  };
  expect(renderDocument(request('wristband', 'zpl'), broken)).toEqual({
    ok: false,
    problem: { code: 'print_failed', detail: 'no canvas' },
  });
});

it('is made in a thread, byte for byte', async () => {
  const calls = thread();
  expect(await calls.warmUp()).toEqual({ ok: true, value: null });
  for (const [name, language] of [
    ['receipt', 'starprnt'],
    ['wristband', 'zpl'],
    ['receipt', 'html'],
    ['receipt', 'zpl'],
  ] as const) {
    const here = renderDocument(request(name, language), draw);
    const there = await calls.render(request(name, language));
    expect(there).toEqual(
      here.ok && here.value.kind === 'raw'
        ? { ok: true, value: { kind: 'raw', bytes: new Uint8Array(here.value.bytes) } }
        : here,
    );
  }
});

it.each([
  ['wristband', 'zpl', 25.4, 279.4],
  ['receipt', 'escpos', 72, null],
  // A page looks like the same template on paper of its kind.
  ['wristband', 'html', 25.4, 279.4],
  ['receipt', 'html', 72, null],
] as const)('a picture of %s as %s comes from the thread', async (name, language, widthMm, heightMm) => {
  const made = await thread().preview(request(name, language, { dpi: 300 }));
  if (!made.ok) throw new Error(made.problem.detail);
  expect(Buffer.from(made.value.png.subarray(1, 4)).toString()).toBe('PNG');
  expect(Math.abs(made.value.widthMm - widthMm)).toBeLessThan(9);
  expect(Math.abs(made.value.heightMm - (heightMm ?? made.value.heightMm))).toBeLessThan(5);
});

it('there is no picture of what is refused', async () => {
  expect(await thread().preview(request('receipt', 'zpl'))).toMatchObject({ problem: { code: 'template_unfit' } });
});
