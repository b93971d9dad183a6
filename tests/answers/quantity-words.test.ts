import { expect, it } from 'vitest'
import { quantityIn } from '../../src/answers/quantity-words.ts'
import type { Lang } from '../../src/language/lang.ts'
import { quantitiesIn } from '../../src/language/numbers.ts'

it.each([
  ['ja', '会談は約100分に及んだ。', 'en', 'about 100 minutes'],
  ['zh', '人员往来目标为4000万人。', 'en', '40 million people'],
  ['ko', '목표는 1조 달러다.', 'en', '1 trillion dollars'],
  ['en', 'They talked for one hour.', 'ja', '1時間'],
  ['en', 'About 30 million people travel.', 'ko', '약 3,000만 명'],
  ['en', 'The pact covers 16 percent of imports.', 'zh', '16%'],
] as const)('%s: %s, told in %s', (from, text, to, wanted) => {
  const [quantity] = quantitiesIn(text, from as Lang)
  expect(quantity && quantityIn(to, quantity)).toBe(wanted)
})

it.each([
  [{ value: 3, unit: 'missile', approximate: false }],
  [{ value: 3, unit: null, approximate: false }],
  [{ value: Number.NaN, unit: 'day', approximate: false }],
  [{ value: Number.POSITIVE_INFINITY, unit: 'day', approximate: false }],
])('%j has no words', (quantity) => {
  expect(quantityIn('en', quantity)).toBeNull()
})
