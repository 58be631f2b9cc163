import { dayCount } from './person-days.ts'
import type { Block } from './summary-block.ts'
import { figure, parts, said, sentence, shown } from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'
import { categorySaid, triggerSaid } from './summary-words.ts'

/** What it was: name, kind, days, place. */
export function aboutBlock({ meeting }: SummaryInput): Block {
  const { title, code, category, trigger, startsOn, endsOn, place, hotel } = meeting
  const days = { from: startsOn, to: endsOn }
  const where = [place, hotel].filter(Boolean)
  return {
    key: 'about',
    title: said('会议概况', 'What it was'),
    figures: [
      figure('about.days', {
        label: ['会期天数', 'Days'],
        formula: ['末日 − 首日 + 1', 'last day − first day + 1'],
        unit: 'count',
        value: dayCount(meeting),
        rests: ['meeting'],
      }),
    ],
    sentences: [
      sentence(
        'about',
        parts`《${title}》（${code}），${categorySaid[category].zh}，${triggerSaid[trigger].zh}；${days}${where.length > 0 ? `在${where.join('')}举行` : '举行'}，会期 ${shown('about.days')} 天。`,
        parts`“${title}” (${code}): ${categorySaid[category].en}, ${triggerSaid[trigger].en}, on ${days}${where.length > 0 ? ` at ${where.join(', ')}` : ''}, ${shown('about.days')} days.`,
      ),
    ],
    tables: [],
  }
}
