import { describe, expect, it } from 'vitest'
import { alone, inArticle } from './read.ts'

describe('a sentence as a frame', () => {
  it.each([
    ['en', 'The ministers met not in Busan but in Seoul.', 'place:busan'],
    ['en', 'Rather than Park Jin, a deputy took the chair.', 'person:park-jin'],
    ['ja', '会談は釜山ではなくソウルで開かれた。', 'place:busan'],
    ['ko', '회의는 부산이 아니라 서울에서 열렸다.', 'place:busan'],
    ['zh', '会议在首尔而非釜山举行。', 'place:busan'],
  ])('keeps apart what is named to be denied (%s: %s)', (lang, text, denied) => {
    const { frame } = alone(text, lang)
    expect([...frame.denied]).toContain(denied)
    expect([...frame.concepts]).not.toContain(denied)
  })

  it.each([
    ['en', 'Wang alone spoke about the satellite.', 'person:wang-yi'],
    ['ja', '北朝鮮に触れたのは王毅氏だけだった。', 'person:wang-yi'],
    ['ko', '북한을 말한 사람은 왕이뿐이었다.', 'person:wang-yi'],
    ['zh', '提到朝鲜的只有王毅。', 'person:wang-yi'],
  ])('sees who is singled out (%s: %s)', (lang, text, focus) => {
    expect([...alone(text, lang).frame.focus]).toContain(focus)
  })

  it.each([
    ['en', 'Ties between Tokyo and Seoul improved.', 1],
    ['en', 'Ties between Tokyo and Seoul never improved.', -1],
    ['ja', '日韓関係は改善した。', 1],
    ['ja', '日韓関係は改善していない。', -1],
    ['ko', '한일 관계가 개선됐다.', 1],
    ['ko', '한일 관계는 개선되지 않았다.', -1],
    ['zh', '日韩关系改善。', 1],
    ['zh', '日韩关系没有改善。', -1],
  ])('turns a pole under negation (%s: %s)', (lang, text, sign) => {
    expect(alone(text, lang).frame.stance.get('ties')).toBe(sign)
  })

  it('does not turn a word that already denies together with its negation', () => {
    expect(alone('왕이 부장은 북한을 한마디도 언급하지 않았다.', 'ko').frame.stance.get('speech')).toBe(-1)
  })

  it('takes a grouping for its members', () => {
    expect([...alone('日韓は協議した。', 'ja').frame.concepts]).toEqual(
      expect.arrayContaining(['party:JP', 'party:KR']),
    )
  })

  it.each([
    ['en', "Japan's minister raised it first.", 'person:kamikawa-yoko'],
    ['en', 'She raised it first.', 'person:kamikawa-yoko'],
    ['ja', '同氏はまずこれを取り上げた。', 'person:kamikawa-yoko'],
    ['ko', '그는 이 문제를 먼저 꺼냈다.', 'person:kamikawa-yoko'],
    ['zh', '她表示，这个问题最重要。', 'person:kamikawa-yoko'],
  ])('knows from the sentence before who is meant (%s: %s)', (lang, text, person) => {
    const leads: Record<string, string> = {
      en: 'Kamikawa met Park Jin and Wang Yi in Busan on Sunday.',
      ja: '上川外相は26日、釜山で会談に臨んだ。',
      ko: '가미카와 외무상이 26일 부산에서 회의에 참석했다.',
      zh: '上川阳子26日在釜山出席会议。',
    }
    const reading = inArticle(text, lang, {
      title: 'Busan',
      published: '2023-11-26T09:00:00Z',
      lead: leads[lang] ?? '',
    })
    expect([...reading.carried]).toContain(person)
  })
})
