import { describe, expect, it } from 'vitest'
import type { Modality } from '../../src/language/cues.ts'
import type { Lang } from '../../src/language/lang.ts'
import { modalityOf } from '../../src/language/modality.ts'

describe('modality', () => {
  it.each<[Modality, Lang, string]>([
    ['did', 'en', 'The three ministers met in Busan in May.'],
    ['did', 'en', 'They agreed to resume the talks as soon as possible.'],
    ['will', 'en', 'The leaders will meet in Seoul.'],
    ['will', 'en', 'The summit is scheduled for Monday.'],
    ['may', 'en', 'The leaders may meet this year.'],
    ['may', 'en', 'It is likely to be held in Seoul.'],
    ['wants', 'en', 'Seoul hopes to host the leaders.'],
    ['wants', 'en', 'Kamikawa urged Beijing to lift the ban.'],
    ['alleged', 'en', 'Beijing appears to be stalling.'],
    ['denied', 'en', 'The ministry denied reports of a delay.'],
    ['did', 'ja', '三外相が釜山で会談した。'],
    ['will', 'ja', '三外相が釜山で会談する予定だ。'],
    ['will', 'ja', '首脳が5月にソウルで会談する。'],
    ['may', 'ja', '年内に開かれる可能性がある。'],
    ['wants', 'ja', '日本は協力を求めた。'],
    ['alleged', 'ja', '中国は警戒しているとみられる。'],
    ['denied', 'ja', '報道官は延期を否定した。'],
    ['did', 'ko', '세 장관이 부산에서 만났다.'],
    ['will', 'ko', '세 장관이 부산에서 만난다.'],
    ['will', 'ko', '정상회의를 열기로 했다.'],
    ['may', 'ko', '연내 개최될 가능성이 있다.'],
    ['wants', 'ko', '한국은 협력을 촉구했다.'],
    ['alleged', 'ko', '중국이 꺼리는 것으로 알려졌다.'],
    ['denied', 'ko', '대변인은 연기설을 부인했다.'],
    ['did', 'zh', '三国外长在釜山会晤。'],
    ['will', 'zh', '三国外长将在釜山会晤。'],
    ['may', 'zh', '会议有望年内举行。'],
    ['wants', 'zh', '日方希望合作。'],
    ['alleged', 'zh', '北京似乎在观望。'],
    ['denied', 'zh', '发言人否认推迟。'],
  ])('%s (%s): %s', (expected, lang, sentence) => {
    expect(modalityOf(sentence, lang)).toBe(expected)
  })
})
