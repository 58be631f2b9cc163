import { beforeAll, describe, expect, test } from 'vitest'
import { splitFault } from '../api/domain/split-line.ts'
import { jinhuBilledCents } from '../fixtures/settlements/jinhu-96.ts'
import { jinhu, put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'

const part = (label: string, yuan: number) => ({
  kind: 'other' as const,
  day: null,
  sitting: null,
  label,
  quantity: null,
  amountCents: yuan * 100,
})

describe('what keeps a line from being shared so', () => {
  test.each([
    ['nothing', [part('席卡', 30), part('横幅', 70)], undefined],
    ['one part alone', [part('席卡', 100)], 'split.too-few'],
    ['an item twice', [part('席卡', 30), part('席卡', 70)], 'split.item-twice'],
    ['a part of nothing', [part('席卡', 0), part('横幅', 100)], 'split.zero'],
    ['a yuan remaining', [part('席卡', 30), part('横幅', 69)], 'split.remaining'],
    [
      'a part beyond the line, made good by another',
      [part('席卡', 130), part('横幅', -30)],
      undefined,
    ],
  ])('%s', (_, parts, expected) => {
    expect(splitFault(10_000, parts)?.code).toBe(expected)
  })
})

type Shown = {
  items: {
    kind: string
    label: string
    sitting: string | null
    billedCents: number | null
    slot: number
  }[]
}
type Row = { itemId: number | null; label: string; billed: { cents: number | null } }
type Found = {
  gapCents: number
  totals: { billedCents: number }
  differences: { label: string; sitting: string | null; cause: string; amountCents: number }[]
}

describe.each(kinds)('one line for several items on %s', (kind) => {
  let office: Organisation
  let id: number
  let importId: number

  beforeAll(async () => {
    office = await organisation(kind)
    id = await jinhu(office)
    const { imports } = await put<{ imports: { id: number }[] }>(
      office.organiser,
      'GET',
      `/meetings/${id}/imports`,
    )
    importId = imports[0]?.id ?? 0
  })

  const split = (line: number, parts: object[], status = 200) =>
    put<Shown>(office.finance, 'PUT', `/imports/${importId}/lines/${line}/split`, { parts }, status)
  const billedOf = async (label: string) => {
    const { rows } = await put<{ rows: Row[] }>(
      office.finance,
      'GET',
      `/meetings/${id}/comparison?by=item`,
    )
    return rows.find((row) => row.label === label)?.billed.cents ?? null
  }

  test('the lump of ¥5,000 becomes what it was for, in the grid and in the reconciliation', async () => {
    await split(19, [part('席卡', 1200), part('横幅', 800), part('医药', 3000)])
    expect(await billedOf('会务费')).toBeNull()
    expect(await billedOf('席卡')).toBe(120_000)
    const found = await put<Found>(office.finance, 'GET', `/meetings/${id}/reconciliation`)
    expect(found.totals.billedCents).toBe(jinhuBilledCents)
    const ours = found.differences.filter(({ label }) =>
      ['席卡', '横幅', '医药', '会务费'].includes(label),
    )
    expect(ours.map(({ label, cause, amountCents }) => [label, cause, amountCents]).sort()).toEqual(
      [
        ['医药', 'not-agreed', 300_000],
        ['席卡', 'not-agreed', 120_000],
        ['横幅', 'not-agreed', 80_000],
      ],
    )
  })

  test('what does not add up, or is half of a pair, is refused and changes nothing', async () => {
    await split(19, [part('席卡', 1200), part('横幅', 800)], 400)
    await split(13, [part('席卡', 400), part('横幅', 400)], 404)
    await split(14, [part('席卡', -400), part('横幅', -400)], 404)
    await split(4, [part('席卡', 400), part('横幅', 400)], 404)
    expect(await billedOf('医药')).toBe(300_000)
  })

  test('its parts open the line of the file', async () => {
    const { rows } = await put<{ rows: Row[] }>(
      office.finance,
      'GET',
      `/meetings/${id}/comparison?by=item`,
    )
    const itemId = rows.find((row) => row.label === '横幅')?.itemId
    const evidence = await put<{ billed: { line: number; amountCents: number }[] }>(
      office.finance,
      'GET',
      `/meetings/${id}/comparison/evidence?itemId=${itemId}`,
    )
    expect(evidence.billed).toMatchObject([{ line: 19, amountCents: 80_000, wholeCents: 500_000 }])
  })

  test('where it was it stands with nothing, and can be made whole from there', async () => {
    const { items } = await put<Shown>(office.finance, 'GET', `/imports/${importId}`)
    const slotOf = (label: string) => items.find((item) => item.label === label)?.slot
    const linesOf = async (label: string) =>
      (
        await put<{ lines: { line: number; amountCents: number; partCents: number | null }[] }>(
          office.finance,
          'GET',
          `/imports/${importId}/lines?slot=${slotOf(label)}`,
        )
      ).lines
    const whole = { line: 19, amountCents: 500_000 }
    expect(await linesOf('会务费')).toMatchObject([{ ...whole, partCents: 0 }])
    expect(await linesOf('席卡')).toMatchObject([{ ...whole, partCents: 120_000 }])
    expect(await linesOf('洗衣')).toMatchObject([{ line: 18, partCents: null }])
  })

  test('undone it is whole again; given to one item it is no longer shared', async () => {
    const path = `/imports/${importId}/lines/19/split`
    await put(office.finance, 'DELETE', path)
    expect(await billedOf('会务费')).toBe(500_000)
    expect(await billedOf('席卡')).toBeNull()
    await put(office.finance, 'DELETE', path, undefined, 409)
    await split(19, [part('席卡', 1200), part('横幅', 3800)])
    const item = { kind: 'other', label: '文具' }
    await put(office.finance, 'PUT', `/imports/${importId}/assignments`, { lines: [19], item })
    expect(await billedOf('文具')).toBe(500_000)
    expect(await billedOf('横幅')).toBeNull()
  })

  test('taken out of its item a line is unclassified, and the others stay', async () => {
    const item = { kind: 'unclassified' }
    await put(office.finance, 'PUT', `/imports/${importId}/assignments`, { lines: [19], item })
    expect(await billedOf('文具')).toBeNull()
    expect(await billedOf('洗衣')).toBe(18_000)
    const found = await put<Found>(office.finance, 'GET', `/meetings/${id}/reconciliation`)
    expect(found.totals.billedCents).toBe(jinhuBilledCents)
  })
})
