import { A, createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { mayCarryCost } from '../../api/domain/department.ts'
import { addWeights } from '../../api/domain/fraction.ts'
import { type AttendedBasis, attendedBases } from '../../api/domain/scheme.ts'
import { basisWords } from '../../api/domain/share-words.ts'
import { useApportioning } from '../apportionments/apportioning.ts'
import { type Inputs, loadInputs } from '../apportionments/apportionment.ts'
import { carriers } from '../apportionments/carriers.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { Rides } from './Rides.tsx'
import { type Correcting, WeightDialog } from './WeightDialog.tsx'

type Department = Inputs['departments'][number]

const weightOf = (inputs: Inputs, basis: AttendedBasis, departmentId: number) =>
  inputs.weights[basis].find((one) => one.departmentId === departmentId)

/** One weight, marked when somebody set it right. */
const WeightCell = (props: {
  inputs: Inputs
  basis: AttendedBasis
  department: Department
  onCorrect: (correcting: Correcting) => void
}): JSX.Element => {
  const { mayShare } = useApportioning()
  const known = () => weightOf(props.inputs, props.basis, props.department.id)
  const text = () => known()?.weight ?? '–'
  return (
    <td class="num" data-label={basisWords[locale()][props.basis]}>
      <Show
        when={mayShare() && (mayCarryCost(props.department.nature) || known()?.corrected)}
        fallback={text()}
      >
        <button
          type="button"
          class="figure"
          aria-label={t('weight.correct.from', {
            weight: text(),
            department: props.department.name,
            basis: basisWords[locale()][props.basis],
          })}
          onClick={() => props.onCorrect({ basis: props.basis, departmentId: props.department.id })}
        >
          {text()}
        </button>
      </Show>
      <Show when={known()?.corrected}>
        {(corrected) => (
          <span class="block text-xs text-warn">
            {t('weight.corrected', {
              from: corrected().from ?? '–',
              reason: corrected().reason,
              by: corrected().by,
            })}
          </span>
        )}
      </Show>
    </td>
  )
}

/** What costs can be shared by: as the sign-in sheet says, or set right with a reason; and who sat in which vehicle. */
export default function WeightsView(): JSX.Element {
  const { meetingId, mayShare } = useApportioning()
  const found = createAsync(async () => {
    const [inputs, { rows }] = await Promise.all([
      loadInputs(meetingId()),
      loadComparison(meetingId(), 'item'),
    ])
    const counted = rows.map((row) => [row.itemId ?? 0, row.vehicle?.passengers ?? null] as const)
    return { inputs, passengers: new Map(counted) }
  })
  const inputs = () => found()?.inputs
  const [correcting, setCorrecting] = createSignal<Correcting>()
  const rows = (given: Inputs) => {
    const met = new Set(
      attendedBases.flatMap((basis) =>
        given.weights[basis].map(({ departmentId }) => departmentId),
      ),
    )
    return given.departments.filter(
      ({ id, nature }) => met.has(id) || (mayShare() && mayCarryCost(nature)),
    )
  }
  // What counties and companies bring is known, and shared by nobody.
  const total = (given: Inputs, basis: AttendedBasis) => {
    const carrying = new Set(carriers(given).map(({ id }) => id))
    return given.weights[basis]
      .filter(({ departmentId }) => carrying.has(departmentId))
      .map(({ weight }) => weight)
      .reduce(addWeights, '0')
  }
  return (
    <Show when={inputs()}>
      {(given) => (
        <div class="grid gap-6">
          <Show when={given().weights.heads.length === 0}>
            <Notice tone="info" title={t('weight.none')}>
              <p>
                {t('weight.none.text')}{' '}
                <A class="link" href={`/meetings/${meetingId()}/imports`}>
                  {t('weight.to-imports')}
                </A>
              </p>
            </Notice>
          </Show>
          <Show when={given().untied.heads !== '0'}>
            <Notice tone="warn">
              {t('apportionment.untied', { weight: given().untied.heads })}
            </Notice>
          </Show>
          <TableScroll label={t('weight.table')}>
            <table class="table cards">
              <caption class="sr-only">{t('weight.table')}</caption>
              <thead>
                <tr>
                  <th>{t('apportionment.department')}</th>
                  <For each={attendedBases}>
                    {(basis) => <th class="num">{basisWords[locale()][basis]}</th>}
                  </For>
                </tr>
              </thead>
              <tbody>
                <For each={rows(given())}>
                  {(department) => (
                    <tr classList={{ 'text-muted': !mayCarryCost(department.nature) }}>
                      <th scope="row" class="head">
                        {department.name}
                        <Show when={!mayCarryCost(department.nature)}>
                          <span class="block text-xs font-normal">
                            {t('weight.barred', {
                              nature: t(`department.nature.${department.nature}`),
                            })}
                          </span>
                        </Show>
                      </th>
                      <For each={attendedBases}>
                        {(basis) => (
                          <WeightCell
                            inputs={given()}
                            basis={basis}
                            department={department}
                            onCorrect={setCorrecting}
                          />
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" class="head">
                    {t('apportionment.total')}
                  </th>
                  <For each={attendedBases}>
                    {(basis) => (
                      <td class="num" data-label={basisWords[locale()][basis]}>
                        {total(given(), basis)}
                      </td>
                    )}
                  </For>
                </tr>
              </tfoot>
            </table>
          </TableScroll>
          <Rides inputs={given()} passengers={found()?.passengers ?? new Map()} />
          <WeightDialog
            meetingId={meetingId()}
            inputs={given()}
            correcting={correcting()}
            onClose={() => setCorrecting(undefined)}
          />
        </div>
      )}
    </Show>
  )
}
