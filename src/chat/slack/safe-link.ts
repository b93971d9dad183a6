import { visible } from '../../digest/visible.ts'
import { LIMITS } from './limits.ts'

/** A link that may be shown: an http(s) address without credentials, with its text naming where it leads. */
export interface SafeLink {
  readonly url: string
  readonly text: string
  /** A label that names another host: shown before the link, as plain text that leads nowhere. Empty otherwise. */
  readonly before: string
}

/**
 * A label and an address as a link whose text tells its host: the host is added where the label does not say it, and a
 * label that names another host stays outside of the link. Null where the address must not be a link.
 */
export function safeLink(label: string, address: string): SafeLink | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '') return null
  const href = url.href.replaceAll('|', '%7C')
  if (href.length > LIMITS.url) return null
  const host = url.hostname.replace(/^www\./, '')
  const shown = visible(label).replace(/\s+/g, ' ').trim()
  const named = hostsIn(shown)
  if (named.some((one) => one !== host)) return { url: href, text: host, before: `${shown} ` }
  const text = shown === '' ? host : named.length > 0 ? shown : `${shown} (${host})`
  return { url: href, text, before: '' }
}

/** Whatever in a label reads like a host name. NFKC first, so that full-width letters and dots are seen too. */
function hostsIn(label: string): string[] {
  const found = label
    .normalize('NFKC')
    .toLowerCase()
    .match(/(?:[\p{L}\p{N}-]+[.。])+(?:[a-z]{2,}|xn--[a-z0-9-]+|\p{L}{2,})/gu)
  return (found ?? []).map((host) => host.replaceAll('。', '.').replace(/^www\./, ''))
}
