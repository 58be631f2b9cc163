import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { PersonName } from '../attendance/PersonName.tsx'
import { stayWords } from '../attendance/stay-words.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { inTreeOrder } from '../settings/department-tree.ts'
import { listDepartments } from '../settings/departments.ts'
import { Pager } from '../ui/Pager.tsx'
import { Waiting } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type Decisions, type Import, listPeople, type PersonLine } from './import.ts'
import { RawLine } from './RawLine.tsx'

type People = NonNullable<Import['people']>

const pageSize = 50

/** What kind of sheet it was taken for, and what it does, in figures. */
const Summary = (props: { people: People }): JSX.Element => {
  const figures = () => ({
    count: count(props.people.count),
    came: count(props.people.cameCount),
  })
  const parts = () =>
    (['known', 'new', 'walkIns', 'untied'] as const)
      .filter((part) => props.people[part] > 0)
      .map((part) => t(`import.people.${part}`, { count: count(props.people[part]) }))
  return (
    <>
      <p class="font-medium">
        {t(`import.people.as.${props.people.as}`, figures())}
        <Show when={props.people.isPlanned && props.people.as === 'nobody'}>
          {' '}
          {t('import.people.planned')}
        </Show>
      </p>
      <p class="text-sm text-muted">{parts().join(t('ui.list-mark'))}</p>
    </>
  )
}

/** Units that were tied in this preview, each to be tied otherwise. */
const Ties = (props: {
  ties: [unit: string, departmentId: number | null][]
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const found = createAsync(() => listDepartments())
  return (
    <ul class="mt-3 grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
      <For each={props.ties}>
        {([unit, departmentId]) => (
          <li>
            <label class="grid gap-1 text-sm">
              <span class="text-muted">{t('import.people.tie', { unit })}</span>
              <select
                class="input"
                disabled={props.locked}
                onChange={(event) =>
                  props.onDecide({
                    departments: { [unit]: Number(event.currentTarget.value) || null },
                  })
                }
              >
                <option value="">{t('question.untied')}</option>
                <For each={inTreeOrder(found()?.departments ?? [])}>
                  {({ node, depth }) => (
                    <option value={node.id} selected={node.id === departmentId}>
                      {'\u3000'.repeat(depth)}
                      {node.name}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </li>
        )}
      </For>
    </ul>
  )
}

/** The people a sheet names, and what each line does or did. */
export const PeopleView = (props: {
  given: Import
  people: People
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const [page, setPage] = createSignal(1)
  const [raw, setRaw] = createSignal<number>()
  const found = createAsync(() => listPeople(props.given.id, (page() - 1) * pageSize, pageSize))
  const departments = createAsync(() => listDepartments())
  const nameOf = (id: number | null) =>
    departments()?.departments.find((one) => one.id === id)?.name ?? null
  const ties = () => Object.entries((props.given.decisions as Decisions).departments ?? {})
  const effect = (line: PersonLine) =>
    line.duplicate ? t('fate.duplicate') : line.namedAs ? t(`import.named.${line.namedAs}`) : ''
  return (
    <section class="card p-4" aria-labelledby="people">
      <h3 id="people" class="mb-2">
        {t('import.people', { count: count(props.people.count) })}
      </h3>
      <Summary people={props.people} />
      <Show when={props.given.state === 'preview' && ties().length > 0}>
        <Ties ties={ties()} locked={props.locked} onDecide={props.onDecide} />
      </Show>
      <Show when={raw()}>
        {(line) => (
          <div class="mt-3">
            <RawLine importId={props.given.id} line={line()} onClose={() => setRaw(undefined)} />
          </div>
        )}
      </Show>
      <Waiting>
        <Show when={found()}>
          {(lines) => (
            <div class="mt-3 grid gap-3">
              <TableScroll label={t('attendance.people')} class="max-h-[36rem] max-sm:max-h-none">
                <table class="table cards">
                  <thead>
                    <tr>
                      <th>{t('attendee.name')}</th>
                      <th class="num">{t('import.line')}</th>
                      <th>{t('attendee.kind')}</th>
                      <th>{t('attendee.department')}</th>
                      <th>{t('attendance.stay')}</th>
                      <th>{t('attendee.lodging')}</th>
                      <th>{t('import.named')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={lines().people}>
                      {(line) => (
                        <tr class={line.duplicate ? 'text-muted' : ''}>
                          <th scope="row" class="head">
                            <PersonName person={line} />
                          </th>
                          <td class="num" data-label={t('import.line')}>
                            <button
                              type="button"
                              class="link"
                              aria-label={t('lines.raw', { line: line.line })}
                              onClick={() => setRaw(raw() === line.line ? undefined : line.line)}
                            >
                              {line.line}
                            </button>
                          </td>
                          <td data-label={t('attendee.kind')}>{t(`attendee.kind.${line.kind}`)}</td>
                          <td class="wide" data-label={t('attendee.department')}>
                            <span>
                              {nameOf(line.departmentId) ?? (
                                <span class="text-warn">{t('attendee.untied')}</span>
                              )}
                              <Show when={line.unit && line.unit !== nameOf(line.departmentId)}>
                                <span class="ms-1 text-xs text-muted">{line.unit}</span>
                              </Show>
                            </span>
                          </td>
                          <td class="wide" data-label={t('attendance.stay')}>
                            {stayWords(line)}
                          </td>
                          <td class="narrow-hide" data-label={t('attendee.lodging')}>
                            {line.lodging && t(`attendee.lodging.${line.lodging}`)}
                          </td>
                          <td data-label={t('import.named')}>{effect(line)}</td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </table>
              </TableScroll>
              <Pager
                page={page()}
                pageSize={pageSize}
                total={lines().peopleTotal}
                onPage={setPage}
              />
            </div>
          )}
        </Show>
      </Waiting>
    </section>
  )
}
