/** What XML and HTML cannot hold: control characters, halves of pairs and the two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Text that any of the formats can carry. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '\uFFFD')
