import { describe, expect, it } from 'vitest'
import { composeDigest, digestJson } from '../../src/digest/compose.ts'
import type { Digest } from '../../src/digest/digest.ts'
import type { Document, FindingBlock } from '../../src/digest/document.ts'
import { feedsLine } from '../../src/digest/feeds-line.ts'
import { renderText } from '../../src/digest/text.ts'
import { coveredBy, digestOf, findingOf, healthOf, sourceOf, UNTIL } from './findings.ts'

const compose = (digest: Digest, missed = 0) =>
  composeDigest(digest, { title: 'Three sides', lang: 'en', zone: 'Asia/Tokyo', missed })
const textOf = (document: Document) => renderText(document, { width: 10_000, color: false })
const headings = ({ blocks }: Document) => blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
const findingsIn = ({ blocks }: Document) => blocks.filter((block): block is FindingBlock => block.type === 'finding')

const changed = findingOf('a', { kind: 'updates', fact: 'undecided', text: 'The summit will be held on 26 May.' })
const differs = findingOf('b', { kind: 'contradicts', fact: 'held', text: 'The ministers met on Saturday.' })
const fresh = findingOf('c', { text: 'An adviser spoke on television.' })
const unsure = findingOf('d', { kind: 'updates', fact: 'no-banquet', confidence: 0.4, text: 'A dinner was spoken of.' })
const stands = findingOf('e', { kind: 'confirms', fact: 'held', text: 'They met in Busan.' })
const coverage = [coveredBy('ledger', 's-1'), coveredBy('wire', 's-1', { lang: 'ja' })]

describe('a composed digest', () => {
  it("has its sections in the order of an editor's interest", () => {
    const silence = { side: 'CN', meeting: 'fm-10', issues: ['abductions'], text: 'It is silent.', accountSeen: true }
    const document = compose(digestOf([stands, unsure, fresh, differs, changed], { coverage, silences: [silence] }))
    expect(headings(document)).toEqual([
      'Changed',
      'Differs from what was known',
      'New',
      'Related, unverified',
      'Still stands: 1 known fact',
      'Silent, or not yet heard',
    ])
    expect(textOf(document)).toContain(
      '1 changed · 1 differs from what was known · 1 new · 1 related, unverified · 1 known fact said again.',
    )
    expect(document).toMatchObject({ title: 'Three sides: digest', zone: 'Asia/Tokyo' })
  })

  it('leaves out the sections that are empty', () => {
    expect(headings(compose(digestOf([changed])))).toEqual(['Changed'])
  })

  it('shows what was and what is now, each with its source', () => {
    const [block] = findingsIn(compose(digestOf([changed])))
    expect(block).toMatchObject({
      kind: 'updates',
      text: [{ text: 'The summit will be held on 26 May.' }],
      was: { text: 'No date had been set for a summit.', source: { outlet: 'The Japan News' } },
      sources: [{ outlet: 'ledger', url: 'https://ledger.example/1' }],
    })
  })

  it('shows both sides of a difference in their own words', () => {
    const text = textOf(compose(digestOf([differs])))
    expect(text).toContain('“The ministers met on Saturday.”')
    expect(text).toContain('known: The ministers met in Busan on 26 November 2023.')
  })

  it('gives the words as they stand where the sentence shown was shortened', () => {
    const quote = 'BUSAN (Harbour Wire) — The ministers met on Saturday.'
    const [block] = findingsIn(compose(digestOf([{ ...differs, sources: [sourceOf('wire', { quote })] }])))
    expect(block?.text).toEqual([{ text: '“The ministers met on Saturday.”' }])
    expect(block?.quotes).toMatchObject([{ text: quote, source: { outlet: 'wire' } }])
  })

  it('tells eight papers with one wire story as one publisher, and names who wrote it', () => {
    const sources = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'wire'].map((outlet) =>
      sourceOf(outlet, { publisher: 'wire' }),
    )
    const document = compose(digestOf([{ ...changed, sources }]))
    expect(findingsIn(document)).toMatchObject([{ independent: 1, outlets: 8, sources: [{ outlet: 'wire' }] }])
    expect(textOf(document)).toContain('one publisher, carried by 7 more outlets')
  })

  it('never shows a line without a source', () => {
    for (const block of findingsIn(compose(digestOf([changed, differs, fresh, unsure]))))
      expect(block.sources.length).toBeGreaterThan(0)
  })
})

describe('nothing new', () => {
  it.each([
    ['with articles read', digestOf([], { coverage }), 'Nothing new. 2 articles read; none changes'],
    ['with none read', digestOf([]), 'Nothing new. No coverage of the process was seen in this period.'],
    ['where only what is known was said', digestOf([stands], { coverage }), 'Nothing new. 2 articles read'],
  ])('%s', (_, digest, said) => {
    expect(textOf(compose(digest))).toContain(said)
  })

  it('does not pass for silence where a feed is down', () => {
    const feeds = [healthOf('one'), healthOf('two', { state: 'failing' })]
    const text = textOf(compose(digestOf([], { feeds })))
    expect(text).toContain('1 of 2 feeds is down (Outlet two), so this may be incomplete.')
  })
})

describe('the foot', () => {
  it('counts what was read, and in which languages', () => {
    expect(textOf(compose(digestOf([], { coverage })))).toContain('2 articles of 2 outlets (en, ja), 1 story.')
  })

  it('says how many statements it leaves out', () => {
    const more = Array.from({ length: 9 }, (_, n) => findingOf(`n${n}`, { text: `w${n}a w${n}b w${n}c` }))
    expect(textOf(compose(digestOf(more)))).toContain('1 further statement not shown: see latest.')
  })

  it.each([
    [0, null],
    [1, 'One scheduled digest was missed while the service was down'],
    [3, '3 scheduled digests were missed while the service was down'],
  ])('with %d digests missed', (missed, said) => {
    const text = textOf(compose(digestOf([changed]), missed))
    if (said === null) expect(text).not.toContain('missed')
    else expect(text).toContain(said)
  })

  it.each([
    ['no feed', [], 'No feed is configured, so nothing could be heard.'],
    ['none asked', [healthOf('a', { lastSuccess: null })], 'The one feed has not been asked yet.'],
    ['all well', [healthOf('a'), healthOf('b')], 'All 2 feeds answered.'],
    ['a quiet one', [healthOf('a'), healthOf('b', { state: 'quiet' })], 'All 2 feeds answered.'],
    [
      'one not asked',
      [healthOf('a'), healthOf('b', { lastSuccess: null })],
      '1 of 2 feeds answered. 1 has not been asked yet.',
    ],
    [
      'many down',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => healthOf(id, { state: 'failing' })),
      '7 of 7 feeds are down (Outlet a, Outlet b, Outlet c, Outlet d, Outlet e and 2 more), so this may be incomplete.',
    ],
    [
      'an own account down',
      [healthOf('a'), healthOf('b', { state: 'stopped', official: 'CN' })],
      '1 of 2 feeds is down (Outlet b), so this may be incomplete. An official account (CN) is among them: its silence means nothing.',
    ],
  ] as const)('tells of the feeds: %s', (_, feeds, said) => {
    expect(feedsLine(feeds, 'en')).toBe(said)
  })
})

describe('the digest for programs', () => {
  it('has every finding shown, with its fact and its sources', () => {
    const feeds = [healthOf('one'), healthOf('two', { state: 'failing' })]
    expect(digestJson(digestOf([fresh, changed], { coverage, feeds }))).toMatchObject({
      topic: 'three-sides',
      until: UNTIL,
      counts: { articles: 2, outlets: 2, stories: 1 },
      findings: [
        {
          kind: 'updates',
          text: 'The summit will be held on 26 May.',
          fact: { id: 'undecided', text: 'No date had been set for a summit.', asOf: '2023-11-20' },
          sources: [{ url: 'https://ledger.example/1', outlet: 'ledger', quote: 'The summit will be held on 26 May.' }],
          independent: 1,
        },
        { kind: 'new', fact: null },
      ],
      silences: [],
      sourcesDown: [{ id: 'two' }],
    })
  })
})
