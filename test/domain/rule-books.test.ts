import { describe, expect, test } from 'vitest'
import { factFaults } from '../../api/domain/fact-faults.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { ruleBookFaults } from '../../api/domain/rule-book-faults.ts'
import { bureau } from '../../api/domain/rule-books/bureau.ts'
import { changshan } from '../../api/domain/rule-books/changshan.ts'
import { county } from '../../api/domain/rule-books/county.ts'
import { disciplineOffice } from '../../api/domain/rule-books/discipline-office.ts'
import { district } from '../../api/domain/rule-books/district.ts'
import { emergencyDesk } from '../../api/domain/rule-books/emergency-desk.ts'
import { firstRuleBooks } from '../../api/domain/rule-books/first-rule-books.ts'
import { huzhou } from '../../api/domain/rule-books/huzhou.ts'
import { lianyungang } from '../../api/domain/rule-books/lianyungang.ts'
import { quzhou } from '../../api/domain/rule-books/quzhou.ts'
import { factsOf, firstQuarter, scored, year2026 } from '../support/scoring.ts'

test.each(firstRuleBooks.map((book) => [book.name, book] as const))(
  '%s does not contradict itself',
  (_, book) => expect(ruleBookFaults(book)).toEqual([]),
)

/** Each row: what happens, and what every unit scores, worked by hand from the set's own sentence. */
const tables: [RuleBook, [string, string, string, period?: typeof firstQuarter][]][] = [
  [
    quzhou,
    [
      [
        'daily 2, special report 3, supplement 10, instruction +10',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city single
        item 2 1 01-05
        use 2 01-06 city special
        item 3 1 01-05
        use 3 01-06 city supplement
        word 3 01-20 city`,
        '1 25',
      ],
      [
        'the province gave 5: 5, forwarded 10; the State Council office 5 × 5',
        `unit 1
        unit 2
        unit 3
        item 1 1 01-05
        use 1 01-06 province single 浙江信息 5
        item 2 2 01-05
        use 2 01-06 province forwarded 浙江信息 5
        item 3 3 01-05
        use 3 01-06 central single 国务院办公厅 5`,
        '1 5 | 2 10 | 3 25',
      ],
      [
        'three units share a daily issue evenly: 2/3 each; and its instruction: 10/3',
        `unit 1
        unit 2
        unit 3
        item 1 1+2+3 01-05
        use 1 01-06 city single
        item 2 1+2+3 01-05
        use 2 01-07 city special
        word 2 01-08 city`,
        '1 5 | 2 5 | 3 5',
      ],
      [
        'two thirds alone',
        `unit 1
        unit 2
        unit 3
        item 1 1+2+3 01-05
        use 1 01-06 city single`,
        '1 2/3 | 2 2/3 | 3 2/3',
      ],
    ],
  ],
  [
    huzhou,
    [
      [
        'daily 3 + 10, special report 10 + 20, special issue 20',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city single
        word 1 01-07 city
        item 2 1 01-05
        use 2 01-06 city special
        word 2 01-07 city
        item 3 1 01-05
        use 3 01-06 city supplement`,
        '1 63',
      ],
      [
        'two city leaders on one item count once, the province besides: 3 + 10 + 50',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city single
        word 1 01-07 city
        word 1 01-08 city
        word 1 02-01 province`,
        '1 63',
      ],
      [
        'province 10 and 30',
        `unit 1
        item 1 1 01-05
        use 1 01-06 province brief
        item 2 1 01-05
        use 2 01-06 province single`,
        '1 40',
      ],
      [
        'an enterprise post’s points go to its county: 3 own + 10 of the post',
        `unit 1
        unit 2 enterprise 1
        item 1 1 01-05
        use 1 01-06 city single
        item 2 2 01-05
        use 2 01-06 city special`,
        '1 13 | 2 0',
      ],
    ],
  ],
  [
    lianyungang,
    [
      [
        'daily 3 + 5, brief 1, research 20 + 10',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city single
        word 1 01-07 city single
        item 2 1 01-05
        use 2 01-06 city brief
        item 3 1 01-05
        use 3 01-06 city research
        word 3 01-09 city`,
        '1 39',
      ],
      [
        'one item in two journals adds up: 2 chosen + 5 + 30',
        `unit 1
        item 1 1 01-05
        use 1 01-06 province chosen
        use 1 01-16 province single 省刊一
        use 1 02-06 province single 省刊四`,
        '1 37',
      ],
      [
        'State Council office 10 and 50, instruction + 100',
        `unit 1
        unit 2
        item 1 1 01-05
        use 1 01-06 central composite 国办
        item 2 2 01-05
        use 2 01-06 central single 国办
        word 2 01-07 central`,
        '1 10 | 2 150',
      ],
    ],
  ],
  [
    changshan,
    [
      [
        'county 5/10/30 and city 20/50/80, no quota set',
        `unit 1 A
        unit 2 B
        item 1 1 01-05
        use 1 01-06 county brief
        item 2 1 01-05
        use 2 01-06 county single
        item 3 1 01-05
        use 3 01-06 county special
        item 4 2 01-05
        use 4 01-06 city brief
        item 5 2 01-05
        use 5 01-06 city single
        item 6 2 01-05
        use 6 01-06 city special`,
        '1 45 | 2 150',
      ],
      [
        'A owes 2 in January: 1 met it (+10); 2 is one short (−1); B owes nothing',
        `unit 1 A
        unit 2 A
        unit 3 B
        quota A 01-01 01-31 2
        item 1 1 01-05
        item 2 1 01-06
        item 3 2 01-31`,
        '1 10 | 2 -1 | 3 0',
      ],
    ],
  ],
  [
    county,
    [
      [
        'single 5; composite 3 to each of two units',
        `unit 1
        unit 2
        item 1 1 01-05
        use 1 01-06 county single
        item 2 1+2 01-05
        use 2 01-06 county composite`,
        '1 8 | 2 3',
      ],
      [
        'central 50, State Council office 30, province 20, city 10',
        `unit 1
        unit 2
        item 1 1 01-05
        use 1 01-06 central single 中央办公厅
        item 2 1 01-05
        use 2 01-06 central single 国务院办公厅
        item 3 2 01-05
        use 3 01-06 province single
        item 4 2 01-05
        use 4 01-06 city composite`,
        '1 80 | 2 30',
      ],
      [
        'fifteen submissions a year have the base, fourteen have none',
        `unit 1
        unit 2
        ${Array.from({ length: 15 }, (_, index) => `item ${index + 1} 1 03-05`).join('\n')}
        ${Array.from({ length: 14 }, (_, index) => `item ${index + 16} 2 03-05`).join('\n')}`,
        '1 10 | 2 0',
        year2026,
      ],
    ],
  ],
  [
    district,
    [
      [
        'late −100, missed −200, concealed −200, untrue −50 to −100 as said',
        `unit 1
        unit 2
        unit 3
        unit 4
        report 1 01-05 late
        report 2 01-05 missed
        report 3 01-05 concealed
        report 4 01-05 untrue 50
        report 4 01-06 untrue 75.5`,
        '1 -100 | 2 -200 | 3 -200 | 4 -125.5',
      ],
      [
        'a monthly task missed −30, however many are missing; not −30 where it was met',
        `unit 1
        unit 2
        quota _ 02-01 02-28 3
        item 1 1 02-05
        item 2 2 02-05
        item 3 2 02-06
        item 4 2 02-07`,
        '1 -30 | 2 0',
      ],
    ],
  ],
  [
    bureau,
    [
      [
        'base 10 in each of three months; 3 points short in January cost 6',
        `unit 1
        quota 1 01-01 01-31 5
        item 1 1 01-05
        use 1 01-06 city single`,
        '1 26',
      ],
      [
        'the base goes down to 0 and no further: 30 base, 2 × 40 + 5 to pay, 0 left',
        `unit 1
        quota 1 01-01 01-31 40
        item 1 *1 _ 02-05`,
        '1 0',
      ],
      [
        'negative coverage in January: its 10 + 2 are gone, and 10 more',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city single
        report 1 01-20 negative`,
        '1 10',
      ],
      [
        'three commissions not delivered: the year is 0',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city single
        item 2 *1 _ 01-05
        item 3 *1 _ 02-05
        item 4 *1 _ 03-05`,
        '1 0',
      ],
    ],
  ],
  [
    emergencyDesk,
    [
      [
        'one of them only: special 5, not + 4 + 1; national instruction 5, picture 1',
        `unit 1
        item 1 1 01-05 01-05 picture
        use 1 01-06 city filed
        use 1 01-06 city special
        use 1 01-07 city circulated
        word 1 01-09 central`,
        '1 11',
      ],
      [
        'the average of 5, 4 and 1 is 3.33',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city special
        item 2 1 01-05
        use 2 01-06 city circulated
        item 3 1 01-05
        use 3 01-06 city filed`,
        '1 3.33',
      ],
      [
        'months are added up: (5 + 2) ÷ 2 + 3 = 6.5',
        `unit 1
        item 1 1 01-05
        use 1 01-06 city special
        item 2 1 01-25
        use 2 02-02 city composite
        item 3 1 02-05
        use 3 02-06 city commissioned`,
        '1 6.5',
      ],
      [
        'late of a known kind is half of 5; anything else takes 10, but no item goes below 0',
        `unit 1
        unit 2
        unit 3
        item 1 1 01-05T10:00 01-05T09:59 _ second
        use 1 01-06 city special
        item 2 2 01-05T10:00 01-05T09:59
        use 2 01-06 city special
        item 3 3 01-05T09:59 01-05T09:59
        use 3 01-06 city special`,
        '1 2.5 | 2 0 | 3 5',
      ],
    ],
  ],
  [
    disciplineOffice,
    [
      [
        'main 100, 30, 20; the others 50, 10, 10, not split',
        `unit 1
        unit 2
        unit 3
        item 1 1:main+2:adopting+3:other 01-05
        use 1 01-06 province single 刊物一
        item 2 2:main+1:joint 01-05
        use 2 01-06 province single 刊物二
        item 3 3:main+1:other 01-05
        use 3 01-06 province single 刊物三`,
        '1 120 | 2 80 | 3 70',
      ],
    ],
  ],
]

describe.each(tables.map(([book, rows]) => ({ name: book.name, book, rows })))(
  '$name',
  ({ book, rows }) => {
    test.each(rows)('%s', (_, facts, expected, period = firstQuarter) => {
      expect(factFaults(book, factsOf(facts))).toEqual([])
      expect(scored(book, facts, period)).toBe(expected)
    })
  },
)
