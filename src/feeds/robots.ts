/** One rule of a group: a path pattern, and whether it lets in. */
export interface RobotsRule {
  readonly allow: boolean
  readonly pattern: string
}

/** RFC 9309, 2.5: at least 500 KiB must be read; nobody needs more. Characters. */
const LONGEST = 512_000
/** Far more than any group that was seen; beyond it the file is made to be long. */
const MOST_RULES = 5_000

/**
 * The rules that a robots.txt has for one reader (RFC 9309, 2.2): those of all groups that name it, else those of the
 * groups for `*`. Lines that are no rules are passed over; none of them ends a group.
 *
 * @param product the reader's product token, compared without case
 */
export function rulesFor(robots: string, product: string): readonly RobotsRule[] {
  const own: RobotsRule[] = []
  const anyone: RobotsRule[] = []
  let groups: RobotsRule[][] = []
  let named = false
  let isNaming = false
  for (const line of robots
    .slice(0, LONGEST)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)) {
    const [, key, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    const stated = value.trim()
    switch (key.toLowerCase()) {
      case 'user-agent': {
        if (!isNaming) groups = []
        isNaming = true
        // RFC 9309, 2.2.1: only the token counts, whatever version stands behind it.
        const token = /^(?:\*|[a-z_-]+)/i.exec(stated)?.[0].toLowerCase() ?? ''
        if (token === '*') groups.push(anyone)
        else if (token === product.toLowerCase()) {
          named = true
          groups.push(own)
        }
        break
      }
      case 'allow':
      case 'disallow': {
        isNaming = false
        if (stated === '') break
        for (const group of groups) {
          if (group.length < MOST_RULES) group.push({ allow: key.toLowerCase() === 'allow', pattern: normal(stated) })
        }
        break
      }
    }
  }
  return named ? own : anyone
}

/** RFC 9309, 2.2.2: percent-encoding is compared in one form. */
function normal(path: string): string {
  const encoded = path.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
  return encoded.replace(/%[\da-f]{2}/gi, (octet) => {
    const sign = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
    return /[\w.~-]/.test(sign) ? sign : octet.toUpperCase()
  })
}

/** Whether a path begins as the pattern says; `*` stands for anything, `$` at the end for the end. In linear steps. */
function fits(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces.shift() ?? ''
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = pieces.length > 0 && anchored ? pieces.pop() : undefined
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  if (last !== undefined) return path.endsWith(last) && path.length - last.length >= at
  return !anchored || at === path.length
}

/** Whether rules let a reader fetch an address: the longest pattern that fits decides, `Allow` wins a tie (RFC 9309, 2.2.2). */
export function isAllowedBy(rules: readonly RobotsRule[], url: string): boolean {
  const { pathname, search } = new URL(url)
  const path = normal(`${pathname}${search}`)
  if (path === '/robots.txt') return true
  let best: RobotsRule | null = null
  for (const rule of rules) {
    if (best !== null && rule.pattern.length < best.pattern.length) continue
    if (best !== null && rule.pattern.length === best.pattern.length && best.allow) continue
    if (fits(path, rule.pattern)) best = rule
  }
  return best?.allow ?? true
}
