import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { type SpeakerCue, speakerCuesIn } from '../../src/language/speakers.ts'

describe('who is meant without a name', () => {
  it.each<[SpeakerCue, Lang, string, string]>([
    ['all-sides', 'en', 'the three ministers', 'the three ministers'],
    ['both-sides', 'en', 'both sides agreed', 'both sides'],
    ['they', 'en', 'and they agreed', 'they'],
    ['reporting', 'en', 'Park said so', 'said'],
    ['hedge', 'en', 'He reportedly left', 'reportedly'],
    ['unnamed-source', 'en', 'a government source told us', 'a government source'],
    ['all-sides', 'ja', '三外相は一致した', '三外相'],
    ['both-sides', 'ja', '両国は一致した', '両国'],
    ['reporting', 'ja', 'と述べた', 'と述べ'],
    ['unnamed-source', 'ja', '外交筋が語った', '外交筋'],
    ['all-sides', 'ko', '세 나라는 합의했다', '세 나라'],
    ['both-sides', 'ko', '양측은 합의했다', '양측'],
    ['hedge', 'ko', '것으로 알려졌다', '것으로 알려'],
    ['unnamed-source', 'ko', '외교 소식통은', '소식통'],
    ['all-sides', 'zh', '三方同意', '三方'],
    ['both-sides', 'zh', '雙方同意', '雙方'],
    ['reporting', 'zh', '王毅指出', '指出'],
    ['hedge', 'zh', '據悉已定', '據悉'],
    ['unnamed-source', 'zh', '消息人士透露', '消息人士'],
  ])('%s (%s): %s', (cue, lang, sentence, text) => {
    expect(speakerCuesIn(sentence, lang)).toContainEqual(expect.objectContaining({ cue, text }))
  })

  it('gives spans of the sentence', () => {
    const sentence = 'Both sides said that they agree.'
    for (const { start, end, text } of speakerCuesIn(sentence, 'en')) expect(sentence.slice(start, end)).toBe(text)
  })
})
