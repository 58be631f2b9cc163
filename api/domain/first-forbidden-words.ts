import type { ForbiddenClass, ForbiddenWord } from './forbidden.ts'

/** Class by class; after a colon the words in which a word does not count. */
const lists: Record<ForbiddenClass, string[]> = {
  banquet: ['宴请', '宴会:宴会厅', '酒席', 'banquet:banquet hall,banquet room'],
  alcohol: [
    '酒:酒店,酒楼,酒家,酒精,料酒,酒酿',
    '茅台',
    '五粮液',
    'wine:winery',
    'beer',
    'liquor',
    'alcohol:alcohol pad,alcohol wipe',
  ],
  tobacco: ['烟:烟台,烟感,烟雾,烟囱,油烟,排烟,无烟,禁烟', 'cigarette', 'tobacco'],
  gift: ['纪念品', '礼品', '礼金', '购物卡', '土特产', 'gift', 'souvenir'],
  tourism: ['旅游:旅游局,旅游厅,旅游委,旅游发展', '门票', '景区', '景点', 'sightseeing'],
  suite: ['豪华套房', '总统套房', '高档套房', 'deluxe suite', 'presidential suite'],
  flowers: ['鲜花', '花篮', '花卉', 'flowers', 'bouquet'],
  backdrop: ['背景板', '背景墙', 'backdrop'],
  fruit: ['水果:水果刀', '果盘', 'fruit'],
  asset: ['固定资产', '办公设备'],
  hospitality: ['公务接待', '接待费', 'hospitality'],
  lump: ['会务费'],
}

/**
 * The words every organisation starts with, to be edited. Source: 财行〔2016〕214号: no banquets, drink, tobacco, gifts,
 * tourism, luxury suites, flowers, backdrops, fruit, fixed assets or hospitality; and the hotel must itemise.
 */
export const firstForbiddenWords: ForbiddenWord[] = Object.entries(lists).flatMap(([name, list]) =>
  list.map((entry) => {
    const [word = '', exceptions] = entry.split(':')
    return { word, class: name as ForbiddenClass, exceptions: exceptions?.split(',') ?? [] }
  }),
)
