import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Change, ChangeState } from '../../src/baseline/change.ts'
import { checkFacts } from '../../src/baseline/check-facts.ts'
import { type Fact, factSchema, factsFileSchema } from '../../src/baseline/fact.ts'
import { factsAsOf, isStale } from '../../src/baseline/history.ts'
import { layFacts } from '../../src/baseline/layers.ts'
import { factsYaml } from '../../src/config/facts-yaml.ts'
import { neighbours } from './read.ts'

const fact = (id: string, rest: Partial<Fact> = {}): Fact =>
  factSchema.parse({
    id,
    type: 'status',
    asOf: '2023-11-27',
    text: { en: `It is ${id}.` },
    source: { outlet: 'A paper' },
    ...rest,
  })

const change = (was: Fact | null, now: Fact, state: ChangeState = 'accepted'): Change => ({
  id: `c-${now.id}`,
  topic: 'three-sides',
  proposal: was === null ? { what: 'new', fact: now } : { what: 'update', was, fact: now },
  finding: 'f-1',
  key: `${was?.id ?? 'none'}/updates/value=${now.id}`,
  sources: [],
  state,
  recordedAt: '2024-05-23T06:00:00.000Z',
  history: [],
})

const open = fact('open')
const fixed = fact('open-fixed', { asOf: '2024-05-23', validFrom: '2024-05-23' })
const held = fact('open-held', { asOf: '2024-05-27', validFrom: '2024-05-27' })
const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id)

describe('changes over the file', () => {
  it('close the old fact the day before the new one begins, and delete nothing', () => {
    const { baseline } = layFacts([open], [change(open, fixed)])
    expect(baseline).toMatchObject([
      { id: 'open', validTo: '2024-05-22', supersededBy: 'open-fixed' },
      { id: 'open-fixed', validFrom: '2024-05-23', recordedAt: '2024-05-23T06:00:00.000Z' },
    ])
    expect(ids(factsAsOf(baseline, '2024-05-22'))).toEqual(['open'])
    expect(ids(factsAsOf(baseline, '2024-05-23'))).toEqual(['open-fixed'])
  })

  it.each([
    ['proposed', ['open'], ['open', 'open-fixed']],
    ['accepted', ['open', 'open-fixed'], ['open', 'open-fixed']],
    ['rejected', ['open'], ['open']],
    ['undone', ['open'], ['open']],
  ] as const)('%s stand where they should', (state, baseline, heldNow) => {
    const layers = layFacts([open], [change(open, fixed, state)])
    expect(ids(layers.baseline)).toEqual(baseline)
    expect(ids(layers.held)).toEqual(heldNow)
  })

  it('follow one another, in whatever order they are read', () => {
    const { baseline } = layFacts([open], [change(fixed, held), change(open, fixed)])
    expect(baseline).toMatchObject([
      { id: 'open', supersededBy: 'open-fixed' },
      { id: 'open-fixed', validTo: '2024-05-26', supersededBy: 'open-held' },
      { id: 'open-held' },
    ])
  })

  it('follow the state before, where the one between was rejected', () => {
    const { held: now } = layFacts([open], [change(open, fixed, 'rejected'), change(fixed, held)])
    expect(now).toMatchObject([{ id: 'open', validTo: '2024-05-26', supersededBy: 'open-held' }, { id: 'open-held' }])
  })

  it('are of one day both, and the later stands', () => {
    const corrected = fact('open-corrected', { asOf: '2024-05-23', validFrom: '2024-05-23' })
    const { baseline } = layFacts([open], [change(open, fixed), change(fixed, corrected)])
    expect(ids(factsAsOf(baseline, '2024-05-23'))).toEqual(['open-corrected'])
  })

  it('leave an event that has happened true, whatever followed it', () => {
    const met = fact('met', { type: 'event', text: { en: 'They met in Busan on 26 November 2023.' } })
    const { baseline } = layFacts([met], [change(met, fixed)])
    expect(baseline).toMatchObject([{ id: 'met', supersededBy: 'open-fixed' }, { id: 'open-fixed' }])
    expect(ids(factsAsOf(baseline, '2024-06-01'))).toEqual(['met', 'open-fixed'])
  })

  it('end even that where it is corrected', () => {
    const met = fact('met', { type: 'event' })
    const correction = { ...change(met, fixed), key: 'met/contradicts/date=2023-11-25' }
    expect(ids(factsAsOf(layFacts([met], [correction]).baseline, '2024-06-01'))).toEqual(['open-fixed'])
  })

  it('survive an edit of the file', () => {
    const edited = { ...open, text: { en: 'It is open, in better words.' } }
    expect(layFacts([edited], [change(open, fixed)]).baseline).toMatchObject([
      { text: { en: 'It is open, in better words.' }, supersededBy: 'open-fixed' },
      { id: 'open-fixed' },
    ])
  })

  it('survive that the old fact is gone from the file', () => {
    expect(ids(layFacts([], [change(open, fixed)]).baseline)).toEqual(['open-fixed'])
  })

  it('leave alone what the file closes itself', () => {
    const other = fact('other')
    const closed = { ...open, validTo: '2024-01-01', supersededBy: 'other' }
    const { baseline } = layFacts([closed, other], [change(open, fixed)])
    expect(baseline.find(({ id }) => id === 'open')).toEqual(closed)
    expect(ids(baseline)).toContain('open-fixed')
  })
})

describe('the export', () => {
  const { facts, index } = { facts: neighbours.facts.map((known) => known.fact), index: neighbours.index }
  const [first] = facts
  if (!first) throw new Error('the shipped topic has no facts')
  const changes = [change(first, { ...fixed, id: `${first.id}-a1b2c3` }), change(null, fact('added-a1b2c3'))]
  const { baseline } = layFacts(facts, changes)
  const read = factsFileSchema.parse(parse(factsYaml(baseline))).facts

  it('loads again as it was, and is a sound file', () => {
    expect(read).toEqual(baseline)
    expect(checkFacts(index.topic, read)).toEqual([])
  })

  it('copied back over the file neither loses nor doubles a change', () => {
    expect(layFacts(read, changes).baseline).toEqual(baseline)
  })
})

describe('a report that repeats a fact', () => {
  const facts = new Map(layFacts([open], [change(open, fixed)]).held.map((one) => [one.id, one]))
  it.each([
    ['before it was superseded', 'open', '2024-05-22T10:00:00.000Z', false],
    ['after it was superseded', 'open', '2024-05-24T10:00:00.000Z', true],
    ['that stands', 'open-fixed', '2024-05-24T10:00:00.000Z', false],
  ])('%s', (_, id, last, stale) => {
    expect(isStale({ kind: 'confirms', fact: id, last }, facts)).toBe(stale)
  })
})
