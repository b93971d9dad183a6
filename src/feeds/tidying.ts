import { ABOUT_OTHERS, type ElementRole, prefixOfNamespace, roleOf } from './feed-names.ts'
import { escapeXml } from './xml-text.ts'

/** Bounds of what is kept: entries of a feed, characters (UTF-16 units) of one text. */
export interface TidyLimits {
  readonly entries: number
  readonly text: number
}

/** Deeper than any feed seen; a tokenizer's work grows with the depth, so what lies deeper ends the reading. */
const DEEPEST = 100
/** As `skipDays` names them; Sunday is 0. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
/** Far more than the roots of feeds have: most of theirs declare namespaces. */
const MOST_ATTRIBUTES = 100

type Attributes = { readonly [name: string]: string }

interface Scope {
  readonly base: string | null
  readonly prefixes: ReadonlyMap<string, string>
}

const NO_PREFIXES: ReadonlyMap<string, string> = new Map()

/** What is being read between an element's tags. */
interface Capture {
  readonly role: Exclude<ElementRole, { role: 'root' | 'channel' | 'entry' }>
  readonly depth: number
  readonly attributes: Attributes
  readonly base: string | null
  readonly pieces: { readonly text: string; readonly kind: 'text' | 'tag' | 'cdata' }[]
  room: number
}

interface OpenEntry {
  readonly depth: number
  readonly about: string | null
  readonly lines: string[]
  readonly seen: Set<string>
}

/** Thrown to end the reading where a bound is reached. */
export class Enough extends Error {}

function cleanAddress(address: string, base: string | null): string {
  const plain = address
    .replace(/[\r\n\t]+/g, '')
    .replaceAll('&amp;', '&')
    .trim()
  return base !== null && URL.canParse(plain, base) ? new URL(plain, base).href : plain
}

/** One reading. Its methods are called by the tokenizer, in the order of the document. */
export class Tidying {
  readonly notes = new Set<string>()
  readonly skipHours: number[] = []
  readonly skipDays: number[] = []
  readonly texts: string[] = []
  readonly head: string[] = []
  readonly body: string[] = []
  root: 'rss' | 'rdf:RDF' | 'feed' | null = null
  version = '2.0'
  /** Elements that something else had to close. */
  leftOpen = 0
  page = false
  entries = 0
  site: string | null = null
  ttl: number | null = null
  /** Set once all was handed to the tokenizer: what closes now was left open. */
  ending = false
  inCdata = false
  /** Nothing came since an element opened: if it closes now by itself, it was written `<link/>`. */
  private justOpened = false

  private readonly feedUrl: string
  private readonly limits: TidyLimits
  /** What holds within each open element: the prefixes of namespaces, and where relative links are meant from. */
  private readonly scopes: Scope[] = []
  private depth = 0
  /** Depth of the element that is passed over with all it holds. */
  private skipping: number | null = null
  private entry: OpenEntry | null = null
  private capture: Capture | null = null

  constructor(feedUrl: string, limits: TidyLimits) {
    this.feedUrl = feedUrl
    this.limits = limits
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1
    this.justOpened = true
    if (this.depth > DEEPEST) {
      this.notes.add('it is nested too deeply; the rest was left out')
      throw new Enough()
    }
    const { base, prefixes } = this.scopeWithin(attributes)
    this.scopes.push({ base, prefixes })
    if (this.skipping !== null) return

    const colon = name.indexOf(':')
    const local = name.slice(colon + 1)
    const written = colon === -1 ? '' : name.slice(0, colon)
    const prefix = prefixes.get(written) ?? written
    const role = roleOf(prefix, local)

    if (this.capture !== null) {
      if (!this.endsCapture(role)) {
        this.keepTag(`<${local}>`)
        return
      }
      this.leftOpen += 1
      this.finishCapture()
    }
    if (this.root === null) {
      this.openRoot(role, local, attributes)
    } else if (ABOUT_OTHERS.has(prefix === '' || prefix === 'atom' ? local.toLowerCase() : `${prefix}:${local}`)) {
      this.skipping = this.depth
    } else if (role?.role === 'entry') {
      this.openEntry(attributes)
    } else if (role !== null && role.role !== 'root' && role.role !== 'channel') {
      this.capture = { role, depth: this.depth, attributes, base, pieces: [], room: this.limits.text * 3 }
    }
  }

  text(piece: string): void {
    this.justOpened = false
    if (this.skipping !== null) return
    if (this.capture !== null) {
      const { pieces, room } = this.capture
      if (room > 0) pieces.push({ text: piece.slice(0, room), kind: this.inCdata ? 'cdata' : 'text' })
      this.capture.room -= piece.length
    } else if (this.root === null && !this.page && !/^[\s\]>]*$/.test(piece)) {
      this.notes.add('something stands before the feed')
    }
  }

  close(name: string, implied: boolean): void {
    const at = this.depth
    const leftOpen = implied && !this.justOpened
    this.justOpened = false
    this.depth -= 1
    this.scopes.pop()
    if (this.skipping !== null) {
      if (this.skipping === at) this.skipping = null
    } else if (this.capture !== null && at > this.capture.depth) {
      this.keepTag(`</${name.slice(name.indexOf(':') + 1)}>`)
    } else if (this.capture !== null) {
      if (leftOpen && !this.ending) this.leftOpen += 1
      // Half an address or date is a wrong one; half a text is still one.
      if (leftOpen && this.ending && this.capture.role.role !== 'text') this.capture = null
      this.finishCapture()
    } else if (this.entry !== null && at === this.entry.depth) {
      if (leftOpen && !this.ending) this.leftOpen += 1
      this.finishEntry(this.ending)
    }
  }

  /** `torn` where the document ended within it: kept only if what names it had been read by then. */
  finishEntry(torn: boolean): void {
    if (this.entry === null) return
    if (!torn || this.capture?.role.role === 'text') this.finishCapture()
    this.capture = null
    const { about, lines, seen } = this.entry
    this.entry = null
    if (torn) this.notes.add('it ends in the middle of an entry')
    if (torn && !(seen.has('link') && seen.has('title'))) return
    const name = this.root === 'feed' ? 'entry' : 'item'
    this.body.push(`<${name}${about === null ? '' : ` rdf:about="${escapeXml(about)}"`}>${lines.join('')}</${name}>`)
    this.entries += 1
  }

  /** Markup within a text, folded into it. */
  private keepTag(tag: string): void {
    if (this.capture === null || this.capture.room < tag.length) return
    this.capture.pieces.push({ text: tag, kind: 'tag' })
    this.capture.room -= tag.length
  }

  private scopeWithin(attributes: Attributes): Scope {
    const outer = this.scopes.at(-1)
    let base = outer?.base ?? null
    let prefixes = outer?.prefixes ?? NO_PREFIXES
    for (const [key, value] of Object.entries(attributes).slice(0, MOST_ATTRIBUTES)) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) {
        const prefix = key.slice(6)
        prefixes = new Map([...prefixes].slice(-MOST_ATTRIBUTES)).set(prefix, prefixOfNamespace(value) ?? prefix)
      } else if (key === 'xml:base' && URL.canParse(value, base ?? this.feedUrl)) {
        base = new URL(value, base ?? this.feedUrl).href
      }
    }
    return { base, prefixes }
  }

  /** A short element that was never closed would swallow what follows it. */
  private endsCapture(next: ElementRole | null): boolean {
    if (this.capture === null || next === null) return false
    const inShort = this.capture.role.role !== 'text' || !this.capture.role.body
    return next.role === 'entry' || (inShort && (next.role !== 'text' || next.body))
  }

  private openRoot(role: ElementRole | null, local: string, attributes: Attributes): void {
    if (role?.role === 'root') {
      this.root = role.name
      const stated = (attributes.version ?? '').trim()
      if (role.name === 'rss' && stated === '') this.notes.add('it states no version')
      if (/^0\.9/.test(stated)) this.version = stated
    } else if (role?.role === 'channel') {
      this.root = 'rss'
      this.notes.add('it states no version')
    } else if (local.toLowerCase() === 'html') this.page = true
    else if (!this.page) this.notes.add('something stands before the feed')
  }

  private openEntry(attributes: Attributes): void {
    if (this.entry !== null) {
      this.leftOpen += 1
      this.finishEntry(false)
    }
    if (this.entries >= this.limits.entries) {
      this.notes.add(`only its first ${this.limits.entries} entries were read`)
      throw new Enough()
    }
    this.entry = { depth: this.depth, about: attributes['rdf:about'] ?? null, lines: [], seen: new Set() }
  }

  private finishCapture(): void {
    const done = this.capture
    this.capture = null
    if (done === null) return
    const { role, pieces } = done
    const folded = pieces.some((piece) => piece.kind === 'tag')
    const written = pieces
      .map((piece) => (folded && piece.kind === 'text' ? escapeXml(piece.text) : piece.text))
      .join('')
      .trim()
    const { mode, type } = done.attributes
    const packed = !folded && (mode === 'base64' || type === 'application/octet-stream')
    const value = packed ? Buffer.from(written, 'base64').toString('utf8') : written
    switch (role.role) {
      case 'link':
        this.putLink(cleanAddress(done.attributes.href ?? value, done.base), done.attributes.rel ?? 'alternate')
        return
      case 'text':
        if (!/^(image|audio|video)\//.test(type ?? '')) this.putText(role.name, value)
        return
      case 'identity':
        if (/^https?:\/\//i.test(value)) this.put(role.name, escapeXml(value))
        return
      case 'original':
        this.put('origLink', escapeXml(cleanAddress(value, done.base)))
        return
      case 'date':
        this.put(`when:${role.name}`, escapeXml(value.slice(0, 100)))
        return
      case 'pace':
        if (this.entry !== null) return
        if (role.name === 'day') {
          const day = WEEKDAYS.indexOf(value.trim().toLowerCase())
          if (day >= 0) this.skipDays.push(day)
          return
        }
        if (!/^\d{1,6}$/.test(value)) return
        if (role.name === 'ttl') this.ttl = Number(value)
        else this.skipHours.push(Number(value) % 24)
    }
  }

  /** The first of a name that is not empty counts. */
  private put(name: string, content: string): void {
    if (content === '' || this.entry === null || this.entry.seen.has(name)) return
    this.entry.lines.push(`<${name}>${content}</${name}>`)
    this.entry.seen.add(name)
  }

  /** The text is kept aside, and its number written in its place. */
  private putText(name: string, value: string): void {
    if (value === '') return
    const number = this.texts.length
    if (this.entry !== null && !this.entry.seen.has(name)) this.put(name, String(number))
    else if (this.entry === null && name === 'title' && this.head.length === 0)
      this.head.push(`<title>${number}</title>`)
    else return
    this.texts.push(value)
  }

  private putLink(href: string, rel: string): void {
    if (href === '' || rel.toLowerCase() !== 'alternate') return
    if (this.entry === null) this.site ??= href
    else if (!this.entry.seen.has('link')) {
      const link = escapeXml(href)
      this.entry.lines.push(this.root === 'feed' ? `<link rel="alternate" href="${link}"/>` : `<link>${link}</link>`)
      this.entry.seen.add('link')
    }
  }
}
