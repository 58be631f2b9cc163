import { createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { CeilingBasis } from '../../api/domain/ceiling-costs.ts'
import { t } from '../i18n/translate.ts'
import { Waiting } from '../ui/states.tsx'
import { CeilingChecks } from './CeilingChecks.tsx'
import { type Ceilings, loadCeilings } from './ceiling.ts'
import { StandardLine } from './StandardLine.tsx'

/** The standard and each check against it, of figures that the page has already. */
export const CeilingsBlock = (props: { meetingId: number; ceilings: Ceilings }): JSX.Element => (
  <>
    <StandardLine standard={props.ceilings.standard} />
    <CeilingChecks
      meetingId={props.meetingId}
      checks={props.ceilings.checks}
      parts={props.ceilings.parts}
      partsOffset={props.ceilings.standard?.partsOffset ?? false}
    />
  </>
)

/** A meeting against its standard on any basis, for whatever page it is embedded in. */
export const CeilingsView = (props: { meetingId: number; basis: CeilingBasis }): JSX.Element => {
  const found = createAsync(() => loadCeilings(props.meetingId, props.basis))
  return (
    <section class="card p-4" aria-label={t(`ceiling.title.${props.basis}`)}>
      <h2>{t(`ceiling.title.${props.basis}`)}</h2>
      <Waiting>
        <Show when={found()}>
          {(ceilings) => <CeilingsBlock meetingId={props.meetingId} ceilings={ceilings()} />}
        </Show>
      </Waiting>
    </section>
  )
}
