import { useLocation } from '@solidjs/router'
import { createEffect, type JSX, onCleanup, onMount } from 'solid-js'

/** Links to the parts of one thing. Where they do not fit they scroll, and the one that is open is in view. */
export const TabBar = (props: {
  label: string
  class?: string
  children: JSX.Element
}): JSX.Element => {
  const here = useLocation()
  let nav!: HTMLElement
  const showOpen = () =>
    nav
      .querySelector('[aria-current=page]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  onMount(() => {
    // Also says when it first stands on the page, which may be long after it was made.
    const sizes = new ResizeObserver(showOpen)
    sizes.observe(nav)
    onCleanup(() => sizes.disconnect())
  })
  // After the links know which of them is open.
  createEffect(() => `${here.pathname}${here.search}` && requestAnimationFrame(showOpen))
  return (
    <nav
      ref={nav}
      aria-label={props.label}
      class={`flex gap-1 overflow-x-auto ${props.class ?? ''}`}
    >
      {props.children}
    </nav>
  )
}
