/** The names of feeds' XML: one spelling for each element, whatever prefix or case a feed writes it with. */

/** Namespace addresses, without scheme and closing slash or hash, by the prefix used here. No prefix: RSS itself. */
const PREFIX_OF = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss2', ''],
  ['backend.userland.com/rss', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss', ''],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
])

/** The prefix used here for a namespace address; null for one that feeds are not read by. */
export function prefixOfNamespace(address: string): string | null {
  const name = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '')
  return PREFIX_OF.get(name) ?? null
}

/** What an element is to the reader of a feed. */
export type ElementRole =
  /** Holds others: kept under this name. */
  | { readonly role: 'root'; readonly name: 'rss' | 'rdf:RDF' | 'feed' }
  | { readonly role: 'channel' }
  | { readonly role: 'entry' }
  /** Its text is markup or plain text: kept under this name. */
  | { readonly role: 'text'; readonly name: string; readonly body: boolean }
  | { readonly role: 'link' }
  | { readonly role: 'identity'; readonly name: 'guid' | 'id' }
  | { readonly role: 'original' }
  | { readonly role: 'date'; readonly name: string }
  /** Of the feed as a whole: how often it wants to be asked. */
  | { readonly role: 'pace'; readonly name: 'ttl' | 'hour' | 'day' }

const text = (name: string, body = true): ElementRole => ({ role: 'text', name, body })
const date = (name: string): ElementRole => ({ role: 'date', name })

/** By name in lower case, Atom's without their prefix, since no two vocabularies use one of these for different things. */
const ROLES = new Map<string, ElementRole>([
  ['rss', { role: 'root', name: 'rss' }],
  ['rdf', { role: 'root', name: 'rdf:RDF' }],
  ['rdf:rdf', { role: 'root', name: 'rdf:RDF' }],
  ['feed', { role: 'root', name: 'feed' }],
  ['channel', { role: 'channel' }],
  ['item', { role: 'entry' }],
  ['entry', { role: 'entry' }],
  ['title', text('title', false)],
  ['dc:title', text('dc:title', false)],
  ['description', text('description')],
  ['dc:description', text('description')],
  ['content:encoded', text('content:encoded')],
  ['encoded', text('content:encoded')],
  ['xhtml:body', text('content:encoded')],
  ['body', text('content:encoded')],
  ['fullitem', text('content:encoded')],
  ['content', text('content')],
  ['summary', text('summary')],
  ['media:description', text('media:description')],
  ['link', { role: 'link' }],
  ['guid', { role: 'identity', name: 'guid' }],
  ['id', { role: 'identity', name: 'id' }],
  ['feedburner:origlink', { role: 'original' }],
  ['pubdate', date('pubDate')],
  ['published', date('published')],
  ['issued', date('issued')],
  ['created', date('created')],
  ['date', date('date')],
  ['dc:date', date('date')],
  ['dcterms:issued', date('issued')],
  ['dcterms:created', date('created')],
  ['updated', date('updated')],
  ['modified', date('modified')],
  ['dcterms:modified', date('modified')],
  ['ttl', { role: 'pace', name: 'ttl' }],
  ['hour', { role: 'pace', name: 'hour' }],
  ['day', { role: 'pace', name: 'day' }],
])

/** The dates that an entry may state, the one that says best when it was published first. */
export const DATES = ['published', 'pubDate', 'issued', 'date', 'created', 'updated', 'modified'] as const

/** What an element of this canonical name is, or null where a feed's reader has no use for it. */
export function roleOf(prefix: string, local: string): ElementRole | null {
  const name = local.toLowerCase()
  return ROLES.get(prefix === '' || prefix === 'atom' ? name : `${prefix}:${name}`) ?? null
}

/** Their titles, links and dates are about something else than the entry: another feed, a picture, a person. */
export const ABOUT_OTHERS = new Set(
  'source author contributor image textinput cloud media:group media:content media:credit comments'.split(' '),
)
