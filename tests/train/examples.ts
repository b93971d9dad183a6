import { PLAIN_PARTS } from '../../src/baseline/comparison.ts'
import { pairsOf, readClaim } from '../../src/baseline/judge.ts'
import type { Relation } from '../../src/baseline/model.ts'
import { languageOf, type Reading } from '../../src/baseline/reading.ts'
import { type LabelledClaim, type LabelledSet, withPlainFacts } from './labelled.ts'
import type { Example } from './learn.ts'

/** One labelled sentence, read, with what the model is taught by it. */
export interface Lesson {
  readonly set: LabelledSet
  readonly claim: LabelledClaim
  /** Sentences of one story, or made for one fact, stay on one side of every split. */
  readonly group: string
  readonly reading: Reading
  readonly example: Example
  /** Parts in which a value plainly clashes with a fact's. */
  readonly clashes: readonly string[]
}

/** What most sentences are counts less, so that the rarer kinds are not lost: a missed update costs a desk more. */
const NEW = 0.65
/** Facts named after the first share this much of what is right. */
const FURTHER = 0.15

/** The weight of an article's sentence that is shown a second time without its article. */
const ALONE = 0.12
/** The weight of a sentence that is shown once more against facts without structure. */
const PLAIN = 0.75
const READ_AS_OF = '2026-01-15'

/** Every labelled sentence, read where it stands. */
export function lessonsOf(set: LabelledSet): Lesson[] {
  return set.claims.map((claim) => {
    const article = claim.item_id === null ? undefined : set.articles.get(claim.item_id)
    const text = { text: claim.sentence, lang: claim.lang, ...(article ? { article } : {}) }
    const reading = readClaim(set.baseline, text, languageOf(claim.sentence, claim.lang), READ_AS_OF)
    const story = set.isWritten ? undefined : (article?.story ?? article?.id)
    const group = `${set.topic}/${story ?? `fact ${claim.fact_id}`}`
    return { set, claim, group, reading, example: exampleOf(set, claim, reading), clashes: clashesOf(set, reading) }
  })
}

/**
 * The sentences of articles that name enough to be understood alone, read alone. Most sentences without an article were
 * written to contradict; without these the model would learn that a bare sentence is a false one.
 */
export function aloneLessonsOf(lessons: readonly Lesson[]): Lesson[] {
  return lessons
    .filter(({ claim, reading }) => claim.item_id !== null && [...reading.frame.concepts].some(isTelling))
    .map((lesson) => {
      const { set, claim } = lesson
      const reading = readClaim(
        set.baseline,
        { text: claim.sentence, lang: claim.lang },
        languageOf(claim.sentence, claim.lang),
        READ_AS_OF,
      )
      const example = exampleOf(set, claim, reading)
      return { ...lesson, reading, example: { ...example, weight: example.weight * ALONE } }
    })
}

/** The sentences against facts without structure, so that the model leans on texts where a file gives no more. */
export function plainLessonsOf(set: LabelledSet): Lesson[] {
  return lessonsOf(withPlainFacts(set)).map((lesson) => ({
    ...lesson,
    example: { ...lesson.example, weight: lesson.example.weight * PLAIN },
  }))
}

function isTelling(concept: string): boolean {
  return /^(?:person|place|series|meeting|concept|issue):/.test(concept)
}

function clashesOf(set: LabelledSet, reading: Reading): string[] {
  const clashing = pairsOf(set.baseline, reading).pairs.flatMap(({ comparisons }) => comparisons)
  const parts = clashing.filter(({ part, outcome }) => outcome === 'differs' && PLAIN_PARTS.has(part))
  return [...new Set(parts.map(({ part }) => part))]
}

/** How often a clash in a part is a contradiction: one more of each is assumed than was seen (Laplace). */
export function clashRates(lessons: readonly Lesson[]): Record<string, number> {
  const rate = (part: string) => {
    const seen = lessons.filter(({ clashes }) => clashes.includes(part))
    const right = seen.filter(({ claim }) => claim.label === 'contradicts')
    return Math.round((1000 * (right.length + 1)) / (seen.length + 2)) / 1000
  }
  return Object.fromEntries([...PLAIN_PARTS].map((part) => [part, rate(part)]))
}

function exampleOf(set: LabelledSet, claim: LabelledClaim, reading: Reading): Example {
  const { claim: features, pairs } = pairsOf(set.baseline, reading)
  const weight = (claim.soft ? 0.4 : 1) * (claim.label === 'new' ? NEW : 1)
  const place = (fact: string) => pairs.findIndex((pair) => pair.known.fact.id === fact)
  const relation: Relation | null = claim.label === 'new' ? null : claim.label
  const first = claim.fact_id === null ? -1 : place(claim.fact_id)
  if (relation === null || first < 0) {
    return {
      claim: features,
      pairs: pairs.map((pair) => pair.features),
      right: [{ pair: -1, relation: null, share: 1 }],
      weight,
    }
  }
  const further = (claim.facts ?? [])
    .slice(1)
    .map(place)
    .filter((at) => at >= 0)
  const right = [
    { pair: first, relation, share: further.length > 0 ? 1 - FURTHER : 1 },
    ...further.map((pair) => ({ pair, relation, share: FURTHER / further.length })),
  ]
  return { claim: features, pairs: pairs.map((pair) => pair.features), right, weight }
}
