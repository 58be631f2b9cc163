import type { JSX } from 'solid-js'

/** A table that scrolls by itself can be reached and scrolled by the keyboard. */
export const TableScroll = (props: {
  label: string
  class?: string
  children: JSX.Element
}): JSX.Element => (
  <section class={`table-scroll ${props.class ?? ''}`} aria-label={props.label} tabindex="0">
    {props.children}
  </section>
)
