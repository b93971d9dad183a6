import { describe, expect, it } from 'vitest'
import { withoutSecrets } from '../../../src/chat/slack/bolt-log.ts'
import { displayWidth, padTo } from '../../../src/chat/slack/display-width.ts'
import { safeLink } from '../../../src/chat/slack/safe-link.ts'
import { cleanText, mrkdwnText, typedText } from '../../../src/chat/slack/safe-text.ts'

describe('text from outside', () => {
  it.each([
    ['turned around', '\u202Egnp.exe\u202C \u2066x\u2069', 'gnp.exe x'],
    ['with zero-width characters', 'Yo\u200Bn\u200Dh\uFEFFa\u2060p\u00AD', 'Yonhap'],
    ['with fillers and tags', 'a\u3164b\u{E0041}c', 'abc'],
    ['with controls', 'a\u0000\u0007\u001B[31mb\r\nc\td', 'a[31mb\nc\td'],
    ['with piled marks', 'Z\u0301\u0302\u0303\u0304\u0305', 'Z\u0301\u0302\u0303'],
    ['with half a character', 'a\ud83d', 'a\ufffd'],
    ['in four languages', '釜山 부산 Busan 日中韓（外相）', '釜山 부산 Busan 日中韓（外相）'],
    ['with a chosen form of a character', '葛\u{E0100}城 ☎\uFE0F', '葛\u{E0100}城 ☎\uFE0F'],
    ['of another writing with its marks', 'नमस्ते', 'नमस्ते'],
  ])('%s is cleaned', (_, given, expected) => {
    expect(cleanText(given)).toBe(expected)
  })

  it.each([
    ['<!channel> <@U1> <https://x|y>', '&lt;!channel&gt; &lt;@U1&gt; &lt;https://x|y&gt;'],
    ['*b* _i_ ~s~ `c`', '∗b∗ ˍiˍ ∼s∼ ˋcˋ'],
    ['at 10:30, :skull: and :+1:', 'at 10:30, ∶skull: and ∶+1:'],
    ['> quote\n> more', '› quote &gt; more'],
    ['R&D &lt;', 'R&amp;D &amp;lt;'],
  ])('%s is no markup in mrkdwn', (given, expected) => {
    expect(mrkdwnText(given)).toBe(expected)
  })
})

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
