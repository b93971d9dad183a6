import Parser from 'rss-parser'
import { parseFeed } from '../../src/feeds/parse.ts'
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
