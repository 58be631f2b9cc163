const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const buttonsOf = (row: Element | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>('button[data-at]') ?? []),
]

/** Where an arrow leads from the figure that has the focus: along its row, or to the same column of another. */
export const stepIn = (table: HTMLElement, key: string): HTMLElement | undefined => {
  const [down, across] = steps[key] ?? [0, 0]
  const here = document.activeElement
  const from = here?.closest('tr')
  if (!from || !(here instanceof HTMLElement) || here.dataset.at === undefined) return undefined
  if (across !== 0) {
    const buttons = buttonsOf(from)
    return buttons[buttons.indexOf(here) + across]
  }
  const rows = [...table.querySelectorAll('tr:has(button[data-at])')].filter(
    (row) => row.closest('thead') === null,
  )
  const buttons = down === 0 ? [] : buttonsOf(rows[rows.indexOf(from) + down])
  return buttons.find((button) => button.dataset.at === here.dataset.at) ?? buttons[0]
}
