import { createSignal, For, type JSX, Show } from 'solid-js'
import { amount, count, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type AgreementReading, readAgreementFile } from './agreement.ts'
import { mergeTerms, onlyNewTerms, type TermRow, termAmountCents, termRowOf } from './term-rows.ts'

const Problems = (props: { reading: AgreementReading }): JSX.Element => (
  <Show when={props.reading.problems.length > 0}>
    <Notice
      tone="warn"
      title={t('agreement.file.problems', { count: count(props.reading.problems.length) })}
    >
      <ul class="max-h-40 list-disc overflow-auto ps-5 text-sm">
        <For each={props.reading.problems}>{(problem) => <li>{problem.message}</li>}</For>
      </ul>
    </Notice>
  </Show>
)

const Proposed = (props: { reading: AgreementReading; rows: readonly TermRow[] }): JSX.Element => (
  <TableScroll label={t('agreement.file.terms')} class="max-h-72">
    <table class="table cards">
      <thead>
        <tr>
          <th class="num">{t('import.line')}</th>
          <th>{t('item')}</th>
          <th class="num">{t('budget.column.quantity')}</th>
          <th class="num">{t('budget.column.price')}</th>
          <th>{t('agreement.column.basis')}</th>
          <th class="num">{t('budget.amount')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.reading.terms}>
          {(term, at) => (
            <tr>
              <td class="num text-muted" data-label={t('import.line')}>
                {term.line}
              </td>
              <th scope="row" class="wide">
                {itemName(term)}
              </th>
              <td class="num" data-label={t('budget.column.quantity')}>
                {quantity(term.quantity)}
              </td>
              <td class="num" data-label={t('budget.column.price')}>
                {amount(term.unitPriceCents)}
              </td>
              <td>{t(`agreement.basis.${term.basis}`)}</td>
              <td class="num font-semibold" data-label={t('budget.amount')}>
                {amount(termAmountCents(props.rows[at()] as TermRow))}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </TableScroll>
)

/** Reads the hotel's own table: shows what it says and what is wrong with it, and takes the good rows over. */
export const ReadTermsFile = (props: {
  rows: readonly TermRow[]
  onTake: (rows: readonly TermRow[]) => void
}): JSX.Element => {
  const detail = useMeeting()
  const [reading, setReading] = createSignal<AgreementReading>()
  const [filename, setFilename] = createSignal('')
  const [working, setWorking] = createSignal(false)
  const proposed = () => reading()?.terms.map((term) => termRowOf(term)) ?? []
  const fresh = () => onlyNewTerms(proposed(), props.rows).length
  const read = async (file: File | undefined) => {
    if (!file) return
    setWorking(true)
    try {
      setFilename(file.name)
      setReading(await readAgreementFile(detail().meeting.id, file))
    } catch (refused) {
      say(sentence(refused), 'over')
    } finally {
      setWorking(false)
    }
  }
  const take = () => {
    props.onTake(mergeTerms(props.rows, proposed()))
    say(t('agreement.file.taken', { count: count(proposed().length) }))
    setReading(undefined)
  }
  return (
    <>
      <label class="btn focus-within:outline-2 focus-within:outline-(--focus)">
        <Icon name="upload" />
        {t(working() ? 'agreement.file.reading' : 'agreement.file')}
        <input
          class="sr-only"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={working()}
          onChange={(event) => {
            void read(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      <Dialog
        wide
        open={reading() !== undefined}
        onClose={() => setReading(undefined)}
        title={filename()}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setReading(undefined)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              disabled={proposed().length === 0}
              onClick={take}
            >
              {t('agreement.file.take', { count: count(proposed().length) })}
            </button>
          </>
        }
      >
        <Show when={reading()}>
          {(found) => (
            <div class="grid gap-3">
              <p>
                {t('agreement.file.balance', {
                  read: count(found().balance.read),
                  proposed: count(found().balance.proposed),
                  rejected: count(found().balance.rejected),
                  ignored: count(found().balance.ignored),
                })}
              </p>
              <p class="text-sm text-muted">
                {t('agreement.file.merge', {
                  fresh: count(fresh()),
                  same: count(proposed().length - fresh()),
                })}
              </p>
              <Problems reading={found()} />
              <Show when={proposed().length > 0}>
                <Proposed reading={found()} rows={proposed()} />
              </Show>
            </div>
          )}
        </Show>
      </Dialog>
    </>
  )
}
