import type { PaperWidth, PrintFields } from '#shared/printing.ts';
import type { PrintMarks } from '../paper.ts';
import type { Template } from '../templates/schema.ts';
import { bandContent } from './page/band.ts';
import { rollContent } from './page/roll.ts';

export interface Page {
  readonly html: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A template as a page for a printer with a driver of its own: one file, which runs nothing and loads nothing. */
export function encodePage(template: Template, fields: PrintFields, paperMm: PaperWidth, marks: PrintMarks): Page {
  const { widthMm, heightMm, style, body } =
    template.layout === 'band' ? bandContent(template, fields, marks) : rollContent(template, fields, paperMm, marks);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Gatehouse</title>
<style>
@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html, body { width: ${widthMm}mm; background: white; color: black; print-color-adjust: exact }
body { font-family: 'Helvetica Neue', Arial, 'Noto Sans', 'Segoe UI', sans-serif; overflow: hidden }
svg { display: block }
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
  return { html, widthMm, heightMm };
}
