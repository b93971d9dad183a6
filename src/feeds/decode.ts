import iconv from 'iconv-lite'
import type { Lang } from '../language/lang.ts'

/** A body as text, with the encoding that was believed and what was odd about it, one line each. */
export interface Decoded {
  readonly text: string
  /** Lower-case name, as the Encoding Standard spells it. */
  readonly charset: string
  readonly notes: readonly string[]
}

/**
 * Read by iconv-lite: Node's own decoder (ICU) reads EUC-KR without the syllables that Windows code page 949 adds,
 * and Big5 without the Hong Kong characters, both of which the Encoding Standard includes under these labels.
 */
const BY_ICONV = new Map([
  ['euc-kr', 'cp949'],
  ['big5', 'big5-hkscs'],
])

/** Labels seen in the wild that the Encoding Standard lacks. */
const OTHER_LABELS = new Map([
  ['ms949', 'euc-kr'],
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp932', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp950', 'big5'],
  ['utf8mb4', 'utf-8'],
])

/** Encodings that legacy pages of a language are in, likeliest first: the careful guess where nothing else helps. */
const GUESSES: { readonly [L in Lang]: readonly string[] } = {
  en: ['windows-1252'],
  ja: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  ko: ['euc-kr'],
  zh: ['gb18030', 'big5'],
}
const OWN_SCRIPT: { readonly [L in Lang]: RegExp } = {
  en: /[a-z]/gi,
  ja: /[\u3040-\u30fa\u4e00-\u9fff]/g,
  ko: /[\uac00-\ud7a3]/g,
  zh: /[\u4e00-\u9fff]/g,
}

/** The standard's name of an encoding label, or null where no decoder knows it. */
function encodingOf(label: string | null): string | null {
  if (label === null) return null
  const wanted = label
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
  const name = OTHER_LABELS.get(wanted) ?? wanted
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** Null where the bytes are not of that encoding. */
function strictly(bytes: Uint8Array, charset: string): string | null {
  const byIconv = BY_ICONV.get(charset)
  if (byIconv !== undefined) {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), byIconv)
    return text.includes('\ufffd') ? null : text
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function loosely(bytes: Uint8Array, charset: string): string {
  const byIconv = BY_ICONV.get(charset)
  if (byIconv !== undefined) return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), byIconv)
  return new TextDecoder(charset).decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  // Not a mark, but as sure: "<" or "{" in two bytes.
  if ((bytes[0] === 0x3c || bytes[0] === 0x7b) && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && (bytes[1] === 0x3c || bytes[1] === 0x7b)) return 'utf-16be'
  return null
}

function headerLabel(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*("[^"]*"|'[^']*'|[^\s;]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function declaredLabel(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return (
    /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1] ??
    null
  )
}

/** How many of the characters are of the language's own script, 0 to 1, ASCII left out. */
function ownShare(text: string, language: Lang): number {
  const beyondAscii = text.replace(/\p{ASCII}+/gu, '').length
  return beyondAscii === 0 ? 0 : (text.match(OWN_SCRIPT[language])?.length ?? 0) / beyondAscii
}

function guess(bytes: Uint8Array, language: Lang): string | null {
  const sample = bytes.subarray(0, 65_536)
  const order = [...GUESSES[language], ...Object.values(GUESSES).flat()]
  let best: { charset: string; share: number } | null = null
  for (const charset of new Set(order)) {
    // The sample may end inside a character, so a strict reading is asked of all bytes.
    if (strictly(bytes, charset) === null) continue
    const share = ownShare(loosely(sample, charset), language)
    if (best === null || share > best.share + 0.1) best = { charset, share }
  }
  return best?.charset ?? null
}

/** A body cut off by the size limit may end inside a UTF-8 character: those bytes are left out. */
function withoutTornTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needs > back ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}

/**
 * Reads a body as text. Believed in this order, each only if the bytes are valid in it: byte-order mark, the
 * Content-Type header, the XML declaration (or an HTML page's meta), UTF-8, a guess from the language. A one-byte
 * encoding is valid for any bytes, so bytes that are well-formed UTF-8 are read as such whatever a header says of
 * Latin-1: servers add that by default. Labels and names are those of the WHATWG Encoding Standard.
 *
 * @param contentType the header as sent, or null
 * @param language the feed's, for the guess
 */
export function decodeBody(body: Uint8Array, contentType: string | null, language: Lang): Decoded {
  const mark = byteOrderMark(body)
  if (mark !== null) return { text: loosely(body, mark).replace(/^\ufeff/, ''), charset: mark, notes: [] }

  const bytes = withoutTornTail(body)
  const labels = [
    { from: 'header', label: headerLabel(contentType) },
    { from: 'declaration', label: declaredLabel(bytes) },
  ]
  const notes: string[] = []
  const asUtf8 = strictly(bytes, 'utf-8')
  let claimed = false
  for (const { from, label } of labels) {
    if (label === null) continue
    const charset = encodingOf(label)
    if (charset === null) {
      notes.push(`its ${from} names an unknown encoding (${label.slice(0, 40)})`)
      continue
    }
    claimed = true
    // A declaration that could be read byte by byte cannot be in UTF-16.
    if (charset.startsWith('utf-16')) {
      notes.push(`its ${from} says ${charset}, which it is not`)
      continue
    }
    const oneByte = /^(windows-|iso-8859-|macintosh|ibm|koi8-|x-)/.test(charset)
    const text = charset === 'utf-8' ? asUtf8 : oneByte && asUtf8 !== null ? null : strictly(bytes, charset)
    if (text !== null) return { text, charset, notes }
    if (!oneByte || !isAscii(bytes)) notes.push(`its ${from} says ${charset}, but its bytes are not`)
  }
  if (asUtf8 !== null) return { text: asUtf8, charset: 'utf-8', notes }

  // A few torn characters among many good ones are damage, not another encoding.
  const damaged = loosely(bytes, 'utf-8')
  const broken = damaged.split('\ufffd').length - 1
  const sound = (damaged.match(/[\u0080-\ufffc]/g)?.length ?? 0) + 1
  if (broken * 20 < sound) {
    return { text: damaged, charset: 'utf-8', notes: [`${broken} of its characters are damaged`] }
  }
  const guessed = guess(bytes, language)
  if (guessed !== null) {
    notes.push(`${claimed ? 'its bytes fit' : 'it names no encoding; its bytes fit'} ${guessed}`)
    return { text: loosely(bytes, guessed), charset: guessed, notes }
  }
  const first = labels.map(({ label }) => encodingOf(label)).find((charset) => charset !== null) ?? 'utf-8'
  return { text: loosely(bytes, first), charset: first, notes: [...notes, `some of its bytes are not valid ${first}`] }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}
