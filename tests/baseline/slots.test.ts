import { describe, expect, it } from 'vitest'
import type { Baseline } from '../../src/baseline/baseline.ts'
import type { Reading } from '../../src/baseline/reading.ts'
import { compareSlots } from '../../src/baseline/slots.ts'
import { alone, campDavid, inArticle, neighbours } from './read.ts'

function outcomes(baseline: Baseline, fact: string, reading: Reading): string[] {
  const known = baseline.fact(fact)
  if (known === null) throw new Error(`no fact ${fact}`)
  const hits = known.words?.(reading.frame.text, reading.frame.lang)
  return compareSlots(baseline.index, known, reading, hits).map(({ part, outcome }) => `${part} ${outcome}`)
}

describe('comparing slot by slot', () => {
  it.each([
    ['en', 'The three foreign ministers met in Busan on 26 November 2023.', 'date agrees'],
    ['ja', '三外相は2023年11月26日、釜山で会談した。', 'date agrees'],
    ['ko', '세 외교장관은 2023년 11월 26일 부산에서 만났다.', 'date agrees'],
    ['zh', '三国外长2023年11月26日在釜山会晤。', 'date agrees'],
    ['en', 'The three foreign ministers met in Busan on 12 November 2023.', 'date differs'],
    ['ja', '三外相は2023年11月12日、釜山で会談した。', 'date differs'],
    ['ko', '세 외교장관은 2023년 11월 12일 부산에서 만났다.', 'date differs'],
    ['zh', '三国外长2023年11月12日在釜山会晤。', 'date differs'],
    ['en', 'The foreign ministers of the three met in Jeju, not Busan, on 26 November 2023.', 'place differs'],
    ['ja', '2023年11月26日の三外相の会談は釜山ではなく済州島で開かれた。', 'place differs'],
  ])('day and place of a meeting (%s: %s)', (lang, text, expected) => {
    expect(outcomes(neighbours, 'fm-meeting-2023-busan', alone(text, lang))).toContain(expected)
  })

  it.each([
    ['en', 'It was the first meeting of the three foreign ministers in Busan in about four years.', 'gap agrees'],
    ['ja', '釜山での三外相の会談は4年3カ月ぶりだった。', 'gap agrees'],
    ['ko', '부산에서 세 외교장관이 만난 것은 4년 만이다.', 'gap agrees'],
    ['zh', '三国外长在釜山会晤，是时隔四年的首次。', 'gap agrees'],
    ['en', 'The three foreign ministers met in Busan for the first time in nine years.', 'gap differs'],
    ['ja', '釜山での三外相の会談は9年ぶりだった。', 'gap differs'],
  ])('the time since the one before (%s: %s)', (lang, text, expected) => {
    expect(outcomes(neighbours, 'fm-meeting-first-in-four-years', alone(text, lang))).toEqual([expected])
  })

  it.each([
    ['en', 'Foreign Minister Yoko Kamikawa travelled to Busan.', 'office agrees'],
    ['en', 'At the Busan meeting in November 2023 Japan’s foreign minister was Yoshimasa Hayashi.', 'office differs'],
    ['ja', '釜山での会談の当時、日本の外相は林芳正氏だった。', 'office differs'],
    ['en', 'Takeshi Iwaya became foreign minister of Japan on 1 October 2024.', 'office later'],
  ])('who holds a post on the day spoken of (%s: %s)', (lang, text, expected) => {
    expect(outcomes(neighbours, 'japan-foreign-minister', alone(text, lang))).toEqual([expected])
  })

  it.each([
    ['en', 'A banquet followed the Busan meeting.', 'matter differs'],
    ['en', 'There was no banquet after the Busan meeting.', 'matter agrees'],
    ['ja', '釜山での会談の後、晩さん会は開かれなかった。', 'matter agrees'],
    ['ko', '부산 회의 뒤 만찬이 열렸다.', 'matter differs'],
    ['zh', '釜山会议后没有举行晚宴。', 'matter agrees'],
  ])('what a meeting had or lacked (%s: %s)', (lang, text, expected) => {
    expect(outcomes(neighbours, 'no-banquet', alone(text, lang))).toEqual([expected])
  })

  it.each([
    ['en', 'Moscow and Pyongyang have grown closer.', 'relation agrees'],
    ['ja', 'ロシアと北朝鮮の関係は冷え込んだ。', 'relation differs'],
    ['ko', '러시아와 북한은 사이가 멀어졌다.', 'relation differs'],
    ['zh', '俄罗斯与朝鲜日益接近。', 'relation agrees'],
  ])('how sides stand to each other (%s: %s)', (lang, text, expected) => {
    expect(outcomes(neighbours, 'russia-north-korea-closer', alone(text, lang))).toEqual([expected])
  })

  it('a word of warmth toward somebody else says nothing of the two', () => {
    const text = 'Beijing and Moscow spoke, while Washington and its allies drew closer.'
    expect(outcomes(neighbours, 'china-russia-ties', alone(text, 'en'))).toEqual([])
  })

  it.each([
    ['en', 'Wang alone raised North Korea in front of the press in Busan.', 'who said it differs'],
    ['zh', '在釜山，媒体在场时提到朝鲜的只有王毅。', 'who said it differs'],
  ])('who said it (%s: %s)', (lang, text, expected) => {
    expect(outcomes(neighbours, 'kamikawa-park-raised-north-korea', alone(text, lang))).toEqual([expected])
  })

  it('sees a later meeting of the line as a later state', () => {
    const reading = inArticle('The foreign ministers of Japan, China and South Korea met in Tokyo on March 22.', 'en', {
      title: 'Ministers meet in Tokyo',
      published: '2025-03-22T12:00:00Z',
    })
    expect(outcomes(neighbours, 'fm-meeting-2023-busan', reading)).toContain('date later')
  })

  it('sees a plan told as done as a later state, and told before its day as the same', () => {
    const told = (text: string, published: string) =>
      outcomes(
        campDavid,
        'camp-david-summit-planned',
        inArticle(text, 'en', { title: 'Camp David', published }, campDavid),
      )
    const done = 'Biden, Kishida and Yoon met at Camp David on August 18.'
    const ahead = 'Biden, Kishida and Yoon will meet at Camp David on August 18.'
    expect(told(done, '2023-08-20T09:00:00Z')).toContain('place later')
    expect(told(ahead, '2023-08-16T09:00:00Z')).toContain('place agrees')
  })
})
