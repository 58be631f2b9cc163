import { maskMobiles, maskPhone } from '../../domain/phone.ts'
import type { Layout } from '../kind.ts'

/** A row as it may be shown: numbers of people stay with those who keep them. */
export function maskCells(cells: string[], layout: Pick<Layout, 'at'>): string[] {
  const phoneAt = layout.at('phone')
  return cells.map((cell, at) =>
    at === phoneAt && /\d/.test(cell) ? maskPhone(cell) : maskMobiles(cell),
  )
}
