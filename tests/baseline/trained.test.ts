import { describe, expect, it } from 'vitest'
import { judgeReading } from '../../src/baseline/judge.ts'
import { RELATIONS } from '../../src/baseline/model.ts'
import { TRAINED } from '../../src/baseline/trained.ts'
import { lessonsOf } from '../train/examples.ts'
import { readLabelled } from '../train/labelled.ts'

describe('the trained weights', () => {
  it('name no fact, place, person or outlet', () => {
    const names = [
      ...RELATIONS.flatMap((relation) => Object.keys(TRAINED.relations[relation])),
      ...Object.keys(TRAINED.none),
    ]
    expect(names.length).toBeGreaterThan(100)
    expect(
      names.filter((name) => /busan|camp-david|kamikawa|party:|person:|place:|fm-\d|summit-\d/.test(name)),
    ).toEqual([])
  })

  it.each(['japan-china-korea', 'us-japan-korea'])(
    'belong to the code as it is: %s is judged as when they were learnt',
    (topic) => {
      const lessons = lessonsOf(readLabelled(topic)).filter(({ claim }) => claim.core)
      const verdicts = lessons.map(({ set, claim, reading }) => ({
        claim,
        verdict: judgeReading(set.baseline, reading),
      }))
      const right = verdicts.filter(({ claim, verdict }) => claim.label === verdict.kind)
      const contradicts = verdicts.filter(({ verdict }) => verdict.kind === 'contradicts')
      const wrong = contradicts.filter(({ claim }) => claim.label !== 'contradicts')
      expect(right.length / lessons.length).toBeGreaterThan(0.8)
      expect(wrong.length / contradicts.length).toBeLessThan(0.08)
    },
  )
})
