import { Parser } from 'htmlparser2'
import { Enough, Tidying, type TidyLimits } from './tidying.ts'
import { escapeXml, mendStraySigns, withoutForbidden } from './xml-text.ts'

/** A feed's XML made well-formed and small, under one spelling of its names. */
export interface TidyFeed {
  /** Null where the text is no XML feed. Titles and bodies in it are numbers: places in `texts`. */
  readonly xml: string | null
  /**
   * Titles and bodies, markup and all. They do not travel through rss-parser, which makes a snippet of each with
   * patterns that take quadratic time on many `<`, and reads XML sign by sign.
   */
  readonly texts: readonly string[]
  /** An HTML page stands in its place. */
  readonly page: boolean
  readonly entries: number
  readonly notes: readonly string[]
  /** The site's own page, as the feed states it; relative links are meant from there. */
  readonly site: string | null
  /** Minutes for which the feed asks to be left alone, and hours (0 to 23, UTC) in which it never changes. */
  readonly ttl: number | null
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
}

/**
 * Reads whatever stands for a feed with a forgiving tokenizer and writes it again: well-formed, with one spelling of
 * each name, only the elements that are read, markup inside texts folded into text, links made absolute
 * where `xml:base` says from where, bounded in depth, entries and lengths. Entities that a document type declares are
 * never expanded. What had to be repaired is noted, a phrase each.
 */
export function tidyXml(source: string, feedUrl: string, limits: TidyLimits): TidyFeed {
  const allowed = withoutForbidden(source)
  const { xml: text, ampersands, lessThans } = mendStraySigns(allowed)
  const tidying = new Tidying(feedUrl, limits)
  const controls = source.length - allowed.length
  if (controls > 0) tidying.notes.add(`control characters were left out${inPlaces(controls)}`)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tidying.open(name, attributes),
      onclosetag: (name, implied) => tidying.close(name, implied),
      ontext: (piece) => tidying.text(piece),
      oncdatastart: () => {
        tidying.inCdata = true
      },
      oncdataend: () => {
        tidying.inCdata = false
      },
      onprocessinginstruction: (name, data) => {
        if (name.toLowerCase() !== '!doctype') return
        if (/^!doctype\s+html/i.test(data)) tidying.page = true
        if (data.includes('[')) tidying.notes.add('it declares entities, which are not expanded')
      },
    },
    { xmlMode: true },
  )
  try {
    parser.write(text)
    tidying.ending = true
    parser.end()
  } catch (thrown) {
    if (!(thrown instanceof Enough)) throw thrown
    tidying.finishEntry(true)
  }
  const { root, page, entries, site, ttl, skipHours, skipDays, notes, texts, leftOpen } = tidying
  if (root !== null && ampersands > 0) notes.add(`bare ampersands${inPlaces(ampersands)}`)
  if (root !== null && lessThans > 0) notes.add(`bare < signs${inPlaces(lessThans)}`)
  if (leftOpen > 0) notes.add(`elements were left open${inPlaces(leftOpen)}`)
  return {
    xml: written(tidying),
    texts,
    page: root === null && page,
    entries,
    site,
    ttl,
    skipHours,
    skipDays,
    notes: [...notes],
  }
}

function inPlaces(count: number): string {
  return ` in ${count} ${count === 1 ? 'place' : 'places'}`
}

function written({ root, head, body, site, version }: Tidying): string | null {
  if (root === null) return null
  const items = body.join('')
  if (root === 'feed') return `<feed>${head.join('')}${items}</feed>`
  const channel = head.join('') + (site === null ? '' : `<link>${escapeXml(site)}</link>`)
  if (root === 'rdf:RDF') return `<rdf:RDF><channel>${channel}</channel>${items}</rdf:RDF>`
  return `<rss version="${escapeXml(version)}"><channel>${channel}${items}</channel></rss>`
}
