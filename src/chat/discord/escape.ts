import { visible } from '../../digest/visible.ts'
import type { Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import { PART } from './limits.ts'

/**
 * Outside text as Discord shows it word for word: nothing in it is bold, a heading, a link, a mention, a spoiler, a
 * command, an emoji or a time, and nothing hides or turns round. A character becomes at most two. `@everyone` keeps its
 * look with a full-width sign and `<@…>` gets a second escape: Discord looks for those without reading escapes.
 */
export function escapeText(text: string): string {
  return visible(text)
    .replace(/\t/g, ' ')
    .replace(/@(?=everyone|here)/gi, '＠')
    .replace(/[\\*_~`|<[\]]/g, '\\$&')
    .replace(/<([@#])/g, '<\\$1')
    .replace(/:(?=\/\/|[\w+\\-]+:)/g, '\\:')
    .replace(/^([ ]*)([-#>+])/gm, '$1\\$2')
    .replace(/^([ ]*\d+)([.)])/gm, '$1\\$2')
}

/** The same on one line. */
export function escapeLine(text: string): string {
  return escapeText(oneLine(text))
}

/** Without line breaks and doubled blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Text for a code span or block, where nothing is read as markup but its own end and, by the server, mentions. */
export function codeText(text: string): string {
  return visible(text)
    .replace(/@(?=everyone|here)/gi, '＠')
    .replace(/<(?=[@#])/g, '‹')
    .replace(/`/g, 'ˋ')
}

/** An address that may be linked (http or https, without a name or password, not overlong), or null. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  if (parsed.username !== '' || parsed.password !== '') return null
  // These would end the link or the angle brackets around it.
  const href = parsed.href.replace(/[()<>\\\s]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  )
  return href.length > PART.url ? null : href
}

/**
 * A link whose target cannot be mistaken: a label that looks like another address than the one it leads to is broken
 * up (`bbc[.]com`), and the brackets around the address keep Discord from making a preview.
 */
export function link(label: string, url: string): string {
  const shown = oneLine(visible(label)) || 'link'
  const target = safeUrl(url)
  if (target === null) return escapeText(disarm(shown, ''))
  return `[${escapeText(unbracket(disarm(shown, new URL(target).hostname)))}](<${target}>)`
}

/** Discord finds the end of a label by counting brackets, escaped or not: in one they are full-width. */
function unbracket(label: string): string {
  return label.replace(/\[/g, '［').replace(/\]/g, '］')
}

const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[\p{L}\p{N}-]+[.．。｡])+\p{L}[\p{L}\p{N}-]+/giu

/** Discord shows no link at all where the label holds a scheme, so that goes; another host's name is broken up. */
function disarm(label: string, host: string): string {
  return label.replace(ADDRESS, (found) => {
    const bare = found.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    const own = host === bare.toLowerCase() || host.endsWith(`.${bare.toLowerCase()}`)
    return own ? bare : bare.replace(/[.．。｡]/g, '[.]')
  })
}

/**
 * An instant in the reader's own zone and language. A source that names a day only comes as midnight UTC: it stays that
 * day, which an instant would not for readers west of it. What is no time is shown as it is.
 */
export function timeTag(iso: string, lang: Lang): string {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return escapeLine(iso)
  return /^\d{4}-\d{2}-\d{2}(?:T00:00(?::00(?:\.0+)?)?Z)?$/.test(iso)
    ? wordsFor(lang).times.day(iso, 'UTC')
    : `<t:${Math.floor(ms / 1_000)}:f>`
}
