/** Every sequence that the platform decodes to one character, turned round: it decodes GB18030 but does not encode it. */
function table(): Map<string, number[]> {
  const sequences: number[][] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) sequences.push([lead, trail])
  // Four bytes, for what is left of the basic plane.
  for (let first = 0x81; first <= 0x84; first += 1)
    for (let second = 0x30; second <= 0x39; second += 1)
      for (let third = 0x81; third <= 0xfe; third += 1)
        for (let fourth = 0x30; fourth <= 0x39; fourth += 1)
          sequences.push([first, second, third, fourth])
  const lines = new TextDecoder('gb18030')
    .decode(Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a])))
    .split('\n')
  const codes = new Map<string, number[]>()
  for (const [at, character = ''] of lines.entries())
    if (character.length === 1 && character !== '\uFFFD' && !codes.has(character))
      codes.set(character, sequences[at] ?? [])
  return codes
}

/** Where the other planes begin, as a number of four-byte sequences: 0x90308130 is U+10000. */
function supplementary(point: number): number[] {
  const at = point - 0x10000
  return [
    0x90 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]
}

let codes: Map<string, number[]> | undefined

/** Text as Chinese Excel and accounting programs save it; halves of pairs become `?`, nothing else is lost. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  codes ??= table()
  const bytes = new Uint8Array(text.length * 4)
  let at = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const sequence =
      point < 0x80
        ? [point]
        : point > 0xffff
          ? supplementary(point)
          : (codes.get(character) ?? [0x3f])
    bytes.set(sequence, at)
    at += sequence.length
  }
  return bytes.slice(0, at)
}
