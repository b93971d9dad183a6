/** Lists of feeds as other readers write and read them: OPML 2.0 (opml.org/spec2.opml). */
import { Parser } from 'htmlparser2'
import type { Feed, Outline } from './feed.ts'

/** Bounds of a list that is read. Characters, outlines, levels; lists of thousands of feeds stay below. */
const LIMITS = { text: 5_000_000, outlines: 5_000, depth: 32, value: 2_048 }
/** Our own marks; other readers leave them alone. */
const NAMESPACE = 'https://communique.invalid/opml'

/** Writes feeds as OPML: what every reader knows, and in our own namespace what only this one does. */
export function writeOpml(feeds: readonly Feed[], made: { readonly title: string; readonly at: string }): string {
  const outlines = feeds.map((feed) => {
    const { id, url, outlet, language, official, wire, everyMs, pace, page, fullText } = feed
    const attributes = {
      type: page === undefined ? 'rss' : 'link',
      text: outlet,
      title: outlet,
      // What is no feed must not be taken for one by other readers.
      [page === undefined ? 'xmlUrl' : 'url']: url,
      language,
      ...(official !== null && { category: `/official/${official}`, 'communique:official': official }),
      'communique:id': id,
      ...(page !== undefined && { 'communique:select': JSON.stringify(page) }),
      ...(fullText !== undefined && { 'communique:fullText': fullText }),
      ...(wire && { 'communique:wire': 'true' }),
      ...(pace !== 'own' && { 'communique:every': `${Math.round(everyMs / 60_000)}m` }),
    }
    return `    <outline ${Object.entries(attributes)
      .map(([name, value]) => `${name}="${escaped(value)}"`)
      .join(' ')}/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:communique="${NAMESPACE}">`,
    `  <head><title>${escaped(made.title)}</title><dateCreated>${new Date(made.at).toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

/**
 * The feeds that an OPML list names, each address once, in its order. Folders are looked into and say nothing more; no
 * entity but the five of XML is expanded. `cut` where the list is longer or deeper than what is read of it.
 */
export function readOpml(text: string): { readonly outlines: readonly Outline[]; readonly cut: boolean } {
  const found = new Map<string, Outline>()
  let depth = 0
  let inOpml = false
  let cut = text.length > LIMITS.text
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        inOpml ||= name.toLowerCase() === 'opml'
        if (!inOpml || name.toLowerCase() !== 'outline') return
        if (depth > LIMITS.depth || found.size >= LIMITS.outlines) {
          cut = true
          return
        }
        const outline = outlineOf(attributes)
        if (outline !== null && !found.has(outline.url)) found.set(outline.url, outline)
      },
      onclosetag() {
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text.slice(0, LIMITS.text))
  return { outlines: [...found.values()], cut }
}

function outlineOf(attributes: Readonly<Record<string, string>>): Outline | null {
  const values = new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim().slice(0, LIMITS.value)]),
  )
  const of = (...names: string[]) => names.map((name) => values.get(name)).find((value) => value)
  const select = selectorsOf(values.get('communique:select'))
  const url = select === undefined ? of('xmlurl') : of('url', 'xmlurl')
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null
  const id = of('communique:id')
  // Readers write whole locales: `ja-JP`.
  const language = of('language')?.slice(0, 2).toLowerCase()
  const official = of('communique:official') ?? /(?:^|,)\/official\/([A-Z]{2,8})(?:,|$)/.exec(of('category') ?? '')?.[1]
  const every = of('communique:every')
  const fullText = of('communique:fulltext')
  return {
    url,
    title: (of('title', 'text') ?? '').slice(0, 100),
    ...(id !== undefined && { id }),
    ...(language !== undefined && { language }),
    ...(official !== undefined && { official }),
    ...(every !== undefined && { every }),
    ...(select !== undefined && { kind: 'page' as const, select }),
    ...(fullText !== undefined && { fullText }),
    ...(of('communique:wire') === 'true' && { wire: true }),
  }
}

function selectorsOf(written: string | undefined): unknown {
  try {
    return written === undefined ? undefined : JSON.parse(written)
  } catch {
    return undefined
  }
}
