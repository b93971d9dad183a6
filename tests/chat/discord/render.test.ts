import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/baseline/finding.ts'
import { renderDiscord } from '../../../src/chat/discord/render.ts'
import type { Block, Document, FindingBlock, Inline, SourceLink } from '../../../src/digest/document.ts'
import { plain } from '../../../src/digest/document.ts'
import { isObject } from '../../support/fake-discord/form-errors.ts'
import { checkMessage, firingMentions, shownTexts } from '../../support/fake-discord/message-rules.ts'
import { documentOf, source } from './tiny-desk.ts'

const bodies = (document: Document, ref?: string) =>
  renderDiscord(document, ref === undefined ? {} : { ref }).map((message): Record<string, unknown> => ({ ...message }))

const shown = (...blocks: Block[]): string =>
  bodies(documentOf('T', ...blocks))
    .flatMap((body) => shownTexts(body))
    .slice(1)
    .join('\n')

const finding = (part: Partial<FindingBlock> = {}): FindingBlock => ({
  type: 'finding',
  kind: 'new',
  id: 'f-1',
  text: plain('The ministers meet in Busan.'),
  was: null,
  quotes: [],
  sources: [source('Kyodo')],
  independent: 1,
  outlets: 1,
  ...part,
})

const paragraph = (...text: Inline[]): Block => ({ type: 'paragraph', text })

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
    ['what is no time', paragraph({ time: 'some *day*' }), 'some \\*day\\*'],
    ['a list', { type: 'list', items: [plain('one'), plain('two\nlines')] }, '- one\n- two lines'],
    ['a note', { type: 'note', text: plain('small\nprint') }, '-# small\n-# print'],
    [
      'a quote',
      { type: 'quote', text: 'We agreed.\nThen we ate.', source: source('Kyodo', { lang: 'ja', official: 'JP' }) },
      '> We agreed.\n> Then we ate.\n> — [Kyodo](<https://news.example/Kyodo>) · <t:1700962200:f> · ja · own account of JP',
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
      '> — [Kyodo](<https://news.example/Kyodo>) · <t:1700962200:f> · ja',
      '-# 2 independent publishers',
      '-# [Kyodo](<https://news.example/Kyodo>) · <t:1700962200:f> · ja',
      '-# [Yonhap](<https://news.example/Yonhap>) · <t:1700962200:f> · ko',
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

describe('text from outside', () => {
  it.each([
    [
      'mentions',
      '@everyone @here <@1> <@!1> <@&2> <#3> </ask:4> <id:guide>',
      '＠everyone ＠here \\<\\@1> \\<\\@!1> \\<\\@&2> \\<\\#3> \\</ask:4> \\<id:guide>',
    ],
    ['times and emoji', '<t:1700962200:R> <:smile:5>', '\\<t:1700962200:R> \\<:smile:5>'],
    [
      'markup',
      '**b** _i_ ~~s~~ ||hidden|| `code` \\',
      '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|hidden\\|\\| \\`code\\` \\\\',
    ],
    [
      'headings, quotes, lists, small print',
      '# a\n> b\n- c\n+ d\n12. e\n-# f\n  # g',
      '\\# a\n\\> b\n\\- c\n\\+ d\n12\\. e\n\\-# f\n\\# g',
    ],
    [
      'links',
      '[safe](https://evil.example) https://evil.example <https://evil.example>',
      '\\[safe\\](https\\://evil.example) https\\://evil.example \\<https\\://evil.example>',
    ],
    ['text that turns round or hides', 'a\u202Eb\u2066c\u200Bd\uFEFFe\u200Ff', 'abcdef'],
    ['letters nobody sees', 'a\u3164b', 'a b'],
    ['piled marks', `e${'\u0301'.repeat(40)}`, 'e\u0301\u0301'],
    ['control characters', 'a\u0000b\u001b[31mc', 'ab\\[31mc'],
  ])('shows %s as they are written', (_, text, expected) => {
    expect(shown(paragraph({ text }))).toBe(expected)
  })

  it('leaves no code block', () => {
    const table = shown({ type: 'table', header: ['```'], rows: [['@everyone ```\n# loud']] })
    expect(table.match(/```/g)).toHaveLength(2)
    expect(table).toContain('＠everyone')
  })

  it.each([
    [
      'another address than its target',
      'https://bbc.com/news',
      'https://evil.example',
      '[bbc［.］com/news](<https://evil.example/>)',
    ],
    ['another host', 'bbc.com', 'https://evil.example', '[bbc［.］com](<https://evil.example/>)'],
    ['its own host', 'BBC.com', 'https://www.bbc.com/a', '[BBC.com](<https://www.bbc.com/a>)'],
    ['an abbreviation', 'U.S. News', 'https://news.example/', '[U.S. News](<https://news.example/>)'],
    ['brackets', 'a](https://evil.example)', 'https://a.example/', '[a］(evil［.］example)](<https://a.example/>)'],
    ['nothing', ' \u200B', 'https://a.example/', '[link](<https://a.example/>)'],
  ])('never lets a link look like %s', (_, label, url, expected) => {
    expect(shown(paragraph({ link: label, url }))).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@evil.example',
    'discord://-/x',
    'no address',
    `https://a.example/${'x'.repeat(2_000)}`,
  ])('links nothing to %.40s', (url) => {
    expect(shown(paragraph({ link: 'read', url }))).toBe('read')
  })

  it('keeps an address from ending its link', () => {
    expect(shown(paragraph({ link: 'a', url: 'https://a.example/x)>y(z' }))).toBe(
      '[a](<https://a.example/x%29%3Ey%28z>)',
    )
  })
})

describe('any Document', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      '@everyone',
      '**',
      '```',
      '[a](b)',
      '釜山で外相会談',
      '한중일 외교장관회의',
      '\n\n# x',
      'word '.repeat(700),
    ),
    fc
      .array(fc.constantFrom('a', ' ', '*', '<@1>', '\n', '会', '_', '[', ']'), { maxLength: 3_000 })
      .map((list) => list.join('')),
  )
  const url = fc.constantFrom('https://a.example/x', 'javascript:x', `https://a.example/${'y'.repeat(900)}`)
  const run = fc.oneof(
    fc.record({ text: words }),
    fc.record({ strong: words }),
    fc.record({ code: words }),
    fc.record({ link: words, url }),
    fc.record({ time: fc.constantFrom('2023-11-26T01:30:00Z', 'never') }),
  )
  const text = fc.array(run, { maxLength: 5 })
  const link: fc.Arbitrary<SourceLink> = fc.record({
    outlet: words,
    url: fc.option(url),
    published: fc.option(fc.constant('2023-11-26T01:30:00Z')),
    lang: fc.option(fc.constantFrom('en', 'ja')),
    official: fc.option(fc.constant('JP')),
  })
  const quote = fc.record({ text: words, source: link })
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('heading'), text: words }),
    fc.record({ type: fc.constant('paragraph'), text }),
    fc.record({ type: fc.constant('list'), items: fc.array(text, { maxLength: 4 }) }),
    fc.record({ type: fc.constant('note'), text }),
    fc.record({ type: fc.constant('quote'), text: words, source: link }),
    fc.record({
      type: fc.constant('finding'),
      kind: fc.constantFrom(...KINDS),
      id: fc.string(),
      text,
      was: fc.option(quote),
      quotes: fc.array(quote, { maxLength: 3 }),
      sources: fc.array(link, { maxLength: 20 }),
      independent: fc.nat(),
      outlets: fc.nat(),
    }),
    fc.record({
      type: fc.constant('table'),
      header: fc.array(words, { maxLength: 3 }),
      rows: fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 12 }),
    }),
    fc.record({
      type: fc.constant('actions'),
      actions: fc.array(fc.record({ label: words, command: words }), { maxLength: 12 }),
    }),
    fc.record({ type: fc.constant('image'), url, alt: words }),
  )
  const anyDocument = fc.record({
    title: words,
    lang: fc.constant('en' as const),
    zone: fc.constant('Asia/Tokyo'),
    blocks: fc.array(block, { maxLength: 14 }),
  })

  it('becomes messages that Discord takes and that ring for nobody', () => {
    fc.assert(
      fc.property(anyDocument, fc.boolean(), (document, posted) => {
        for (const body of bodies(document, posted ? 'abcdefghijk' : undefined)) {
          expect(checkMessage(body, 'channel').found).toEqual([])
          expect(firingMentions({ ...body, allowed_mentions: undefined })).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('loses nothing and keeps the order: every word is there once', () => {
    const lengths = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(lengths, fc.constantFrom(...KINDS), (sizes, kind) => {
        let next = 0
        const some = (count: number) => Array.from({ length: count * 8 }, () => `w${next++}x`).join(' ')
        const makers: ((count: number) => Block)[] = [
          (count) => paragraph({ text: some(count) }),
          () => ({ type: 'heading', text: some(1) }),
          (count) => ({ type: 'list', items: [plain(some(count)), plain(some(1))] }),
          (count) => ({ type: 'note', text: [{ strong: some(count) }] }),
          (count) => ({ type: 'quote', text: some(count), source: source('Kyodo') }),
          (count) =>
            finding({
              kind,
              text: plain(some(count)),
              was: { text: some(count), source: source('TCS') },
              quotes: [{ text: some(30), source: source('Yonhap') }],
            }),
          (count) => ({
            type: 'table',
            header: ['a', 'b'],
            rows: [
              [some(count), some(2)],
              [some(1), some(1)],
            ],
          }),
          () => ({
            type: 'table',
            header: ['a', 'b'],
            rows: Array.from({ length: 90 }, () => [`w${next++}x`, `w${next++}x`]),
          }),
        ]
        const blocks = sizes.map((size, i) => makers[i % makers.length]?.(size + 1) ?? paragraph())
        const text = bodies(documentOf('T', ...blocks), 'ref')
          .flatMap((body) => shownTexts(body))
          .join('\n')
        expect(text.match(/w\d+x/g)).toEqual(Array.from({ length: next }, (_, i) => `w${i}x`))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same every time', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(bodies(document)).toEqual(bodies(document))
      }),
      { numRuns: 20 },
    )
  })
})

function listed(value: unknown): Record<string, unknown>[] {
  const components = isObject(value) ? value.components : undefined
  return Array.isArray(components) ? components.filter(isObject) : []
}
