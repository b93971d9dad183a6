import fc from 'fast-check'
import { KINDS } from '../../../src/baseline/finding.ts'
import type { Block, Document, Inline, SourceLink } from '../../../src/digest/document.ts'
import { LANGS } from '../../../src/language/lang.ts'

/** What outside text does at its worst, and plain words in four languages. */
const scraps = fc.constantFrom(
  'The ministers met in Busan. ',
  '外相会合は釜山で開かれた。',
  '한중일 외교장관회의가 열렸다. ',
  '三国外长会晤，就朝鲜半岛局势交换意见。',
  '<!channel> ',
  '<!here|here> ',
  '<@U0ADMIN> ',
  '<!subteam^S1|all> ',
  '@everyone @channel @here ',
  '<https://evil.example|bank.example> ',
  '*bold* _it_ ~no~ `code` ```fence``` ',
  '&lt;!channel&gt; & &amp; ',
  '> quoted\n>>> all\n',
  ':rotating_light: ',
  '\u202Eevil\u202C \u2066x\u2069 ',
  'z\u200Be\u200Dr\uFEFFo ',
  'Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307 ',
  '\u0000\u0007\u001b[31m ',
  '\ud83d broken ',
  '👩‍👩‍👧 🇯🇵 ',
  '"quotes" \\ back\tslash\n\n',
  'x'.repeat(500),
  '字'.repeat(300),
)
const hostileText = fc
  .tuple(fc.array(scraps, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([parts, times]) => parts.join('').repeat(times))
const shortText = scraps.map((text) => text.slice(0, 100))

const url = fc.constantFrom(
  'https://www.example.org/a?b=1&c=|d|',
  'http://news.example.co.kr/%ED%95%9C',
  `https://long.example/${'p'.repeat(2_500)}`,
  `https://longest.example/${'p'.repeat(3_500)}`,
  'javascript:alert(1)',
  'https://user:pass@evil.example/',
  'not an address',
)
const instant = fc.constantFrom('2023-11-26T05:30:00.000Z', '2023-11-26T00:00:00.000Z', 'yesterday-ish')
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: hostileText }) },
  fc.record({ strong: hostileText }),
  fc.record({ code: hostileText }),
  fc.record({ link: shortText, url }),
  fc.record({ time: instant }),
)
const text = fc.array(inline, { maxLength: 6 })
const source: fc.Arbitrary<SourceLink> = fc.record({
  outlet: shortText,
  url: fc.option(url),
  published: fc.option(instant),
  lang: fc.option(fc.constantFrom(...LANGS)),
  official: fc.option(fc.constantFrom('JP', 'KR', 'CN')),
})
const quoted = fc.record({ text: hostileText, source })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: hostileText }),
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(text, { maxLength: 12 }) }),
  fc.record({
    type: fc.constant('finding' as const),
    kind: fc.constantFrom(...KINDS),
    id: fc.constant('f-1'),
    text,
    was: fc.option(quoted),
    quotes: fc.array(quoted, { maxLength: 3 }),
    sources: fc.array(source, { maxLength: 8 }),
    independent: fc.nat(20),
    outlets: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ type: fc.constant('quote' as const), text: hostileText, source }),
  fc.record({
    type: fc.constant('table' as const),
    header: fc.array(shortText, { maxLength: 25 }),
    rows: fc.array(fc.array(shortText, { maxLength: 6 }), { maxLength: 110 }),
  }),
  fc.record({ type: fc.constant('note' as const), text }),
  fc.record({
    type: fc.constant('actions' as const),
    actions: fc.array(
      fc.record({ label: shortText, command: fc.constantFrom('story s-1', `why ${'x'.repeat(2_500)}`) }),
      { maxLength: 30 },
    ),
  }),
  fc.record({ type: fc.constant('image' as const), url, alt: shortText }),
)

/** Any Document, of up to sixty blocks. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  title: hostileText,
  lang: fc.constantFrom(...LANGS),
  zone: fc.constantFrom('Asia/Tokyo', 'America/New_York', 'UTC'),
  blocks: fc.array(block, { maxLength: 25 }),
})

/** Every text that a reader must find in the messages, block by block. A table has as many cells a row as its header. */
export function textsOf(document: Document): string[][] {
  return [[document.title], ...document.blocks.map(textsOfBlock)]
}

function textsOfBlock(one: Block): string[] {
  const plain = (runs: readonly Inline[]): string[] =>
    runs.flatMap((run) => ('text' in run ? run.text : 'strong' in run ? run.strong : 'code' in run ? run.code : []))
  switch (one.type) {
    case 'heading':
      return [one.text]
    case 'paragraph':
    case 'note':
      return plain(one.text)
    case 'list':
      return one.items.flatMap(plain)
    case 'finding':
      return [...plain(one.text), ...(one.was ? [one.was.text] : []), ...one.quotes.map((quote) => quote.text)]
    case 'quote':
      return [one.text]
    case 'table':
      return one.header.length === 0
        ? []
        : [...one.header, ...one.rows.flatMap((row) => row.slice(0, one.header.length))]
    case 'actions':
    case 'image':
      return []
    default:
      return one satisfies never
  }
}
