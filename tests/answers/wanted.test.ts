import { describe, expect, it } from 'vitest'
import { unitsAsked } from '../../src/answers/units-asked.ts'
import { wantedBy } from '../../src/answers/wanted.ts'

describe('wantedBy', () => {
  it.each([
    ['en', 'When and where do they meet?', ['day', 'place']],
    ['en', 'Who spoke when they met in Busan?', ['person']],
    ['en', 'How long did the talks last?', ['duration']],
    ['en', 'How many summits were held?', ['number']],
    ['en', 'How often do they meet?', ['frequency']],
    ['en', 'How much did it cost?', ['money']],
    ['en', 'Why was it postponed?', ['reason']],
    ['en', 'What did Park say about trade?', ['statement']],
    ['en', 'Have they agreed on a date?', ['whether']],
    ['en', 'What colour was the tie?', ['thing']],
    ['en', 'What did the ministers eat?', ['thing']],
    ['en', 'Which foreign ministers came?', ['person']],
    ['ja', 'いつ、どこで開かれますか？', ['day', 'place']],
    ['ja', '韓国の外相は？', ['person']],
    ['ja', '何年ぶりですか？', ['duration']],
    ['ja', '費用はいくらでしたか？', ['money']],
    ['ja', '合意しましたか？', ['whether']],
    ['ko', '언제 열렸나요?', ['day']],
    ['ko', '몇 년 만에 열렸나?', ['duration']],
    ['ko', '왜 거부했나?', ['reason']],
    ['ko', '뭐라고 말했나?', ['statement']],
    ['zh', '什么时候举行？', ['day']],
    ['zh', '行为准则要在哪一年之前谈完？', ['day']],
    ['en', 'How old was the oldest of them?', ['number']],
    ['ja', '晩餐会に出た？', ['whether']],
    ['ko', '두 정상은 만났나', ['whether']],
    ['zh', '持续了多长时间？', ['duration']],
    ['zh', '谁出席了会议？', ['person']],
    ['zh', '花了多少钱？', ['money']],
    ['zh', '同意了吗？', ['whether']],
  ] as const)('%s: %s', (lang, question, wanted) => {
    expect(wantedBy(question, lang)).toEqual(wanted)
  })
})

describe('unitsAsked', () => {
  it.each([
    ['en', 'How many people came?', 'number', ['people']],
    ['ja', '何人が来ましたか？', 'number', ['people']],
    ['en', 'What share of imports?', 'number', ['percent']],
    ['en', 'How old was the oldest of them?', 'number', ['age', 'year']],
    ['ja', '何分野が加わった？', 'number', ['field']],
    ['en', 'How long did the call last?', 'duration', ['day', 'hour', 'minute']],
    ['en', 'How many years had passed?', 'duration', ['year', 'month', 'week', 'day']],
    ['ko', '몇 년 만에 열렸나?', 'duration', ['year', 'month', 'week', 'day']],
  ] as const)('%s: %s', (lang, question, wanted, units) => {
    expect(unitsAsked(question, lang, wanted)).toEqual(new Set(units))
  })
})
