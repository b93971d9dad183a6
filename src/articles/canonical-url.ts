import { createHash } from 'node:crypto'

/** Longer than any address of an article seen; what browsers and servers commonly accept. Characters. */
const LONGEST = 2048

/**
 * Parameters that say how the reader came, never which article it is: the click ids of the large advertisers and
 * the campaign tags of newsletter, analytics and newsroom systems. Names are compared in lower case.
 */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok ' +
    '_hsenc _hsmi __hstc __hssc hsctatracking vero_id vero_conv oly_enc_id oly_anon_id wickedid s_cid s_kwcid _ga _gl ' +
    'cmpid cmp cid_source icid ncid ocid xtor ref ref_src ref_url referrer smid smtyp spm share_from traffic_source ' +
    'iref n_cid isappinstalled share_token cloc ' +
    'at_medium at_campaign at_campaign_type at_link_id at_link_origin at_link_type at_format at_ptr_name at_bbc_team'
  ).split(' '),
)
const TRACKING_PREFIX = /^(utm|pk|piwik|mtm|matomo|hsa)_/

/** Addresses that only lead to another one, which they name: an answer of a search engine, an alert, a cache of AMP pages. */
const WRAPPERS: readonly { readonly address: RegExp; readonly parameters: readonly string[] }[] = [
  { address: /^www\.google\.[a-z.]+\/url$/, parameters: ['url', 'q'] },
  { address: /^(?:www\.)?bing\.com\/news\/apiclick\.aspx$/, parameters: ['url'] },
  { address: /^lm?\.facebook\.com\/l\.php$/, parameters: ['u'] },
  { address: /^out\.reddit\.com\/$/, parameters: ['url'] },
]
const AMP_CACHE =
  /^(?:[a-z0-9-]+\.cdn\.ampproject\.org\/(?:[a-z]|wp)|www\.(?:google\.[a-z.]+|bing\.com)\/amp)\/(s\/)?(.+)$/

/** Where such an address leads; itself where it is none. Google News hides where it leads: its addresses stay. */
function unwrapped(url: URL): URL {
  const place = `${url.host}${url.pathname}`
  const cached = AMP_CACHE.exec(place)
  const wrapper = WRAPPERS.find(({ address }) => address.test(place))
  const named = cached
    ? `http${cached[1] === undefined ? '' : 's'}://${cached[2]}${url.search}`
    : wrapper?.parameters.map((name) => url.searchParams.get(name)).find((value) => /^https?:\/\//i.test(value ?? ''))
  return named && URL.canParse(named) ? new URL(named) : url
}

function isTracking(parameter: string): boolean {
  const raw = parameter.split('=', 1)[0] ?? ''
  let name = raw
  try {
    name = decodeURIComponent(raw)
  } catch {
    // A name that is no valid encoding is taken as it stands.
  }
  name = name.toLowerCase()
  return TRACKING.has(name) || TRACKING_PREFIX.test(name)
}

/** What may be shown unescaped (RFC 3987): letters and marks of every script; no blanks, no controls, nothing invisible. */
const READABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u

/** An address in the letters in which it was written: `/日中韓` where that stood there, and no slash that nobody wrote. */
function asWritten(url: string, { href, origin }: URL): string {
  if (/^\s*https?:\/\/[^/?#\\]+\s*$/i.test(url)) return origin
  if (!/[^\p{ASCII}]/u.test(url)) return href
  return href.replace(/(?:%[89A-F][0-9A-F])+/g, (escaped) => {
    try {
      const letters = decodeURIComponent(escaped)
      return READABLE.test(letters) && url.includes(letters) ? letters : escaped
    } catch {
      return escaped
    }
  })
}

/**
 * The one address under which an article is known: absolute, host in lower case, without default port, fragment and
 * tracking parameters. Everything else stays as it was written, in its order, since `?lang=e&Seq_Code=1` may be what
 * names the article, and a path in Japanese is to be read. A fragment that is a route (`#!/a`, `#/a`) names the article
 * too, and stays. `http` at the port of https is a slip that servers make behind a proxy.
 *
 * @param base the feed's or page's address, for relative links
 * @returns null where it is no http(s) address, carries a user name or password, or is over 2,048 characters
 */
export function canonicalUrl(url: string, base?: string): string | null {
  if (url.length > LONGEST) return null
  if (!URL.canParse(url, base)) return null
  const parsed = unwrapped(unwrapped(new URL(url, base)))
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null
  if (parsed.username !== '' || parsed.password !== '') return null
  if (parsed.protocol === 'http:' && parsed.port === '443') parsed.protocol = 'https:'
  if (!/^#!?\//.test(parsed.hash)) parsed.hash = ''
  const parameters = parsed.search.slice(1).split('&')
  const kept = parameters.filter((parameter) => !isTracking(parameter))
  if (kept.length < parameters.length || parsed.search === '') parsed.search = kept.join('&')
  return parsed.href.length > LONGEST ? null : asWritten(url, parsed)
}

/** The id of the article at a canonical address: the first 16 hex digits of its SHA-256. */
export function articleId(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 16)
}
