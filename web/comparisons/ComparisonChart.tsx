import { type JSX, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Chart } from '../ui/Chart.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Comparison, View } from './comparison.ts'
import { mealsChart } from './meals-chart.ts'
import { vehiclesChart } from './vehicles-chart.ts'
import { waterfall } from './waterfall-chart.ts'

/** What the view's figures come to, in one picture. */
export const ComparisonChart = (props: { comparison: Comparison; view: View }): JSX.Element => {
  const totals = () => props.comparison.totals
  return (
    <Switch
      fallback={
        <Show
          when={totals().planned.cents !== null && totals().billed.cents !== null}
          fallback={<Notice>{t('comparison.one-sided')}</Notice>}
        >
          <Chart view={waterfall(totals())} />
        </Show>
      }
    >
      <Match when={props.view === 'meal'}>
        <Chart view={mealsChart(props.comparison.rows)} />
      </Match>
      <Match when={props.view === 'vehicle'}>
        <Chart
          view={vehiclesChart(props.comparison.rows)}
          height={Math.min(480, 80 + props.comparison.rows.length * 32)}
        />
      </Match>
    </Switch>
  )
}
