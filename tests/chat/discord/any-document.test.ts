import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/baseline/finding.ts'
import type { Block, SourceLink } from '../../../src/digest/document.ts'
import { plain } from '../../../src/digest/document.ts'
import { checkMessage, firingMentions, shownTexts } from '../../support/fake-discord/message-rules.ts'
import { bodies, finding, paragraph } from './rendered.ts'
import { documentOf, source } from './tiny-desk.ts'

describe.each(['components', 'embeds'] as const)('any Document as %s', (form) => {
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
        for (const body of bodies(document, posted ? 'abcdefghijk' : undefined, form)) {
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
              id: `f-${next}`,
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
        const text = bodies(documentOf('T', ...blocks), 'ref', form)
          .flatMap((body) => shownTexts(body))
          .join('\n')
        expect(text.match(/w\d+x/g)).toEqual(Array.from({ length: next }, (_, i) => `w${i}x`))
      }),
      { numRuns: 60 },
    )
  })

  it('takes as many messages in either form', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(bodies(document, 'ref', form)).toHaveLength(bodies(document, 'ref').length)
      }),
      { numRuns: 50 },
    )
  })

  it('is the same every time', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(bodies(document, 'ref', form)).toEqual(bodies(document, 'ref', form))
      }),
      { numRuns: 20 },
    )
  })
})
