import { describe, expect, it } from 'vitest'
import { withoutSecrets } from '../../../src/chat/slack/bolt-log.ts'
import { displayWidth, padTo } from '../../../src/chat/slack/display-width.ts'
import { safeLink } from '../../../src/chat/slack/safe-link.ts'
import { typedText } from '../../../src/chat/slack/safe-text.ts'

describe('a link', () => {
  it.each([
    ['the report', 'https://www.example.org/a', 'the report (example.org)'],
    ['example.org says', 'https://example.org/a', 'example.org says'],
    ['', 'https://example.org/a', 'example.org'],
    ['도메인', 'https://도메인.한국/', '도메인 (xn--hq1bm8jm9l.xn--3e0b707e)'],
  ])('"%s" to %s is shown as "%s"', (label, url, text) => {
    expect(safeLink(label, url)?.text).toBe(text)
  })

  it.each([
    'bank.example',
    'https://www.mofa.go.jp/press',
    'ｂａｎｋ．ｅｘａｍｐｌｅ',
    'evil.example via bank.example',
  ])('to another host than its label "%s" names is the host alone, after the label', (label) => {
    const link = safeLink(label, 'https://evil.example/')
    expect(link).toMatchObject({ text: 'evil.example', before: `${label} ` })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'https://www.bank.example@evil.example/',
    'slack://channel?id=1',
    '//example.org',
    'not an address',
    `https://example.org/${'x'.repeat(3_000)}`,
  ])('%s is none', (url) => {
    expect(safeLink('label', url)).toBeNull()
  })

  it('cannot leave its place in mrkdwn', () => {
    expect(safeLink('x', 'https://example.org/a|b>c<d e')?.url).toBe('https://example.org/a%7Cb%3Ec%3Cd%20e')
  })
})

describe('what people typed', () => {
  it.each([
    ['why <https://example.org/a?b=1&amp;c=2>', 'why https://example.org/a?b=1&c=2'],
    ['<https://example.org|example.org> &lt;b&gt;', 'https://example.org <b>'],
    ['<@U0BOT> hello <#C1|desk> <!here>', 'hello #desk'],
    ['&amp;lt;', '&lt;'],
  ])('%s is read as %s', (given, expected) => {
    expect(typedText(given)).toBe(expected)
  })
})

describe('display width', () => {
  it.each([
    ['Busan', 5],
    ['釜山', 4],
    ['부산', 4],
    ['ｶﾅ', 2],
    ['（）', 4],
    ['e\u0301', 1],
    ['😀', 2],
  ])('%s takes %i cells', (text, cells) => {
    expect(displayWidth(text)).toBe(cells)
    expect(displayWidth(padTo(text, 10))).toBe(10)
  })
})

it('secrets are taken out of what is logged', () => {
  const text =
    'xoxb-12-ab xapp-1-A2 wss://wss-primary.slack.com/link/?ticket=abc https://hooks.slack.com/commands/T1/2/3 Bearer zzz fine'
  expect(withoutSecrets(text)).toBe('[secret] [secret] [secret] [secret] [secret] fine')
})
