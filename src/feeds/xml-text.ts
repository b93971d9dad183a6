/** What XML 1.0 (section 2.2) forbids. It allows U+0080 to U+009F, which are read later as what Windows means by them. */
const FORBIDDEN = /[[\p{Cc}--[\t\n\r\u0080-\u009f]]\ufdd0-\ufdef\ufffe\uffff]/gv

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

const STRAY_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi
/** A `<` that no element, comment, section or instruction can begin with. */
const STRAY_LESS_THAN = /<(?![\p{L}_:/!?])/gu

/** Outside of CDATA: how often signs stand there that should have been escaped, and the text with each such `<` escaped. */
export function mendStraySigns(xml: string): {
  readonly xml: string
  readonly ampersands: number
  readonly lessThans: number
} {
  let ampersands = 0
  let lessThans = 0
  const pieces: string[] = []
  for (let at = 0; at < xml.length; ) {
    const section = xml.indexOf('<![CDATA[', at)
    const end = section === -1 ? xml.length : section
    const outside = xml.slice(at, end)
    ampersands += outside.match(STRAY_AMPERSAND)?.length ?? 0
    const mended = outside.replace(STRAY_LESS_THAN, '&lt;')
    lessThans += (mended.length - outside.length) / 3
    pieces.push(mended)
    const close = section === -1 ? -1 : xml.indexOf(']]>', section)
    at = close === -1 ? xml.length : close + 3
    pieces.push(xml.slice(end, at))
  }
  return { xml: pieces.join(''), ampersands, lessThans }
}
