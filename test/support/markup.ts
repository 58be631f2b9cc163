/** Elements of HTML that have no end. */
const endless = new Set(['meta', 'col', 'br', 'img', 'hr', 'link', 'input'])

/** The first tag that closes what is not open, or is never closed; undefined when every tag has its fellow. */
export function brokenTag(markup: string): string | undefined {
  const open: string[] = []
  for (const [tag, slash, name = '', closed] of markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .matchAll(/<(\/?)([a-zA-Z][\w:.]*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (closed || endless.has(name)) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open.at(-1)
}

/** The texts of a Word document's runs, in their order. */
export const runTexts = (xml: string): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )
