import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { alone, inArticle } from './read.ts'
import type { Case, Understood } from './resolution/case.ts'
import { en } from './resolution/en.ts'
import { ja } from './resolution/ja.ts'
import { ko } from './resolution/ko.ts'
import { zh } from './resolution/zh.ts'

/** What the reader makes of a sentence, in the words of the cases; only what the case asks for. */
function understood([setting, sentence, expected]: Case, lang: Lang): Understood {
  const reading = setting === null ? alone(sentence, lang) : inArticle(sentence, lang, setting)
  const { frame, link, carried, speaker } = reading
  const meant = new Set([...frame.concepts, ...carried])
  const given = (name: keyof Understood) => expected[name] !== undefined
  const days = frame.dates.find(({ from, to }) => from === expected.days?.[0] && to === expected.days[1])
  const other = frame.dates[0]
  return {
    ...(given('who') && { who: expected.who?.filter((id) => meant.has(id)) ?? [] }),
    ...(given('notWho') && { notWho: expected.notWho?.filter((id) => !meant.has(id)) ?? [] }),
    ...(given('days') && { days: [(days ?? other)?.from ?? '', (days ?? other)?.to ?? ''] }),
    ...(given('meeting') && {
      meeting: link.to === 'meeting' ? link.meeting : link.to === 'elsewhere' ? link.what : null,
    }),
    ...(given('modality') && { modality: frame.modality }),
    ...(given('speaker') && { speaker: speaker === null ? null : (speaker.who ?? 'unnamed') }),
  }
}

describe.each([en, ja, ko, zh])('a sentence in its article ($lang)', ({ lang, cases }) => {
  it.each(cases)('%#: $1', (setting, sentence, expected) => {
    expect(understood([setting, sentence, expected], lang)).toEqual(expected)
  })

  it('is tried in at least thirty ways', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30)
  })
})
