/** Two columns, five cards high on A4; black symbols on white, whatever the reader's colour scheme. */
export const demoPageStyle = `
@page { size: A4; margin: 11mm }
* { box-sizing: border-box }
:root { color-scheme: light; --line: #d5d9e0; --soft: #5b6472; --in: #14713a; --refused: #b3261e }
body { margin: 0 auto; max-width: 1080px; padding: 32px 24px 48px; background: #eef0f4; color: #12161c;
  font: 15px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
h1 { margin: 0; font-size: 30px; letter-spacing: -.01em }
.top p { margin: 6px 0 20px; max-width: 68ch; color: var(--soft) }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(430px, 1fr)); gap: 16px }
.card { display: grid; grid-template-columns: 118px 1fr; gap: 14px 20px; align-items: start; padding: 18px 20px;
  background: #fff; border: 1px solid var(--line); border-left: 6px solid var(--line); border-radius: 12px;
  break-inside: avoid; overflow: hidden }
.card.in { border-left-color: var(--in) }
.card.refused { border-left-color: var(--refused) }
.card.setup { grid-template-columns: 118px 1fr 1fr; margin-bottom: 16px; border-left-color: #1d4ed8 }
.card p, .card h2 { margin: 0 }
.card h2 { font-size: 18px; line-height: 1.25 }
.card header { display: flex; justify-content: space-between; align-items: center; margin-bottom: 4px }
.number { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums }
.badge { padding: 1px 10px; border-radius: 99px; font-size: 13px; font-weight: 600; color: #fff; background: var(--soft) }
.in .badge { background: var(--in) }
.refused .badge { background: var(--refused) }
.text { min-width: 0 }
.holder { overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical;
  overflow-wrap: anywhere }
.where, .story, .none { color: var(--soft) }
.story { margin-top: 6px !important; font-size: 13.5px }
.qr svg { display: block; width: 100%; height: auto }
.line { grid-column: 1 / -1; display: grid; justify-items: center; gap: 5px; padding: 0 14px }
.line svg { display: block; width: 100%; max-width: 360px; height: 44px }
code { font: 14px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; letter-spacing: .06em }
.setup code { letter-spacing: 0; font-size: 15px; font-weight: 600; overflow-wrap: anywhere }
@media (max-width: 520px) { main { grid-template-columns: 1fr } .card { grid-template-columns: 92px 1fr }
  .card.setup { grid-template-columns: 1fr } .setup .qr { width: 92px } }
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 8.5pt; line-height: 1.3;
    -webkit-print-color-adjust: exact; print-color-adjust: exact }
  h1 { font-size: 17pt }
  .top p { margin: 0 0 3mm; max-width: none }
  main { grid-template-columns: 1fr 1fr; gap: 2.5mm }
  .card { grid-template-columns: 23mm 1fr; gap: 1.5mm 4mm; padding: 2.5mm 3.5mm; border-radius: 2mm }
  .card header { margin-bottom: 0 }
  .card h2 { font-size: 11pt }
  .number, .badge { font-size: 8pt }
  .card.setup { grid-template-columns: 23mm 1fr 1fr; margin-bottom: 2.5mm }
  .story { margin-top: .6mm !important; font-size: 8pt }
  .setup code { font-size: 8.5pt }
  .line { gap: 1mm }
  .line svg { height: 8.5mm; max-width: 72mm }
  .line code { font-size: 9pt }
}
`;
