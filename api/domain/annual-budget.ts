import { sumCents } from './money.ts'

/** What a meeting says for a year's budget; null is "there is none". */
export type MeetingDraw = {
  /** Its latest approved budget. */
  approvedCents: number | null
  /** A later version, drafted or submitted. */
  pendingCents: number | null
  /** The final account, once there is one. */
  settledCents: number | null
}

export type AnnualTotals = {
  approvedCents: number
  settledCents: number | null
  drawnCents: number
  /** What drafted and submitted budgets would draw on top. */
  wantedCents: number
  /** Null when no amount was given for the year. */
  leftCents: number | null
  leftAfterWantedCents: number | null
}

/** A settled meeting draws its final account, an approved one its budget, anything else nothing yet. */
export const drawnCents = ({ settledCents, approvedCents }: MeetingDraw): number =>
  settledCents ?? approvedCents ?? 0

/** What a pending budget would draw beyond what the meeting draws already: a revision only its difference. */
export const wantedCents = (draw: MeetingDraw): number =>
  draw.pendingCents === null || draw.settledCents !== null
    ? 0
    : draw.pendingCents - drawnCents(draw)

/** A year's budget and what draws on it; left is below 0 when it is overdrawn. */
export function drawOn(amountCents: number | null, draws: readonly MeetingDraw[]): AnnualTotals {
  const drawn = sumCents(draws.map(drawnCents))
  const wanted = sumCents(draws.map(wantedCents))
  const settled = draws.flatMap(({ settledCents }) => (settledCents === null ? [] : [settledCents]))
  return {
    approvedCents: sumCents(draws.map(({ approvedCents }) => approvedCents ?? 0)),
    settledCents: settled.length > 0 ? sumCents(settled) : null,
    drawnCents: drawn,
    wantedCents: wanted,
    leftCents: amountCents === null ? null : amountCents - drawn,
    leftAfterWantedCents: amountCents === null ? null : amountCents - drawn - wanted,
  }
}
