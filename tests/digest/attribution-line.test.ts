import { describe, expect, it } from 'vitest'
import type { FindingSource } from '../../src/baseline/finding.ts'
import { composeDigest, digestJson } from '../../src/digest/compose.ts'
import { renderText } from '../../src/digest/text.ts'
import { digestOf, findingOf, sourceOf } from './findings.ts'

const UNNAMED = 'A government source said that the summit would be held in May.'
const NAMED = 'Foreign Minister Park Jin said that the summit would be held in May.'
const PLAIN = 'The summit is to be held in May.'

const digest = (...sources: FindingSource[]) =>
  digestOf([findingOf('a', { kind: 'updates', fact: 'undecided', text: sources[0]?.quote ?? '', sources })])
const shown = (...sources: FindingSource[]) =>
  renderText(composeDigest(digest(...sources), { title: 'T', lang: 'en', zone: 'UTC', missed: 0 }), {
    width: 10_000,
    color: false,
  })

describe('who stands behind a finding', () => {
  it('is told for one unnamed source as just that, by way of whom', () => {
    const text = shown(sourceOf('ledger', { quote: UNNAMED }))
    expect(text).toContain('one unnamed source, by way of ledger')
    expect(text).not.toContain('one publisher')
  })

  it('is told for unnamed sources of several publishers', () => {
    const text = shown(sourceOf('ledger', { quote: UNNAMED }), sourceOf('courier', { quote: UNNAMED }))
    expect(text).toContain('unnamed sources, by way of 2 publishers')
  })

  it.each([
    ['a named official', [sourceOf('ledger', { quote: NAMED })], 'named official · one publisher'],
    [
      'the strongest of several',
      [sourceOf('ledger', { quote: UNNAMED }), sourceOf('seoul', { quote: PLAIN, official: 'KR' })],
      'official account · 2 independent publishers',
    ],
  ])('is told for %s', (_, sources, line) => {
    expect(shown(...sources)).toContain(line)
  })

  it('is not told where a report speaks for itself', () => {
    expect(shown(sourceOf('ledger', { quote: PLAIN }))).toMatch(/^ +one publisher$/m)
  })

  it('is there for programs, of the finding and of each source', () => {
    const told = digestJson(digest(sourceOf('ledger', { quote: UNNAMED }), sourceOf('courier', { quote: NAMED })))
    expect(told).toMatchObject({
      findings: [
        {
          attribution: 'named official',
          sources: [{ attribution: 'unnamed source' }, { attribution: 'named official' }],
        },
      ],
    })
  })
})
