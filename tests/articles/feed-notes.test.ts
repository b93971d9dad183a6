import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { remarkIn, repairIn } from '../../src/articles/feed-notes.ts'
import { LANGS } from '../../src/language/lang.ts'
import { wordsFor } from '../../src/words/words.ts'

const corpus = z.object({ feeds: z.array(z.object({ notes: z.array(z.string()).optional() })) })
/** All that reading the awkward feeds notes, and what they do not come to. */
const notes = new Set([
  ...corpus
    .parse(JSON.parse(readFileSync('fixtures/awkward/expected.json', 'utf8')))
    .feeds.flatMap(({ notes }) => notes ?? []),
  'bare ampersands in 1 place',
  'only its first 500 entries were read',
  'its header says utf-16le, which it is not',
  'some of its bytes are not valid utf-8',
  'it is longer than 0.1 MB; only its beginning was read',
  'it is too large or too deep; only its beginning was read',
  "1 of its articles' pages is for subscribers",
  "2 of its articles' pages are barred by robots.txt",
  "2 of its articles' pages are not readable",
  'its address is a page, which names this feed: https://news.example/feed',
])

describe('what was noticed of a feed', () => {
  it.each(LANGS.filter((lang) => lang !== 'en'))('is told in %s, and never in English', (lang) => {
    const { feeds } = wordsFor(lang)
    for (const note of notes) {
      const told = remarkIn(note, feeds) ?? repairIn(note, feeds)
      expect(told, note).not.toBe(note)
      expect(told.match(/\b(?:its?|of|the|is|are|bytes|entries|places?)\b/), note).toBeNull()
      for (const number of note.match(/\d+/g) ?? []) expect(told, note).toContain(number)
    }
  })

  it('is told in English as it was written', () => {
    const { feeds } = wordsFor('en')
    for (const note of notes)
      if (!/damaged|which it is not/.test(note)) expect(remarkIn(note, feeds) ?? repairIn(note, feeds)).toBe(note)
    expect(repairIn('1 of its characters are damaged', feeds)).toBe('1 of its characters is damaged')
  })

  it('stays as it was written where nobody knows it', () => {
    expect(repairIn('it hums', wordsFor('ja').feeds)).toBe('it hums')
    expect(remarkIn('bare ampersands in 2 places', wordsFor('ja').feeds)).toBeNull()
  })
})
