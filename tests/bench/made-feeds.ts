/** Feeds made from the labelled articles: several languages, a fifth of them about something else, five variants of each. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'
import { LANGS, type Lang } from '../../src/language/lang.ts'
import { sentencesOf } from '../../src/language/sentences.ts'

const labelled = z.object({ lang: z.enum(LANGS), title: z.string(), text: z.string(), relevant: z.boolean() })
type Labelled = z.output<typeof labelled>

/** Feeds of each language: as English-heavy as the shipped list. */
const FEEDS: Readonly<Record<Lang, number>> = { en: 26, ja: 8, ko: 8, zh: 8 }
const ITEMS = 20
/** Of twenty items. */
const IRRELEVANT = 4
const SPREAD_MS = 3 * 86_400_000

/** One feed: its name in the address, its language, and its body. */
export interface MadeFeed {
  readonly id: string
  readonly lang: Lang
  readonly body: string
}

/** Fifty feeds of twenty items each, published in the three days before `until` (UTC ms). The same each time. */
export function madeFeeds(until: number): MadeFeed[] {
  const items = ['japan-china-korea', 'us-japan-korea'].flatMap((topic) =>
    readFileSync(`fixtures/claims/${topic}/items.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => labelled.parse(JSON.parse(line))),
  )
  return LANGS.flatMap((lang) => {
    const own = items.filter((item) => item.lang === lang)
    const about = endless(own.filter((item) => item.relevant))
    const aside = endless(own.filter((item) => !item.relevant))
    return Array.from({ length: FEEDS[lang] }, (_, f): MadeFeed => {
      const id = `made-${lang}-${f}`
      const entries = Array.from({ length: ITEMS }, (_, i) => {
        const { item, round } = i % (ITEMS / IRRELEVANT) === 0 ? aside() : about()
        const at = until - (((f * 7919 + i * 104_729) % 4_000) / 4_000) * SPREAD_MS - 60_000
        return entry(item, round, `https://${id}.example/${i}`, at)
      })
      return { id, lang, body: rss(id, lang, entries) }
    })
  })
}

/** Goes round and round, and tells how often it has been round. */
function endless(items: readonly Labelled[]): () => { item: Labelled; round: number } {
  let n = 0
  return () => {
    const item = items[n % items.length]
    if (!item) throw new Error('there is no labelled article of this kind')
    return { item, round: Math.floor(n++ / items.length) }
  }
}

/** A variant begins with another sentence and leaves one out, as papers cut a wire story. */
function entry({ title, text, lang }: Labelled, round: number, url: string, at: number): string {
  const sentences = sentencesOf(text, lang).map((sentence) => sentence.text)
  const turned = [...sentences.slice(round % sentences.length), ...sentences.slice(0, round % sentences.length)]
  const kept = round > 0 && turned.length > 2 ? turned.slice(0, -1) : turned
  const body = kept.join(lang === 'en' || lang === 'ko' ? ' ' : '')
  return (
    `<item><title>${escaped(title)}${round > 0 ? ` (${round + 1})` : ''}</title><link>${url}</link>` +
    `<pubDate>${new Date(at).toUTCString()}</pubDate><description>${escaped(`<p>${escaped(body)}</p>`)}</description></item>`
  )
}

function rss(id: string, lang: Lang, entries: readonly string[]): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${id}</title>` +
    `<link>https://${id}.example/</link><description>${id}</description><language>${lang}</language>` +
    `${entries.join('')}</channel></rss>`
  )
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** `feeds.yaml` for bodies that are served at `address`. */
export function feedsFile(feeds: readonly Pick<MadeFeed, 'id' | 'lang'>[], address: string): string {
  const lines = feeds.map(
    ({ id, lang }) => `  - { id: ${id}, url: "${address}/${id}.xml", outlet: ${id}, language: ${lang} }`,
  )
  return `feeds:\n${lines.join('\n')}\n`
}

/** Serves bodies by name on a free loopback port. */
export async function serve(bodies: ReadonlyMap<string, Buffer>): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const body = bodies.get((request.url ?? '').replace(/^\/|\.xml$/g, ''))
    if (!body) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/xml' }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
