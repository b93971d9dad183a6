import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '../../src/articles/canonical-url.ts'
import { decodeBody } from '../../src/feeds/decode.ts'
import type { Entry } from '../../src/feeds/feed.ts'
import { NoFeedError } from '../../src/feeds/found-feed.ts'
import { LIMITS, parseFeed } from '../../src/feeds/parse.ts'

const folder = new URL('../../fixtures/awkward/', import.meta.url)
const bodies = readdirSync(folder)
  .filter((file) => file !== 'expected.json')
  .map((file) => readFileSync(new URL(file, folder)))
const NOW = Date.parse('2023-12-01T00:00:00Z')

/** The entries of whatever this is; none where it is no feed. Anything but a NoFeedError is a bug, and thrown. */
async function entriesOf(body: Uint8Array, language: 'en' | 'ja' | 'ko' | 'zh' = 'en'): Promise<readonly Entry[]> {
  try {
    const { text } = decodeBody(body, null, language)
    return (await parseFeed(text, 'https://feeds.example/news/feed.xml', language, NOW)).entries
  } catch (thrown) {
    if (thrown instanceof NoFeedError) return []
    throw thrown
  }
}

function expectSound(entries: readonly Entry[]): void {
  expect(entries.length).toBeLessThanOrEqual(LIMITS.entries)
  for (const { url, title, text, published } of entries) {
    expect(canonicalUrl(url)).toBe(url)
    expect(title.length).toBeGreaterThan(0)
    expect(title.length).toBeLessThanOrEqual(LIMITS.title)
    expect(text.length).toBeLessThanOrEqual(LIMITS.text)
    expect(title).not.toMatch(/[\n\r\t\0]/)
    expect(title.isWellFormed() && text.isWellFormed()).toBe(true)
    if (published !== null) expect(new Date(published).toISOString()).toBe(published)
  }
}

const language = fc.constantFrom('en' as const, 'ja' as const, 'ko' as const, 'zh' as const)
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  add: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '</item>',
      '<item>',
      '<entry>',
      '</',
      '<?',
      '\0',
      '{',
      ']',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  times: fc.constantFrom(1, 1, 1, 50, 2_000),
})

describe('parseFeed', () => {
  it('reads or refuses any feed that was damaged, and gives only sound entries', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        language,
        async (body, edits, lang) => {
          let bytes = body
          for (const { at, remove, add, times } of edits) {
            const from = Math.floor(at * bytes.length)
            bytes = Buffer.concat([
              bytes.subarray(0, from),
              Buffer.from(add.repeat(times)),
              bytes.subarray(from + remove),
            ])
          }
          expectSound(await entriesOf(bytes, lang))
        },
      ),
      { numRuns: 600 },
    )
  })

  it('reads or refuses any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), language, async (bytes, lang) => {
        expectSound(await entriesOf(bytes, lang))
      }),
      { numRuns: 300 },
    )
  })

  it('gives a title and a text back as they were, whatever signs are in them', async () => {
    const words = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[<&]/g, ' ').trim())
    await fc.assert(
      fc.asyncProperty(
        words.filter((text) => text !== ''),
        async (title) => {
          const body = `<rss version="2.0"><channel><item><title><![CDATA[${title.replaceAll(']]>', ' ')}]]></title><link>https://outlet.example/1</link></item></channel></rss>`
          const [entry] = await entriesOf(Buffer.from(body))
          expect(entry?.title).toBe(title.replaceAll(']]>', ' ').replace(/\s+/g, ' ').trim() || undefined)
        },
      ),
    )
  })

  it('keeps every entry of a feed but the torn one, wherever it breaks off', async () => {
    const entry = (i: number): string =>
      `<item><title>Report ${i}</title><link>https://outlet.example/${i}</link><description>Text ${i}.</description></item>`
    const whole = `<rss version="2.0"><channel><title>Outlet</title>${[0, 1, 2, 3, 4].map(entry).join('')}</channel></rss>`
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (length) => {
        const complete = whole.slice(0, length).split('</item>').length - 1
        const entries = await entriesOf(Buffer.from(whole.slice(0, length)))
        expect(entries.slice(0, complete).map(({ url }) => url)).toEqual(
          Array.from({ length: complete }, (_, i) => `https://outlet.example/${i}`),
        )
        expect(entries.length).toBeLessThanOrEqual(complete + 1)
        for (const { url } of entries) expect(url).toMatch(/^https:\/\/outlet\.example\/[0-4]$/)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['many signs that open nothing', '<'.repeat(300_000)],
    ['elements in elements', '<a>'.repeat(200_000)],
    ['sections that never end', '<![CDATA['.repeat(100_000)],
    ['comments that never end', '<!--'.repeat(100_000)],
    ['ampersands', '&'.repeat(300_000)],
    ['items without an end', `<rss><channel>${'<item>'.repeat(100_000)}`],
    [
      'markup in a text',
      `<rss><channel><item><title>x</title><link>https://outlet.example/</link><description><![CDATA[${'<h'.repeat(300_000)}]]></description></item>`,
    ],
    [
      'escaped markup in a text',
      `<rss><channel><item><title>x</title><link>https://outlet.example/</link><description>${'&lt;p '.repeat(100_000)}</description></item>`,
    ],
    ['namespaces', `<rss ${Array.from({ length: 20_000 }, (_, i) => `xmlns:p${i}="u${i}"`).join(' ')}>`],
    ['brackets', `{"items":${'['.repeat(300_000)}`],
  ])('comes to an end on %s', async (_, body) => {
    expectSound(await entriesOf(Buffer.from(body)))
  })
})
