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
