/** Text as a CSS string: nothing in it can end the string, the rule or the element. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .·–-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/**
 * The look of a printed page: A4, heads that repeat, page x/y and whose paper it is at the foot of each. Black on
 * white, so that any printer will do.
 */
export const htmlStyle = (foot: string): string => `
@page { size: A4; margin: 22mm 24mm 20mm;
  @bottom-left { content: ${cssString(foot)}; font: 8pt serif; color: #333 }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt serif; color: #333 } }
@page wide { size: A4 landscape; margin: 15mm 15mm 16mm }
* { box-sizing: border-box }
html { background: #e9e9e6; color: #000 }
body { margin: 0; font: 11pt/1.6 "Times New Roman", FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif }
main { width: 210mm; max-width: 100%; margin: 0 auto; padding: 14mm 18mm; background: #fff }
main:has(> .wide:first-child) { width: 297mm; padding: 12mm 15mm }
h1 { margin: 0 0 4mm; font: 700 18pt/1.4 "Times New Roman", SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif; text-align: center }
h2 { margin: 6mm 0 2.5mm; font: 700 12pt/1.4 Arial, SimHei, 黑体, "Heiti SC", "Noto Sans CJK SC", sans-serif; break-after: avoid }
section { padding: 0 1px }
h3 { margin: 4mm 0 1mm; font: 400 1em/1.6 Arial, SimHei, 黑体, "Heiti SC", "Noto Sans CJK SC", sans-serif; break-after: avoid }
h3:lang(zh) { text-indent: 2em }
.official { font-size: 14pt }
.official h1 { margin: 8mm 0 6mm; font: 700 20pt/1.5 "Times New Roman", FZXiaoBiaoSong-B05S, SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif }
.official .close { font-size: 14pt }
.red-head { margin: 6mm 0; color: #c8000b; font: 700 30pt/1.3 "Times New Roman", FZXiaoBiaoSong-B05S, SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif;
  text-align: center; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.number { min-height: 1.6em; text-align: center }
.red-rule { padding-bottom: 2mm; border-bottom: 2pt solid #c8000b; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.page { break-before: page; margin-top: 12mm }
.page > h2 { margin: 0 0 4mm; font: 700 18pt/1.4 "Times New Roman", SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif; text-align: center }
p { margin: 0 0 2.5mm; white-space: pre-line }
.subtitle { text-align: center; font-weight: 700 }
.body:lang(zh) { text-indent: 2em }
.note { font-size: 9pt; margin: 1.5mm 0 }
.alert { margin: 3mm 0; padding: 1.5mm 3mm; border: 1.2pt solid #000; font-weight: 700; break-inside: avoid }
.body + .close { margin-top: 10mm }
.scroll + .close { margin-top: 6mm }
.close { text-align: right; margin: 0 2em 1.5mm 0; break-inside: avoid }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font: 9pt/1.35 "Times New Roman", SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif;
  font-variant-numeric: tabular-nums }
table.dense { font-size: 7.5pt }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 1mm 1.2mm; border: .5pt solid #555; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line }
thead th { text-align: center; vertical-align: middle; background: #eee }
.figure { text-align: right; overflow-wrap: normal; white-space: nowrap }
.subtotal td { background: #f6f6f6; font-weight: 700 }
.total td { background: #eee; font-weight: 700; border-top: 1.2pt solid #000 }
.facts th { width: 17%; background: #f6f6f6; font-weight: 400 }
.lines { display: grid; grid-template-columns: 25mm 1fr; break-inside: avoid; padding: .7mm 0; border-bottom: .4pt solid #aaa }
.lines h3 { margin: 0; font: 700 9.5pt/1.45 Arial, SimHei, 黑体, "Heiti SC", "Noto Sans CJK SC", sans-serif }
.lines p { grid-column: 2; margin: 0; font-size: 9.5pt; line-height: 1.45; white-space: normal }
.lines .figure { font-weight: 700; white-space: nowrap }
.code { margin: 0 .35em; font: 6pt/1 Consolas, "Courier New", monospace; color: #555; white-space: nowrap }
figure { margin: 2mm 0 3mm; break-inside: avoid }
figcaption { font: 700 9pt/1.4 Arial, SimHei, 黑体, "Heiti SC", "Noto Sans CJK SC", sans-serif }
figure svg { max-width: 100%; height: auto }
.signatures { break-inside: avoid }
.signatures td { height: 22mm }
.signatures .date td { height: auto }
@media screen and (width < 50rem) { .official { font-size: 12pt } .official h1 { font-size: 15pt } .red-head { font-size: 18pt } main, main:has(> .wide:first-child) { padding: 5mm 4mm } }
@media screen { .scroll table.dense { min-width: 240mm } }
@media print { html { background: none } main, main:has(> .wide:first-child) { width: auto; padding: 0; margin: 0 }
  .page { margin-top: 0 }
  .scroll { overflow: visible } .wide { page: wide }
  thead th, .facts th, .subtotal td, .total td { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`
