/** Letters and digits that are not taken for one another when they are read aloud or copied (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const markLength = 5
export const figureLength = 4
const length = markLength + figureLength + 1

/** Powers of the generator of GF(32) with x⁵ + x² + 1. */
const powers: number[] = []
for (let at = 0, value = 1; at < 31; at += 1) {
  powers.push(value)
  value <<= 1
  if (value & 32) value ^= 0b100101
}

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (powers[(powers.indexOf(a) + powers.indexOf(b)) % 31] ?? 0)

/**
 * The check character of a code: Σ 2^(i+1) × character i in GF(32). Every single wrong character and every two
 * neighbours that changed places give another one, whatever they are.
 */
function checkOf(characters: string): string {
  const sum = [...characters].reduce(
    (all, character, at) => all ^ times(powers[at + 1] ?? 1, alphabet.indexOf(character)),
    0,
  )
  return alphabet[sum] ?? '0'
}

/** Five bits a character, the first characters of these bytes. */
export function charactersOf(bytes: Uint8Array, count: number): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  const width = bytes.length * 8
  return Array.from(
    { length: count },
    (_, at) => alphabet[Number((bits >> BigInt(width - 5 * (at + 1))) & 31n)] ?? '0',
  ).join('')
}

/** `7K3M2-9QXTC`: the mark of an edition, the figure in it, and the check. */
export const traceCode = (mark: string, figure: string): string => {
  const code = `${mark}${figure}${checkOf(`${mark}${figure}`)}`
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
}

/**
 * Reads a code as people type it: any case, with or without the dash or spaces, full-width from a Chinese keyboard, O
 * for 0 and I or L for 1. Undefined when it is too short or long, or when its check says it was mistyped.
 */
export function parseTraceCode(
  text: string,
): { mark: string; figure: string; code: string } | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐–—−_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== length || [...plain].some((one) => !alphabet.includes(one))) return undefined
  const [mark, figure] = [plain.slice(0, markLength), plain.slice(markLength, -1)]
  const code = traceCode(mark, figure)
  return code.replace('-', '') === plain ? { mark, figure, code } : undefined
}
