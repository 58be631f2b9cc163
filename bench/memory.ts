import { readFileSync, writeFileSync } from 'node:fs'

/** Memory of a process in MB, resident now or at its peak; NaN where the system does not say. */
export function memoryMb(pid: number | undefined, which: 'now' | 'peak'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const found = (which === 'now' ? /VmRSS:\s+(\d+)/ : /VmHWM:\s+(\d+)/).exec(status)
    return Number(found?.[1]) / 1000
  } catch {
    return Number.NaN
  }
}

/** The peak starts anew from here: that of the start is higher than many an import's. */
export function forgetPeak(pid: number | undefined): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Elsewhere than on Linux there is no peak to forget.
  }
}
