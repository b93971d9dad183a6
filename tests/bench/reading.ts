import { readFileSync } from 'node:fs'
import Parser from 'rss-parser'
import { z } from 'zod'
import { decodeBody } from '../../src/feeds/decode.ts'
import { parseFeed } from '../../src/feeds/parse.ts'
import { LANGS } from '../../src/language/lang.ts'
import { type Figure, median, short, timed } from './figures.ts'
import { madeFeeds } from './made-feeds.ts'
import { MORNING } from './whole-way.ts'

const TIMES = 9

/** What the guards, dates and plain texts around rss-parser cost: the same bodies through it alone and through ours. */
export async function readingFigures(): Promise<Figure[]> {
  const feeds = madeFeeds(MORNING)
  const parser = new Parser()
  const [alone, ours]: [number[], number[]] = [[], []]
  for (let i = 0; i < TIMES; i++) {
    alone.push(...(await timed(1, () => Promise.all(feeds.map(({ body }) => parser.parseString(body))))))
    ours.push(
      ...(await timed(1, () =>
        Promise.all(feeds.map(({ id, lang, body }) => parseFeed(body, `https://${id}.example/feed`, lang, MORNING))),
      )),
    )
  }
  const [rssParser, own] = [median(alone), median(ours)]
  const rate = (ms: number) => `${short((feeds.length / ms) * 1_000)} feeds/s`
  return [
    {
      what: 'reading a body (decoded text to entries)',
      value: rate(own),
      how: `${short(own / rssParser)} × the time of rss-parser alone (${rate(rssParser)}) on the same ${feeds.length} bodies; ours also gives plain text, safe addresses and checked dates`,
    },
  ]
}

const corpus = z.object({
  url: z.string(),
  now: z.iso.datetime(),
  feeds: z.array(
    z.object({
      file: z.string(),
      contentType: z.string(),
      language: z.enum(LANGS),
      entries: z.array(z.object({ url: z.string(), title: z.string() })).optional(),
    }),
  ),
})

/** How many of the awkward feeds that can be read are read: every entry, with its title and address. */
export async function awkwardFigure(): Promise<Figure> {
  const { url, now, feeds } = corpus.parse(JSON.parse(readFileSync('fixtures/awkward/expected.json', 'utf8')))
  const parser = new Parser()
  const readable = feeds.filter(({ entries }) => entries !== undefined)
  let [ours, alone, threw] = [0, 0, 0]
  for (const { file, contentType, language, entries } of readable) {
    const bytes = readFileSync(`fixtures/awkward/${file}`)
    const wanted = JSON.stringify(entries?.map(({ url, title }) => [url, title]))
    const own = await parseFeed(decodeBody(bytes, contentType, language).text, url, language, Date.parse(now))
    if (JSON.stringify(own.entries.map(({ url, title }) => [url, title])) === wanted) ours++
    try {
      const { items } = await parser.parseString(bytes.toString('utf8'))
      if (JSON.stringify(items.map(({ link, title }) => [link, title])) === wanted) alone++
    } catch {
      threw++
    }
  }
  return {
    what: 'awkward feeds read',
    value: `${ours} of ${readable.length}`,
    how: `every entry with its title and address, as fixtures/awkward expects them; rss-parser alone: ${alone}, and it throws at ${threw}`,
  }
}
