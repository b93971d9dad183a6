import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/baseline/finding.ts'
import type { Block } from '../../../src/digest/document.ts'
import { plain } from '../../../src/digest/document.ts'
import { checkMessage, shownTexts } from '../../support/fake-discord/message-rules.ts'
import { bodies, finding, listed, paragraph, shown } from './rendered.ts'
import { documentOf, source } from './tiny-desk.ts'

describe('blocks', () => {
  it.each<[string, Block, string]>([
    ['a heading', { type: 'heading', text: 'Changed\nnow' }, '### Changed now'],
    ['a paragraph', paragraph({ text: 'One ' }, { strong: 'two' }, { text: '\nthree' }), 'One **two**\nthree'],
    ['bold beside bold', paragraph({ strong: 'a' }, { strong: ' b ' }), '**a** **b**'],
    ['code', paragraph({ code: '/trilat `ask`' }), '`/trilat ˋaskˋ`'],
    [
      'a link',
      paragraph({ link: 'the text', url: 'https://mofa.example/a?b=c' }),
      '[the text](<https://mofa.example/a?b=c>)',
    ],
    ['a time', paragraph({ text: 'at ' }, { time: '2023-11-26T01:30:00.000Z' }), 'at <t:1700962200:f>'],
    ['a day', paragraph({ time: '2023-11-27T00:00:00.000Z' }), '27 Nov 2023'],
    ['a person', paragraph({ person: { platform: 'discord', user: '400000000000000001' } }), '<@400000000000000001>'],
    ['a person of Slack', paragraph({ person: { platform: 'slack', user: 'U0MINA' } }), 'somebody on Slack'],
    ['what is no time', paragraph({ time: 'some *day*' }), 'some \\*day\\*'],
    ['a list', { type: 'list', items: [plain('one'), plain('two\nlines')] }, '- one\n- two lines'],
    ['a note', { type: 'note', text: plain('small\nprint') }, '-# small\n-# print'],
    [
      'a quote',
      { type: 'quote', text: 'We agreed.\nThen we ate.', source: source('Kyodo', { lang: 'ja', official: 'JP' }) },
      '> We agreed.\n> Then we ate.\n> — [Kyodo](<https://news.example/Kyodo>) · <t:1700962200:f> · Japanese · own account',
    ],
    [
      'a table whose columns line up by width',
      {
        type: 'table',
        header: ['会議', 'where'],
        rows: [
          ['外相', '釜山'],
          ['summit', 'Seoul'],
        ],
      },
      '```\n会議    where\n------  -----\n外相    釜山\nsummit  Seoul\n```',
    ],
    [
      'a wide table as a list',
      { type: 'table', header: ['Side', 'Wording'], rows: [['JP', 'w'.repeat(60)]] },
      `- **JP**\n  Wording: ${'w'.repeat(60)}`,
    ],
    ['an image that cannot be shown', { type: 'image', url: 'data:image/png,x', alt: 'A map' }, 'A map'],
  ])('shows %s', (_, block, expected) => {
    expect(shown(block)).toBe(expected)
  })

  it('shows a finding with its kind as a word, what was known, quotes, publishers and sources', () => {
    const block = finding({
      kind: 'updates',
      was: { text: 'No date was set.', source: source('TCS', { url: null, published: null, lang: null }) },
      quotes: [{ text: '日程は決まった', source: source('Kyodo', { lang: 'ja' }) }],
      sources: [source('Kyodo', { lang: 'ja' }), source('Yonhap', { lang: 'ko' })],
      independent: 2,
      outlets: 2,
    })
    expect(shown(block).split('\n')).toEqual([
      '**CHANGED** The ministers meet in Busan.',
      '> **was** No date was set.',
      '> — TCS',
      '> **report** 日程は決まった',
      '> — [Kyodo](<https://news.example/Kyodo>) · <t:1700962200:f> · Japanese',
      '-# 2 independent publishers',
      '-# [Kyodo](<https://news.example/Kyodo>) · <t:1700962200:f> · Japanese',
      '-# [Yonhap](<https://news.example/Yonhap>) · <t:1700962200:f> · Korean',
    ])
  })

  it('gives each kind its word and its colour, and findings of a kind one container', () => {
    const kinds = [...KINDS, 'confirms', 'new'] as const
    const [body] = bodies(documentOf('T', ...kinds.map((kind) => finding({ kind }))))
    const containers = listed(body).filter((one) => one.type === 17)
    expect(new Set(containers.map((one) => one.accent_color)).size).toBe(KINDS.length)
    expect(containers).toHaveLength(KINDS.length + 2)
    const [twice] = bodies(documentOf('T', finding(), finding()))
    expect(listed(listed(twice)[1]).map((one) => one.type)).toEqual([10, 14, 10])
  })

  it('puts one button beside its finding and several below it', () => {
    const actions = (count: number): Block => ({
      type: 'actions',
      actions: Array.from({ length: count }, (_, i) => ({ label: `Button ${i}`, command: 'story s-1' })),
    })
    const inside = (count: number) => listed(listed(bodies(documentOf('T', finding(), actions(count)))[0])[1])
    expect(inside(1)).toMatchObject([{ type: 9, accessory: { type: 2, label: 'Button 0', custom_id: '0:story s-1' } }])
    expect(inside(7).map((one) => [one.type, listed(one).length])).toEqual([
      [10, 0],
      [1, 5],
      [1, 2],
    ])
  })

  it('shows an image that can be shown', () => {
    const [body] = bodies(documentOf('T', { type: 'image', url: 'https://x.example/a.png', alt: 'A map' }))
    expect(listed(body)[1]).toEqual({
      type: 12,
      items: [{ media: { url: 'https://x.example/a.png' }, description: 'A map' }],
    })
  })

  it('keeps a heading with what it stands over', () => {
    const filler = paragraph({ text: 'x'.repeat(1_500) })
    for (const body of bodies(documentOf('T', filler, filler, { type: 'heading', text: 'Changed' }, filler))) {
      expect(
        shownTexts(body)
          .filter((text) => !text.startsWith('-#'))
          .at(-1),
      ).not.toBe('### Changed')
    }
  })

  it('shows something even of nothing', () => {
    expect(bodies(documentOf('')).map((body) => checkMessage(body, 'channel').found)).toEqual([[]])
  })
})
