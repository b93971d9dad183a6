import { describe, expect, it } from 'vitest'
import { isQuiet, shownFindings } from '../../src/digest/digest.ts'
import { coveredBy, digestOf, findingOf, sourceOf } from './findings.ts'

const change = (id: string, over = {}) => findingOf(id, { kind: 'updates', fact: 'undecided', ...over })
const clash = (id: string, over = {}) => findingOf(id, { kind: 'contradicts', fact: 'held', ...over })
const again = (id: string, over = {}) => findingOf(id, { kind: 'confirms', fact: 'no-banquet', ...over })
const ids = (list: readonly { finding: { id: string } }[]) => list.map(({ finding }) => finding.id)

describe('what a digest shows', () => {
  it('puts each kind in its section, and shows the sections in the order of their weight', () => {
    const digest = digestOf([again('d'), findingOf('c'), clash('b'), change('a')])
    expect([digest.changed, digest.differs, digest.isNew, digest.stands].map(ids)).toEqual([['a'], ['b'], ['c'], ['d']])
    expect(ids(shownFindings(digest))).toEqual(['a', 'b', 'c', 'd'])
    expect(isQuiet(digest)).toBe(false)
  })

  it.each([
    [0.61, ['a'], []],
    [0.6, ['a'], []],
    [0.59, [], ['a']],
  ])('a change of confidence %d is shown as one, or as related and unverified', (confidence, changed, unverified) => {
    const digest = digestOf([change('a', { confidence })])
    expect([ids(digest.changed), ids(digest.unverified)]).toEqual([changed, unverified])
  })

  it('counts neither a change nor a difference whose fact is not known', () => {
    const digest = digestOf([change('a', { fact: 'gone' }), clash('b', { fact: null })])
    expect(shownFindings(digest)).toEqual([])
  })

  it.each([
    ['another definite value', 'undecided/updates/date=2024-05-26', 'undecided/updates/place=seoul', ['a', 'b']],
    ['no definite value', 'undecided/updates/date=2024-05-26', 'undecided/updates|none|act:agree', ['a']],
  ])('a fact that changed has one line, and a second for %s', (_, first, second, shown) => {
    const findings = [change('a', { key: first, confidence: 0.95 }), change('b', { key: second })]
    expect(ids(digestOf(findings).changed)).toEqual(shown)
  })

  it('never has three lines of one changed fact, and counts what it leaves out', () => {
    const findings = ['a', 'b', 'c', 'd'].map((id) => change(id, { key: `undecided/updates/date=${id}` }))
    const digest = digestOf(findings)
    expect([digest.changed.length, digest.further]).toEqual([2, 2])
  })

  it('is as long as a person reads, and counts the rest', () => {
    const findings = Array.from({ length: 30 }, (_, n) => findingOf(`n${n}`, { text: `w${n}a w${n}b w${n}c w${n}d` }))
    const digest = digestOf(findings)
    expect([digest.isNew.length, digest.further]).toEqual([8, 22])
  })

  it('does not say much the same twice', () => {
    const text = 'The ministers agreed to speed up the work towards a summit of leaders.'
    const digest = digestOf([findingOf('a', { text }), findingOf('b', { text: `${text.slice(0, -1)} soon.` })])
    expect([digest.isNew.length, digest.further]).toEqual([1, 1])
  })

  it('leaves out what leans on the sentence before it where its story has a line that does not', () => {
    const story = 's-talks'
    const leaning = findingOf('a', { text: 'He named six fields for this.', confidence: 0.99, story })
    const alone = findingOf('b', { text: 'Seoul offered to host the secretariat.', confidence: 0.7, story })
    const digest = digestOf([leaning, alone])
    expect([ids(digest.isNew), digest.further]).toEqual([['b'], 1])
    const elsewhere = findingOf('c', { text: 'They also spoke of whales.', story: 's-whales', confidence: 0.9 })
    expect(ids(digestOf([elsewhere, leaning, alone]).isNew)).toEqual(['b', 'c'])
  })

  it('puts a change that can be understood out of its article before a surer one that leans on it', () => {
    const leaning = change('a', {
      text: 'It was moved to May.',
      confidence: 0.99,
      key: 'undecided/updates/date=2024-05',
    })
    const alone = change('b', { text: 'The summit is in Seoul.', key: 'undecided/updates/place=seoul' })
    expect(ids(digestOf([leaning, alone]).changed)).toEqual(['b', 'a'])
  })

  it('shows a sentence that changes something only as that', () => {
    const text = 'The summit will be held in May.'
    const digest = digestOf([change('a', { text }), findingOf('b', { text }), change('c', { text, confidence: 0.3 })])
    expect(ids(shownFindings(digest))).toEqual(['a'])
  })
})

describe('`only`', () => {
  it.each([
    [['updates', 'contradicts'] as const, ['a', 'b']],
    [['contradicts'] as const, ['b']],
    [[], ['a', 'b', 'c', 'd']],
  ])('%j', (only, shown) => {
    expect(ids(shownFindings(digestOf([change('a'), clash('b'), findingOf('c'), again('d')], { only })))).toEqual(shown)
  })
})

describe('who says so', () => {
  it('counts a wire story carried by eight papers as one publisher', () => {
    const sources = Array.from({ length: 8 }, (_, n) => sourceOf(`paper-${n}`, { publisher: 'wire' }))
    expect(digestOf([change('a', { sources })]).changed).toMatchObject([{ independent: 1 }])
  })

  it('puts what more say before what fewer say, and an own account above a paper', () => {
    const two = [sourceOf('one'), sourceOf('two')]
    const own = [sourceOf('ministry', { official: 'KR' }), sourceOf('one'), sourceOf('two')]
    const findings = [
      clash('few'),
      clash('many', { sources: two }),
      clash('own', { sources: own }),
      clash('sure', { sources: two, confidence: 0.99 }),
    ]
    expect(ids(digestOf(findings).differs)).toEqual(['own', 'sure', 'many', 'few'])
  })

  it.each([
    ['in the language read', [{ lang: 'ko' }, { lang: 'en' }], 1],
    ['of this period', [{ published: '2023-11-20T00:00:00.000Z' }, {}], 1],
    ["a side's own", [{}, { official: 'KR' }], 1],
    ['by who wrote it', [{ publisher: 'wire' }, {}], 1],
    ['the earlier', [{}, { published: '2023-11-26T05:00:00.000Z' }], 1],
  ] as const)('quotes the source that is %s', (_, overs, best) => {
    const sources = overs.map((over, n) => sourceOf(`paper-${n}`, { quote: `Words of ${n}.`, ...over }))
    const [shown] = digestOf([change('a', { sources })]).changed
    expect(shown?.finding.text).toBe(`Words of ${best}.`)
    expect(shown?.finding.sources[0]?.outlet).toBe(`paper-${best}`)
    expect(shown?.finding.sources).toHaveLength(2)
  })

  it('tells a fact that stands once, with all who say it again', () => {
    const digest = digestOf([
      again('a', { sources: [sourceOf('one'), sourceOf('two')] }),
      again('b', { sources: [sourceOf('two'), sourceOf('three')] }),
    ])
    expect(digest.stands).toMatchObject([{ independent: 3 }])
    expect(isQuiet(digest)).toBe(true)
  })
})

describe('the counts', () => {
  it('are of the coverage of the period', () => {
    const coverage = [
      coveredBy('one', 's-1'),
      coveredBy('one', 's-2', { lang: 'ko' }),
      coveredBy('two', 's-2', { lang: 'ja' }),
    ]
    expect(digestOf([], { coverage }).counts).toEqual({
      articles: 3,
      outlets: 2,
      stories: 2,
      langs: ['en', 'ja', 'ko'],
    })
  })
})
