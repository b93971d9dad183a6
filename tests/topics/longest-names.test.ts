import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/language/names.ts'
import { longestOfEachKind } from '../../src/topics/longest-names.ts'

const mention = (concept: string, start: number, end: number): Mention => ({ concept, start, end, text: '' })

describe('longestOfEachKind', () => {
  it.each<[string, Mention[], string[]]>([
    ['a party in an actor', [mention('actor:KP', 0, 11), mention('party:KR', 6, 11)], ['actor:KP']],
    ['another grouping in this one', [mention('grouping:x', 0, 3), mention('other:jc', 0, 2)], ['grouping:x']],
    ['the same concept in itself', [mention('series:fm', 0, 30), mention('series:fm', 11, 30)], ['series:fm']],
    [
      'a part of a part of another kind',
      [mention('meeting:m', 0, 20), mention('grouping:x', 5, 12), mention('other:y', 5, 10)],
      ['meeting:m', 'grouping:x'],
    ],
  ])('drops %s', (_what, mentions, kept) => {
    expect(longestOfEachKind(mentions).map(({ concept }) => concept)).toEqual(kept)
  })

  it.each<[string, Mention[]]>([
    ['nothing', []],
    ['a part of another kind', [mention('meeting:m', 0, 4), mention('place:p', 0, 2)]],
    [
      'several meanings of one name',
      [mention('party:JP', 0, 2), mention('place:tokyo', 0, 2), mention('party:X', 0, 2)],
    ],
    ['names beside each other', [mention('party:JP', 0, 2), mention('party:CN', 2, 4)]],
    ['a name after a longer one has ended', [mention('actor:KP', 0, 11), mention('party:KR', 12, 17)]],
  ])('keeps %s', (_what, mentions) => {
    expect(longestOfEachKind(mentions)).toEqual(mentions)
  })
})
