import { createHash } from 'node:crypto'
import { OUTLET_ADDRESSES } from './outlet-addresses.ts'

/** What stands before the name of a site for the reader's device only. */
const DEVICE = new Set(['www', 'm', 'mobile', 'amp', 'wap'])
/** `co.kr`, `or.jp`, `com.cn`: a name in front of these is the site's own. */
const SHARED_SUFFIX = /^(?:co|or|ne|go|ac|re|lg|com|org|net|gov|edu)\.[a-z]{2}$/
/** Parameters that ask for another dress of the same page. */
const DRESS =
  /^(?:amp(?:=(?:1|true|yes)?)?|(?:output|outputtype|view|type|mode|format)=amp|isamp=.*|usqp=.*|amp_[a-z_]+=.*|m=1|mobile=(?:1|true|yes))$/i
/** What servers hang on an address to know a visitor again. */
const SESSION = /;jsessionid=[^/?#]*/i

function siteOf(host: string): string {
  let labels = host.replace(/\.$/, '').split('.')
  for (;;) {
    const [first = '', ...rest] = labels
    if (rest.length < 2 || SHARED_SUFFIX.test(rest.join('.'))) return labels.join('.')
    // `m-en.example.kr` is the mobile dress of `en.example.kr`.
    const edition = /^m-([a-z]{2})$/.exec(first)?.[1]
    if (edition !== undefined) return [edition, ...rest].join('.')
    if (!DEVICE.has(first)) return labels.join('.')
    labels = rest
  }
}

/** A segment that can name an article: with a digit, a hyphen or an ending, or as long as a headline's words are. */
function namesArticle(segment: string | undefined): boolean {
  return segment !== undefined && (/[\d-]|\.[a-z]+$/i.test(segment) || segment.length >= 16)
}

/** `amp` on its own is taken for the format only beside what can name an article: `/glossary/amp` is an entry. */
function pathOf(path: string): string {
  const segments = path
    .replace(SESSION, '')
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/(?:\.amp(?=\.s?html?$)|\.amp$)/i, '')
    .replace(/\/amp\.html?$/i, '/amp')
    .replace(/\/index\.(?:s?html?|php)$/i, '/')
    .split('/')
    .filter((segment) => segment !== '')
  const others = segments.filter((segment) => segment.toLowerCase() !== 'amp')
  return `/${(namesArticle(others.at(-1)) ? others : segments).join('/')}`
}

/**
 * What all addresses of one article have in common: without scheme, `www.` and `m.`, the marks of AMP and mobile pages,
 * a slash at the end and the order of the parameters; at outlets known for it, the outlet and the article's id. Whatever
 * may name another article stays: two articles taken for one lose a report, one taken for two only repeats it.
 *
 * @param url canonical, as `canonicalUrl` gives it
 */
export function addressKey(url: string): string {
  const { host, pathname, search, hash } = new URL(url)
  const parameters = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !DRESS.test(parameter))
    .sort()
  const general = `${siteOf(host)}${pathOf(pathname)}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${hash}`
  for (const { outlet, address } of OUTLET_ADDRESSES) {
    const found = address.exec(general)
    if (found) return `${outlet}:${found[1] ?? ''}/${found[2] ?? ''}`
  }
  return general
}

/** An address key as it is stored and looked up: the first 16 hex digits of its SHA-256. */
export function addressId(url: string): string {
  return shortHash(addressKey(url))
}

/**
 * A feed's own id of an entry (`guid`, Atom's `id`) as it is stored and looked up: it names an entry within its feed,
 * and it stays where an outlet rewrites the address with the headline.
 */
export function entryNameId(feed: string, guid: string): string {
  return shortHash(`entry ${feed}\n${guid}`)
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
