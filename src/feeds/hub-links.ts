import { readJson } from './json-feed.ts'

/** Where a feed says that it is pushed: the hub, and the address by which the hub knows the feed. */
export interface HubNamed {
  readonly hub: string
  readonly topic: string
}

/** Characters of a feed in which its own links are looked for: what stands before its first entry. */
const HEAD = 64_000
const LONGEST = 2_000
const FIRST_ENTRY = /<(?:[\w-]+:)?(?:item|entry)[\s>]/i

type Link = readonly [rel: string, address: string]

/** The links of a `Link` header (RFC 8288). */
function linksOfHeader(value: string): Link[] {
  return [...value.matchAll(/<([^<>]+)>([^<]*)/g)].flatMap(([, address = '', rest = '']) => {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(rest) ?? []
    return relsOf(quoted ?? bare ?? '', address)
  })
}

/** The feed's own links (`atom:link`, or Atom's `link`): those before its first entry. */
function linksOfMarkup(text: string): Link[] {
  const start = text.slice(0, HEAD)
  const end = start.search(FIRST_ENTRY)
  const head = end < 0 ? start : start.slice(0, end)
  return [...head.matchAll(/<(?:[\w-]+:)?link\s([^<>]+)>/gi)].flatMap(([, attributes = '']) =>
    relsOf(attribute(attributes, 'rel'), attribute(attributes, 'href').replace(/&(?:amp|#38|#x26);/gi, '&')),
  )
}

/** The hubs of a JSON Feed (jsonfeed.org/version/1.1, "Subscribing to Real-time Notifications"). */
function linksOfJson(text: string): Link[] {
  if (!text.includes('"hubs"')) return []
  const feed = Object(readJson(text, []))
  const hubs: readonly unknown[] = Array.isArray(feed.hubs) ? feed.hubs.slice(0, 10) : []
  const hub = hubs.map((one) => Object(one)).find(({ type }) => /^websub$/i.test(String(type)))
  return [...relsOf('hub', String(hub?.url ?? '')), ...relsOf('self', String(feed.feed_url ?? ''))]
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)
  return (found?.[1] ?? found?.[2] ?? '').trim()
}

function relsOf(rels: string, address: string): Link[] {
  return rels
    .toLowerCase()
    .split(/\s+/)
    .map((rel) => [rel, address])
}

/**
 * The hub that a feed names, with the address by which the hub knows it (`self`, or else where it was read): in the
 * `Link` header first, then in the feed itself (W3C WebSub, 4). Null where there is none that is a web address.
 *
 * @param link the `Link` header, or null
 * @param text the feed, decoded, already known to be one
 * @param url where it was read from, for relative addresses
 */
export function hubNamedBy(link: string | null, text: string, url: string): HubNamed | null {
  const inside = /^\s*[[{]/.test(text.slice(0, 1000)) ? linksOfJson(text) : linksOfMarkup(text)
  const links = [...(link === null ? [] : linksOfHeader(link)), ...inside]
  const first = (rel: string) =>
    links.flatMap(([name, address]) => (name === rel ? (webAddress(address, url) ?? []) : []))[0]
  const hub = first('hub')
  return hub === undefined ? null : { hub, topic: first('self') ?? url }
}

function webAddress(address: string, base: string): string | null {
  if (address === '' || address.length > LONGEST || !URL.canParse(address, base)) return null
  const { protocol, href } = new URL(address, base)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}
