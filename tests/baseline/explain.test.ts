import { describe, expect, it } from 'vitest'
import { judgeReading } from '../../src/baseline/judge.ts'
import { lessonsOf } from '../train/examples.ts'
import { readLabelled } from '../train/labelled.ts'

const verdicts = ['us-japan-korea', 'eu-china'].flatMap((topic) =>
  lessonsOf(readLabelled(topic)).map(({ set, claim, reading }) => ({
    claim,
    fact: set.baseline.fact(judgeReading(set.baseline, reading).fact ?? ''),
    verdict: judgeReading(set.baseline, reading),
  })),
)
const tied = verdicts.filter(({ verdict }) => verdict.kind !== 'new')

describe('an explanation', () => {
  it('names the fact, its source, its day and whether a meeting is spoken of, for every labelled sentence', () => {
    expect(tied.length).toBeGreaterThan(100)
    for (const { verdict, fact } of tied) {
      expect(verdict.why).toContain(`Fact ${verdict.fact} says: “${fact?.fact.text.en}”`)
      expect(verdict.why).toContain(`${fact?.fact.source.outlet}, as of ${fact?.fact.asOf}`)
      expect(verdict.why).toMatch(/It speaks of the .+\.|No meeting is spoken of\.|Not of this process/)
    }
  })

  it('quotes words that stand in the claim', () => {
    const quoted = tied.flatMap(({ claim, verdict }) => {
      const words = / Its words: “(.+)”\.$/s.exec(verdict.why)?.[1]
      return words === undefined ? [] : [{ sentence: claim.sentence, words }]
    })
    expect(quoted.length).toBeGreaterThan(tied.length * 0.8)
    for (const { sentence, words } of quoted) expect(sentence).toContain(words)
  })

  it('gives both values of what differs or has changed, or says of what the contrary is said', () => {
    const changes = tied.filter(({ verdict }) => verdict.kind !== 'confirms')
    expect(changes.length).toBeGreaterThan(40)
    for (const { verdict } of changes) {
      expect(verdict.why).toMatch(
        /A later state of the .+: was .+, now .+|This differs in the .+: known is .+, this says .+|This is a later state of .+|This says the contrary of .+/,
      )
    }
  })
})
