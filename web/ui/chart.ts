import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from './palette.ts'

/** A chart as a value: its finding, its drawing and the same figures as a table. */
export type ChartView = {
  title: string
  description: string
  /** `width` in pixels: what fits on a screen does not fit on a phone. */
  option: (palette: Palette, width: number) => EChartsCoreOption
  head: string[]
  rows: string[][]
}

/** What all charts share: type, quiet axes, no motion on first paint. */
export const chartBase = (palette: Palette): EChartsCoreOption => ({
  animation: false,
  textStyle: { color: palette.ink, fontFamily: 'inherit', fontSize: 12 },
  aria: { enabled: false },
  grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
  tooltip: {
    trigger: 'axis',
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette['line-strong'],
    textStyle: { color: palette.ink, fontSize: 12 },
    axisPointer: { type: 'shadow' },
  },
})

export const quietAxis = (palette: Palette) => ({
  axisLine: { lineStyle: { color: palette['line-strong'] } },
  axisTick: { show: false },
  axisLabel: { color: palette.muted },
  splitLine: { lineStyle: { color: palette.line } },
  nameTextStyle: { color: palette.muted, align: 'left' as const },
})
