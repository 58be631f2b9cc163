import { Index, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { blankAdoption, blankInstruction, type ItemDraft } from './item-draft.ts'
import { AdoptionFields, InstructionFields } from './use-fields.tsx'

/** One row of a new item's uses or instructions, and the way to drop it. */
const Row = (props: { legend: string; onDrop: () => void; children: JSX.Element }): JSX.Element => (
  <fieldset class="flex items-end gap-2 rounded-md bg-sunken p-3">
    <legend class="sr-only">{props.legend}</legend>
    <div class="min-w-0 flex-1">{props.children}</div>
    <button
      type="button"
      class="btn btn-quiet"
      aria-label={t('information.drop-row')}
      onClick={() => props.onDrop()}
    >
      <Icon name="trash" />
    </button>
  </fieldset>
)

const replaced = <T,>(all: readonly T[], at: number, part: Partial<T>): T[] =>
  all.map((one, index) => (index === at ? { ...one, ...part } : one))

const without = <T,>(all: readonly T[], at: number): T[] =>
  all.filter((_one, index) => index !== at)

/** Uses and instructions that a new item is entered with. */
export const ItemUses = (props: {
  draft: ItemDraft
  set: (part: Partial<ItemDraft>) => void
}): JSX.Element => (
  <>
    <Index each={props.draft.adoptions}>
      {(one, at) => (
        <Row
          legend={t('information.adoption-at', { number: at + 1 })}
          onDrop={() => props.set({ adoptions: without(props.draft.adoptions, at) })}
        >
          <AdoptionFields
            draft={one()}
            onChange={(part) => props.set({ adoptions: replaced(props.draft.adoptions, at, part) })}
          />
        </Row>
      )}
    </Index>
    <Index each={props.draft.instructions}>
      {(one, at) => (
        <Row
          legend={t('information.instruction-at', { number: at + 1 })}
          onDrop={() => props.set({ instructions: without(props.draft.instructions, at) })}
        >
          <InstructionFields
            draft={one()}
            onChange={(part) =>
              props.set({ instructions: replaced(props.draft.instructions, at, part) })
            }
          />
        </Row>
      )}
    </Index>
    <div class="flex flex-wrap gap-2">
      <button
        type="button"
        class="btn"
        onClick={() => {
          const { adoptions, submittedOn } = props.draft
          const next = blankAdoption(adoptions.at(-1)?.adoptedOn ?? submittedOn)
          props.set({ adoptions: [...adoptions, next] })
        }}
      >
        <Icon name="plus" />
        {t('information.add-adoption')}
      </button>
      <button
        type="button"
        class="btn"
        onClick={() =>
          props.set({
            instructions: [...props.draft.instructions, blankInstruction(props.draft.submittedOn)],
          })
        }
      >
        <Icon name="plus" />
        {t('information.add-instruction')}
      </button>
    </div>
  </>
)
