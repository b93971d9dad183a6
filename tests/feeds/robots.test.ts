import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAllowedBy, rulesFor } from '../../src/feeds/robots.ts'

const allowed = (robots: string, path: string): boolean =>
  isAllowedBy(rulesFor(robots, 'Communique'), `https://paper.example${path}`)
const lines = (...all: string[]): string => all.join('\n')

describe('which group of robots.txt counts (RFC 9309, 2.2.1)', () => {
  it.each<[string, string, boolean]>([
    ['nothing is said', '', true],
    ['its own group bars', lines('User-agent: communique', 'Disallow: /'), false],
    ["another reader's group bars", lines('User-agent: otherbot', 'Disallow: /'), true],
    ['everyone is barred', lines('User-agent: *', 'Disallow: /'), false],
    [
      'everyone is barred but it',
      lines('User-agent: *', 'Disallow: /', '', 'User-agent: Communique', 'Allow: /'),
      true,
    ],
    ['its own group is empty', lines('User-agent: *', 'Disallow: /', 'User-agent: communique', 'Disallow:'), true],
    ['the token carries a version', lines('User-agent: Communique/2.0', 'Disallow: /'), false],
    ['the token is only alike', lines('User-agent: CommuniqueBot', 'Disallow: /'), true],
    ['several readers share a group', lines('User-agent: a', 'User-agent: communique', 'Disallow: /'), false],
    [
      'its groups are apart',
      lines(
        'User-agent: communique',
        'Disallow: /x',
        'User-agent: a',
        'Disallow:',
        'User-agent: communique',
        'Disallow: /news',
      ),
      false,
    ],
    [
      'unknown lines stand between',
      lines('User-agent: communique', 'Crawl-delay: 5', 'Sitemap: https://paper.example/s', 'Disallow: /news'),
      false,
    ],
    ['rules stand before any group', lines('Disallow: /', 'User-agent: a', 'Disallow: /'), true],
    ['lines end in carriage returns', 'User-agent: *\rDisallow: /\r', false],
    ['it begins with a byte-order mark', '\ufeffUser-agent: *\nDisallow: /', false],
    ['there are remarks', 'user-AGENT : * # all\nDISALLOW : /news # these', false],
    ['it is a page', '<html><body>Not found</body></html>', true],
  ])('%s', (_, robots, lets) => {
    expect(allowed(robots, '/news/1')).toBe(lets)
  })
})

describe('which rule counts (RFC 9309, 2.2.2)', () => {
  it.each<[readonly string[], string, boolean]>([
    [['Disallow: /news'], '/news', false],
    [['Disallow: /news'], '/newsroom', false],
    [['Disallow: /news/'], '/news', true],
    [['Disallow: /News'], '/news', true],
    [['Disallow: /', 'Allow: /news/'], '/news/1', true],
    [['Allow: /news/', 'Disallow: /news/paid'], '/news/paid/1', false],
    [['Allow: /page', 'Disallow: /page'], '/page', true],
    [['Disallow: /*.pdf$'], '/a/b.pdf', false],
    [['Disallow: /*.pdf$'], '/a/b.pdf?x=1', true],
    [['Disallow: /a*b*c'], '/a1b2c3', false],
    [['Disallow: /a*b*c'], '/a1c2b3', true],
    [['Disallow: /*?print='], '/a?print=1', false],
    [['Disallow: /$'], '/', false],
    [['Disallow: /$'], '/a', true],
    [['Disallow: /a*a$'], '/a', true],
    [['Disallow: /%E4%BC%9A'], '/会', false],
    [['Disallow: /会'], '/%e4%bc%9a', false],
    [['Disallow: /a%3cb'], '/a%3Cb', false],
    [['Disallow: /%61'], '/a', false],
    [['Disallow: /'], '/robots.txt', true],
    [['Disallow: news'], '/news', true],
  ])('%j of %s: %s', (rules, path, lets) => {
    expect(allowed(lines('User-agent: *', ...rules), path)).toBe(lets)
  })
})

it('comes to an end on any file and any path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.webPath(), (text, path) => {
      expect(typeof allowed(`User-agent: *\nDisallow: ${text}\n${text}`, path || '/')).toBe('boolean')
    }),
  )
  expect(allowed(lines('User-agent: *', `Disallow: /${'*a'.repeat(20_000)}`), `/${'a'.repeat(2_000)}b`)).toBe(true)
})
