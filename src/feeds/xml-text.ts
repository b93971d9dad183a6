/**
 * Stands for `<` within texts that go through rss-parser. It makes a snippet of each text with patterns that take
 * quadratic time on many `<`; with none in sight they are linear. U+FDD0 is no character (Unicode, chapter 23.7), and
 * is removed from whatever comes in, so it collides with nothing.
 */
export const SHIELD = '\ufdd0'

/** What XML 1.0 (section 2.2) forbids or discourages, without the whitespace that it allows. */
const FORBIDDEN = /[[\p{Cc}--[\t\n\r]]\ufdd0-\ufdef\ufffe\uffff]/gv

/** The text without the control characters and non-characters that no XML may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** As text or attribute value of an XML document. */
export function escapeXml(text: string): string {
  return withoutForbidden(text.toWellFormed()).replace(/[&<>"]/g, (sign) => ESCAPES.get(sign) ?? sign)
}

/** The same, with the shield in the place of each `<`. */
export function shieldXml(text: string): string {
  return escapeXml(text).replaceAll('&lt;', SHIELD)
}

/** Takes the shield off again. */
export function unshield(text: string): string {
  return text.replaceAll(SHIELD, '<')
}

/** True where an `&` outside of CDATA begins no entity. Linear in the length. */
export function hasBareAmpersand(xml: string): boolean {
  const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/iy
  let section = xml.indexOf('<![CDATA[')
  for (let at = xml.indexOf('&'); at !== -1; at = xml.indexOf('&', at)) {
    if (section !== -1 && at > section) {
      const end = xml.indexOf(']]>', section)
      if (end === -1) return false
      section = xml.indexOf('<![CDATA[', end)
      at = Math.max(at, end)
      continue
    }
    entity.lastIndex = at
    if (!entity.test(xml)) return true
    at = entity.lastIndex
  }
  return false
}
