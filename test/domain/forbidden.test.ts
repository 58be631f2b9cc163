import { describe, expect, test } from 'vitest'
import { firstForbiddenWords } from '../../api/domain/first-forbidden-words.ts'
import { forbiddenWord, wordsTwice } from '../../api/domain/forbidden.ts'

describe('what may not stand on a bill', () => {
  test.each([
    ['望湖酒店 房费', undefined],
    ['酒', 'alcohol'],
    ['酒店白酒 2瓶', 'alcohol'],
    ['茅台酒', 'alcohol'],
    ['医用酒精', undefined],
    ['香烟 3条', 'tobacco'],
    ['烟台苹果', undefined],
    ['油烟清洗', undefined],
    ['纪念品', 'gift'],
    ['宴会厅场租', undefined],
    ['宴会费', 'banquet'],
    ['豪华套房', 'suite'],
    ['标准间', undefined],
    ['会场鲜花', 'flowers'],
    ['会议背景板制作', 'backdrop'],
    ['果盘', 'fruit'],
    ['水果', 'fruit'],
    ['公务接待费', 'hospitality'],
    ['会务费', 'lump'],
    ['文化和旅游局代表住宿', undefined],
    ['旅游大巴', 'tourism'],
    ['Red WINE', 'alcohol'],
    ['ＢＥＥＲ', 'alcohol'],
    ['', undefined],
  ])('%s', (text, expected) =>
    expect(forbiddenWord(text, firstForbiddenWords)?.class).toBe(expected),
  )

  test('the first counts, the longer where two begin together', () => {
    const words = ['酒', '酒席', '烟'].map((word) => ({
      word,
      class: 'alcohol' as const,
      exceptions: [],
    }))
    expect(forbiddenWord('酒席加烟', words)?.word).toBe('酒席')
    expect(forbiddenWord('烟和酒席', words)?.word).toBe('烟')
  })

  test('an exception excuses only what lies within it', () => {
    const words = [{ word: '酒水', class: 'alcohol' as const, exceptions: ['免酒'] }]
    expect(forbiddenWord('免酒水', words)?.word).toBe('酒水')
  })

  test('a word stands in the list once, however it is written', () => {
    expect(wordsTwice(firstForbiddenWords)).toEqual([])
    expect(wordsTwice([{ word: 'Wine' }, { word: '酒' }, { word: 'ｗｉｎｅ' }])).toEqual([
      'ｗｉｎｅ',
    ])
  })
})
