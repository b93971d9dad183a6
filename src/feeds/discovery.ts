import { Parser } from 'htmlparser2'
import { plainTitle } from './plain-text.ts'

/** A feed that a page names. */
export interface NamedFeed {
  /** Absolute, http or https. */
  readonly url: string
  /** As the page calls it; empty where it does not. */
  readonly title: string
}

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
])
/** Pages name a handful; one that names more is made to be long. */
const MOST = 20
/** `<link>` stands in the head: what comes later than this is not looked at. Characters. */
const FARTHEST = 500_000

/**
 * The feeds that an HTML page names with `<link rel="alternate">`, in its order; comment feeds last, since a page's own
 * feed is meant.
 *
 * @param pageUrl where the page was read from; its `<base>` is heeded
 */
export function feedsNamedBy(page: string, pageUrl: string): readonly NamedFeed[] {
  const found = new Map<string, NamedFeed>()
  let base = pageUrl
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base' && attributes.href !== undefined && URL.canParse(attributes.href, pageUrl)) {
        base = new URL(attributes.href, pageUrl).href
      }
      if (name !== 'link' || found.size >= MOST) return
      const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/)
      const type = (attributes.type ?? '').toLowerCase().split(';', 1)[0]?.trim() ?? ''
      const { href } = attributes
      if (!rels.includes('alternate') || !FEED_TYPES.has(type) || href === undefined || !URL.canParse(href, base))
        return
      const { href: url, protocol } = new URL(href, base)
      if (protocol === 'http:' || protocol === 'https:')
        found.set(url, { url, title: plainTitle(attributes.title ?? '', 200) })
    },
  })
  parser.end(page.slice(0, FARTHEST))
  const isOfComments = ({ url, title }: NamedFeed): boolean =>
    /comment/i.test(url) || /comment|コメント|댓글|评论/i.test(title)
  const all = [...found.values()]
  return [...all.filter((feed) => !isOfComments(feed)), ...all.filter(isOfComments)]
}
