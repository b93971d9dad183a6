import { Parser } from 'htmlparser2'

/** Deeper than any article's markup; beyond it the rest is left out, since a parser's work grows with the depth. */
const DEEPEST = 200

/** Their content is no text of the article. */
const DROPPED = new Set('script style noscript template head iframe svg math'.split(' '))
/** Elements that stand on lines of their own: a paragraph begins and ends with them. */
const BLOCKS = new Set(
  (
    'p div section article header footer aside main nav blockquote pre ul ol dl li dt dd table tr figure figcaption ' +
    'h1 h2 h3 h4 h5 h6 hr address details summary form fieldset'
  ).split(' '),
)
/** Blanks to be squeezed, the ideographic one among them; a lone ordinary one is none of them, and is left in peace. */
const BLANKS = /\s{2,}|[^\S ]/g
/** Control characters, zero-width ones that no script needs, and those that turn the direction of what follows. */
const INVISIBLE =
  /[[\p{Cc}--[\t\n\r\v\f]]\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]/gv
/** All elements of HTML, also the old ones. Any other `<` in a title is a sign of its own: "GDP <3%", "Seoul<Tokyo". */
const ELEMENTS =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button ' +
  'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset ' +
  'figcaption figure font footer form frame frameset h[1-6] head header hr html i iframe img input ins kbd label legend ' +
  'li link main map mark marquee math menu meta meter nav noframes noscript object ol optgroup option output p param ' +
  'picture pre progress q rb rp rt rtc ruby s samp script section select slot small source span strike strong style sub ' +
  'summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
const NO_TAG = new RegExp(`<(?!/?(?:${ELEMENTS.split(' ').join('|')})(?:[\\s/][^<>]*)?>|!--|!doctype\\s)`, 'gi')
/** U+0080 to U+009F are control characters that nobody sends: Windows' own punctuation is meant by them. */
const WINDOWS_SIGNS = /[\u0080-\u009f]+/g
const windows = new TextDecoder('windows-1252')

class EnoughText extends Error {}

/** Text of markup with `\n\n` between blocks and `\n` for a line break, blanks as they come. */
function textOf(markup: string, limit: number): string {
  const pieces: string[] = []
  let length = 0
  let depth = 0
  let dropped = 0
  const add = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
    if (length > limit) throw new EnoughText()
  }
  const parser = new Parser({
    onopentag(name) {
      depth += 1
      if (depth > DEEPEST) throw new EnoughText()
      if (DROPPED.has(name)) dropped += 1
      else if (name === 'br') add('\n')
      else if (BLOCKS.has(name)) add('\n\n')
      else if (name === 'td' || name === 'th') add(' ')
    },
    onclosetag(name) {
      depth -= 1
      if (DROPPED.has(name)) dropped -= 1
      else if (BLOCKS.has(name)) add('\n\n')
    },
    ontext(text) {
      // Line ends of the source are blanks; those of the text come from elements.
      if (dropped === 0) add(text.replace(/[\r\n\t]+/g, ' '))
    },
  })
  try {
    // A frame that nobody closed would swallow all that follows it.
    parser.end(/<\/iframe/i.test(markup) ? markup : markup.replace(/<iframe\b[^<>]*>/gi, ' '))
  } catch (thrown) {
    if (!(thrown instanceof EnoughText)) throw thrown
  }
  return pieces.join('')
}

/** Cuts at a limit of UTF-16 units without tearing a character apart. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\ud800-\udbff]/.test(text[limit - 1] ?? '') ? limit - 1 : limit
  return text.slice(0, end).trimEnd()
}

/** What still looks like markup after one reading: it was escaped twice. */
const STILL_MARKUP = /<\/?[a-z][a-z0-9]{0,15}(\s[^<>]{0,2000})?\/?>|&(#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d?);/i

function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(WINDOWS_SIGNS, (signs) => windows.decode(Buffer.from(signs, 'latin1')))
    .replace(INVISIBLE, '')
}

function squeezed(line: string): string {
  return line.replace(BLANKS, ' ').trim()
}

/**
 * A title as plain text on one line: markup gone, entities read (twice where it was escaped twice), blanks squeezed.
 * A lone `<` or `&` stays what it is. `limit` in characters (UTF-16 units).
 */
export function plainTitle(markup: string, limit: number): string {
  let text = markup.slice(0, limit * 20)
  for (let round = 0; round < 2 && (round === 0 || STILL_MARKUP.test(text)); round += 1) {
    text = textOf(text.replace(NO_TAG, '&lt;'), limit * 4)
  }
  return cut(squeezed(visible(text)), limit)
}

/**
 * A body as plain text: paragraphs apart by a blank line, line breaks kept, blanks squeezed, scripts, styles and
 * invisible characters dropped. Plain text comes back with its own paragraphs. `limit` in characters (UTF-16 units).
 */
export function plainText(markup: string, limit: number): string {
  const isMarkup = /<[a-z!/]/i.test(markup)
  let text = textOf(isMarkup ? markup : markup.replace(/\r\n?/g, '\n').replace(/\n/g, '<br>'), limit * 2)
  if (/<(p|div|br|a|img|span|ul|strong|b|em)(\s[^<>]{0,2000})?\/?>/i.test(text)) text = textOf(text, limit * 2)
  const paragraphs = visible(text)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(squeezed)
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
  return cut(paragraphs.join('\n\n'), limit)
}
