/** Five hundred feeds served on loopback by a process of its own: what a reader of feeds is measured against. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { relevanceOf } from '../../src/articles/relevance.ts'
import { LANGS, type Lang } from '../../src/language/lang.ts'
import { shippedTopic } from '../support/topics.ts'

const labelled = z.object({ lang: z.enum(LANGS), title: z.string(), text: z.string(), relevant: z.boolean() })
type Labelled = z.output<typeof labelled>

/** How many feeds, of how many new items each: as issue 4 measures them. */
export const MANY = { feeds: 500, items: 20 } as const
const TOPICS = ['japan-china-korea', 'us-japan-korea'] as const
const SPREAD_MS = 3 * 86_400_000

/** What the feeds do: all answer, or a third hangs, breaks off or answers 500. */
export type Manner = 'well' | 'a third badly'

/** The language of the feed with this number. */
export function languageOf(feed: number): Lang {
  return (['en', 'en', 'ja', 'ko', 'zh'] as const)[feed % 5] ?? 'en'
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** The feed with this number; of its items `share` (of 1) are about a topic. Words of its own keep copies apart. */
function bodyOf(feed: number, items: readonly Labelled[], share: number, until: number): string {
  const own = items.filter(({ lang }) => lang === languageOf(feed))
  const [about, aside] = [own.filter(({ relevant }) => relevant), own.filter(({ relevant }) => !relevant)]
  const entries = Array.from({ length: MANY.items }, (_, i) => {
    const n = feed * MANY.items + i
    const isAbout = Math.floor((n + 1) * share) > Math.floor(n * share)
    const pool = isAbout ? about : aside
    const item = pool[(feed * 7 + i * 3) % pool.length]
    if (!item) throw new Error('there is no labelled article of this kind')
    const words = Array.from({ length: 8 }, (_, k) => `w${(n * 31 + k * 7) % 9_000}`).join(' ')
    const at = new Date(until - (((feed * 7_919 + i * 104_729) % 4_000) / 4_000) * SPREAD_MS - 60_000)
    return (
      `<item><title>${escaped(item.title)} (${n})</title><link>https://made-${feed}.example/${i}</link>` +
      `<pubDate>${at.toUTCString()}</pubDate><description>${escaped(`<p>${item.text} ${words}</p>`)}</description></item>`
    )
  })
  return (
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${feed}</title>` +
    `<link>https://made-${feed}.example/</link><description>${feed}</description>${entries.join('')}</channel></rss>`
  )
}

/** Labelled articles, and those about something else only where they are about neither topic. */
function labelledItems(): Labelled[] {
  const items = TOPICS.flatMap((topic) =>
    readFileSync(`fixtures/claims/${topic}/items.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => labelled.parse(JSON.parse(line))),
  )
  const indexes = TOPICS.map((topic) => shippedTopic(topic).index)
  const isAside = (item: Labelled) =>
    !item.relevant &&
    indexes.every((index) => !relevanceOf(index, { ...item, official: null, published: null }).relevant)
  return items.filter((item) => item.relevant || isAside(item))
}

/** On so many ports: to whoever asks, each is a host. Says them on one line. */
function serveMany(share: number, manner: Manner, ports: number): void {
  const items = labelledItems()
  const until = Date.now()
  const bodies = Array.from({ length: MANY.feeds }, (_, feed) => bodyOf(feed, items, share, until))
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const number = Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1] ?? Number.NaN)
    const body = bodies[number]
    if (request.url === '/endless.xml') return pour(response)
    if (body === undefined) return response.writeHead(404).end()
    if (manner === 'a third badly' && number % 3 === 0) {
      // One in nine hangs, one breaks off, one answers 500.
      if (number % 9 === 0) return undefined
      if (number % 9 === 3) return response.writeHead(200).write(body.slice(0, 300)) && response.destroy()
      return response.writeHead(500).end()
    }
    const etag = `"${number}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { 'content-type': 'text/xml', etag }).end(body)
  }
  const servers = Array.from({ length: ports }, () => createServer(answer).listen(0, '127.0.0.1'))
  Promise.all(servers.map((server) => once(server, 'listening'))).then(() => {
    const numbers = servers.map((server) => z.object({ port: z.number() }).parse(server.address()).port)
    process.stdout.write(`${numbers.join(' ')}\n`)
  })
}

/** A body of 60 MB. */
function pour(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/xml' })
  response.write('<rss version="2.0"><channel><title>endless</title>')
  const item = `<item><title>${'long '.repeat(20)}</title><link>https://endless.example/</link></item>`.repeat(400)
  let left = 60_000_000
  const more = (): void => {
    while (left > 0) {
      left -= item.length
      if (!response.write(item)) return void response.once('drain', more)
    }
    response.end('</channel></rss>')
  }
  more()
}

if (import.meta.main) {
  const [share = '0.1', manner = 'well', ports = '1'] = process.argv.slice(2)
  serveMany(Number(share), manner === 'well' ? 'well' : 'a third badly', Number(ports))
}
