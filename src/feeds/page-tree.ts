import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'

/** What is used of an element of a page. */
export interface PageElement {
  readonly textContent: string | null
  readonly parentNode: object | null
  readonly innerHTML: string
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  matches(selector: string): boolean
}

/** A page as a tree, with what had to be left out of it. */
export interface PageTree {
  readonly document: PageElement
  /** Set where only the beginning of the page is in the tree: why, a phrase. */
  readonly cut: string | null
}

/**
 * Bounds of a tree: building one takes a hundred times the memory of the text. The longest pages of ministries and
 * papers seen have some 5,000 elements, 60 deep; 5 MB of `<` took 12 s and 1.8 GB without these.
 */
const TREE_LIMITS = { characters: 3_000_000, nodes: 60_000, depth: 250 }

/** Elements. */
const MOST_READABLE = 15_000
/** Signs that are written as references (`&gt;`) where a tree is written down. */
const WRITTEN_AS_REFERENCES = /[<>&\u00a0]/g

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

class Enough extends Error {}

/** How many characters of a page are within the bounds. */
function safeLength(html: string): number {
  let nodes = 0
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      nodes += 1 + Object.keys(attributes).length
      if (!VOID.has(name)) depth += 1
      if (depth > TREE_LIMITS.depth || nodes > TREE_LIMITS.nodes) throw new Enough()
    },
    onclosetag(name) {
      if (!VOID.has(name)) depth -= 1
    },
    ontext() {
      nodes += 1
      if (nodes > TREE_LIMITS.nodes) throw new Enough()
    },
    oncomment() {
      nodes += 1
      if (nodes > TREE_LIMITS.nodes) throw new Enough()
    },
  })
  try {
    parser.write(html)
    return html.length
  } catch (thrown) {
    if (!(thrown instanceof Enough)) throw thrown
    return parser.startIndex
  }
}

/** Opens a page as a tree of elements, or as much of it as the bounds allow. Scripts do not run, and nothing is fetched. */
export function openTree(html: string): PageTree {
  const short = html.slice(0, TREE_LIMITS.characters)
  const length = safeLength(short)
  const { document }: { document: PageElement } = parseHTML(wholePage(short.slice(0, length)))
  return { document, cut: length < html.length ? 'it is too large or too deep; only its beginning was read' : null }
}

/**
 * True where Readability should not be let at a tree: what it does grows with the square of depth and width. linkedom's
 * tokenizer closes fewer elements by itself than the one above, so the depth is only known when the tree stands.
 * Measured: 18,000 `<a>` in one another took it 21 s. It also writes the tree down and reads it again, where each
 * reference becomes a node: 700,000 stray `>` in 2 MB of text took it 900 MB.
 */
export function isHeavy(document: PageElement): boolean {
  const text = document.querySelector('html')?.textContent ?? ''
  if ((text.match(WRITTEN_AS_REFERENCES)?.length ?? 0) > TREE_LIMITS.nodes) return true
  const depths = new Map<object, number>()
  for (const element of document.querySelectorAll('*')) {
    const depth = (element.parentNode === null ? 0 : (depths.get(element.parentNode) ?? 0)) + 1
    depths.set(element, depth)
    if (depth > TREE_LIMITS.depth || depths.size > MOST_READABLE) return true
  }
  return false
}

/** linkedom takes the first element for the root: a page that begins with another one must be put into its own. */
function wholePage(html: string): string {
  return /<html[\s>]/i.test(html.slice(0, 5_000)) ? html : `<html><body>${html}</body></html>`
}
