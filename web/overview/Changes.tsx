import { type JSX, Show } from 'solid-js'
import { date, nothing } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { changeOf, pointsOf } from './change.ts'
import type { Measures, Overview } from './overview.ts'

type Span = { from: string; to: string }

/** A figure set against another period, named for what it is, with the days it is of. */
const Change = (props: { label: string; text: string; span: Span; base: string }): JSX.Element => (
  <span
    class="me-3 inline-block"
    title={t('overview.against', {
      from: date(props.span.from),
      to: date(props.span.to),
      figure: props.base,
    })}
  >
    {props.label} {props.text}
  </span>
)

/** 同比 and 环比 of one figure: as much of the period as has come against as many days. */
export const Changes = (props: {
  found: Overview
  of: (measures: Measures) => number | null
  show: (value: number) => string
  isRate?: boolean
}): JSX.Element => {
  const now = () => {
    const { now } = props.found.compared
    return now ? props.of(now.measures) : null
  }
  const line = (label: string, before: (Span & { measures: Measures }) | null) => (
    <Show when={before}>
      {(span) => {
        const value = () => props.of(span().measures)
        return (
          <Change
            label={label}
            text={(props.isRate ? pointsOf : changeOf)(now(), value())}
            span={span()}
            base={value() === null ? nothing : props.show(value() ?? 0)}
          />
        )
      }}
    </Show>
  )
  return (
    <p>
      {line(t('overview.last-year'), props.found.compared.lastYear)}
      {line(t('overview.quarter-before'), props.found.compared.quarterBefore)}
    </p>
  )
}
