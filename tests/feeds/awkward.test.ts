import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { decodeBody } from '../../src/feeds/decode.ts'
import { parseFeed } from '../../src/feeds/parse.ts'

const folder = new URL('../../fixtures/awkward/', import.meta.url)
const entry = z.strictObject({
  url: z.string(),
  guid: z.string().optional(),
  title: z.string(),
  text: z.string(),
  published: z.string().nullable(),
  through: z.string().optional(),
})
const corpus = z
  .object({
    url: z.string(),
    now: z.iso.datetime(),
    feeds: z.array(
      z.object({
        file: z.string(),
        why: z.string(),
        contentType: z.string(),
        language: z.enum(['en', 'ja', 'ko', 'zh']),
        entries: z.array(entry).optional(),
        notes: z.array(z.string()).optional(),
        error: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')))

it.each(corpus.feeds)('$file: $why', async ({ file, contentType, language, entries, notes, error }) => {
  const decoded = decodeBody(readFileSync(new URL(file, folder)), contentType, language)
  const reading = parseFeed(decoded.text, corpus.url, language, Date.parse(corpus.now))
  if (error !== undefined) {
    await expect(reading).rejects.toMatchObject({ name: 'NoFeedError', message: error })
    return
  }
  const parsed = await reading
  expect(parsed.entries).toEqual(entries)
  expect([...decoded.notes, ...parsed.notes].sort()).toEqual([...(notes ?? [])].sort())
})

it('has an expected reading for every file of the corpus', () => {
  const files = readdirSync(folder).filter((file) => file !== 'expected.json')
  expect(files.sort()).toEqual(corpus.feeds.map(({ file }) => file).sort())
})
