import type { PrintPreview, TemplateInfo } from '#shared/printing.ts';

const dotsPerMm = 8;

/** Something like what a printer would print: a band with its text along it, or a slip. */
export function fakePicture(layout: TemplateInfo['layout']): PrintPreview {
  const [widthMm, heightMm] = layout === 'band' ? [25.4, 279.4] : [80, 140];
  const canvas = document.createElement('canvas');
  canvas.width = widthMm * dotsPerMm;
  canvas.height = heightMm * dotsPerMm;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  if (layout === 'band') {
    // Clockwise, as ^A0R does.
    pen.translate(canvas.width, 0);
    pen.rotate(Math.PI / 2);
    pen.font = '700 72px sans-serif';
    pen.fillText('Zoë Müller', 520, 90);
    pen.font = '44px sans-serif';
    pen.fillText('VIP weekend · Block A, row 3, seat 14', 520, 160);
    for (let dot = 0; dot < 441; dot += 1) {
      if ((dot * 7 + (dot % 5) * 3) % 4 < 2) pen.fillRect(300 + (dot % 21) * 8, 18 + Math.floor(dot / 21) * 8, 8, 8);
    }
  } else {
    pen.font = '700 52px sans-serif';
    pen.fillText('Sommerfest 2026', 40, 100);
    pen.font = '34px sans-serif';
    ['Zoë Müller', 'VIP weekend', 'Block A, row 3, seat 14', '18 Jul 2026, 19:58', 'TEST'].forEach((line, index) =>
      pen.fillText(line, 40, 200 + index * 60),
    );
    for (let bar = 0; bar < 60; bar += 1) pen.fillRect(40 + bar * 9, 560, bar % 3 === 0 ? 6 : 3, 160);
  }
  return { picture: canvas.toDataURL('image/png'), widthMm, heightMm };
}

/** Squares like those of a QR code, without its sense; the white around them belongs to it. */
export function fakeQr(modules: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = modules;
  canvas.height = modules;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, modules, modules);
  pen.fillStyle = '#000';
  const [first, last] = [4, modules - 4];
  for (let y = first; y < last; y++) {
    for (let x = first; x < last; x++) {
      const isDark = ((x * 7_919) ^ (y * 104_729) ^ (x * y * 31)) % 5 < 2;
      if (isDark) pen.fillRect(x, y, 1, 1);
    }
  }
  for (const [x, y] of [
    [first, first],
    [last - 7, first],
    [first, last - 7],
  ] as const) {
    for (const [inset, colour] of [
      [-1, '#fff'],
      [0, '#000'],
      [1, '#fff'],
      [2, '#000'],
    ] as const) {
      pen.fillStyle = colour;
      pen.fillRect(x + inset, y + inset, 7 - 2 * inset, 7 - 2 * inset);
    }
  }
  return canvas.toDataURL('image/png');
}
