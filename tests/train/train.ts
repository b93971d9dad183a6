/**
 * `npm run train`: learns the weights of the comparison from the committed labelled sentences, prints the tables of
 * docs/claims.md, which say how good they are on what nothing was learnt from, and writes `src/baseline/weights.json`.
 * Deterministic; needs no network. `--verbose` lists every sentence that was judged otherwise than labelled, `--curve` adds
 * how many processes were learnt from against what that brings to one left out.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { judgeReading } from '../../src/baseline/judge.ts'
import type { Weights } from '../../src/baseline/model.ts'
import { aloneLessonsOf, clashRates, type Lesson, lessonsOf, plainLessonsOf } from './examples.ts'
import { judgedFirmness } from './firmness.ts'
import { readLabelled, readWritten } from './labelled.ts'
import { learn } from './learn.ts'
import {
  byLanguage,
  confusion,
  firmnessTable,
  floors,
  type Judged,
  type Measured,
  misses,
  reliability,
  sideBySide,
} from './report.ts'
import { trustIn, trusting } from './trust.ts'

const PENALTY = 1.5
const FOLDS = 5

/** A number 0..n-1 that depends on the name alone. */
function bucket(name: string, n: number): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % n
}

function judged(lessons: readonly Lesson[], weights: Weights): Judged[] {
  return lessons.map(({ set, claim, reading }) => ({
    claim,
    verdict: judgeReading({ ...set.baseline, weights }, reading),
  }))
}

/** Processes that are learnt from. The first two are served; the others were written to learn from more than those. */
const LEARNT = ['japan-china-korea', 'us-japan-korea', 'asean-china', 'two-koreas', 'iran-e3', 'central-asia'] as const
const NAMES = ['first', 'second', 'fourth', 'fifth', 'sixth', 'seventh'].map((name) => `${name} process`)
const [FIRST, SECOND] = LEARNT
/** Nothing is learnt from its labelled sentences, ever. */
const THIRD = 'eu-china'

const sets = LEARNT.map((topic) => readLabelled(topic))
const all = sets.flatMap(lessonsOf)
const third = lessonsOf(readLabelled(THIRD))
// Sentences of our own: learnt from beside those of other facts, and never measured.
const written = [FIRST, SECOND, THIRD].flatMap((topic) => lessonsOf(readWritten(topic)))
const isOf =
  (...topics: readonly string[]) =>
  ({ set }: Lesson) =>
    topics.includes(set.topic)
const plain = new Map(sets.flatMap(plainLessonsOf).map((lesson) => [lesson.claim, lesson]))
const alone = new Map(aloneLessonsOf(all).map((lesson) => [lesson.claim, lesson]))
const teach = (lessons: readonly Lesson[], own: readonly Lesson[]) => {
  const again = lessons.flatMap(({ claim }) => [alone.get(claim) ?? [], plain.get(claim) ?? []].flat())
  const examples = [...lessons, ...own, ...again].map(({ example }) => example)
  return { ...learn(examples, PENALTY), clash: clashRates(lessons) }
}
// A sixth of the stories of the first process is set aside: nothing is learnt from it, nothing tuned on it.
const isAside = ({ set, group }: Lesson) => set.topic === FIRST && bucket(`aside ${group}`, 6) === 0
const aside = all.filter(isAside)
const open = all.filter((lesson) => !isAside(lesson))
const ofBoth = written.filter(isOf(FIRST, SECOND))
const openWritten = ofBoth.filter((lesson) => !isAside(lesson))

const across: Judged[] = []
const acrossPlain: Judged[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const held = open.filter(({ group }) => bucket(group, FOLDS) === fold)
  const others = ({ group }: Lesson) => bucket(group, FOLDS) !== fold
  const learnt = teach(open.filter(others), openWritten.filter(others))
  across.push(...judged(held, learnt))
  const heldPlain = held.flatMap(({ claim }) => plain.get(claim) ?? [])
  acrossPlain.push(...judged(heldPlain, learnt))
}
const byOthers = (topic: string, others: readonly string[]) =>
  judged(all.filter(isOf(topic)), teach(all.filter(isOf(...others)), ofBoth.filter(isOf(...others))))
const leftOutBare = LEARNT.map((topic) =>
  byOthers(
    topic,
    LEARNT.filter((other) => other !== topic),
  ),
)
// Each process is told with the belief that the others deserve; so are the third, and what is cross-validated.
const leftOut = leftOutBare.map((mine, at) => trusting(mine, trustIn(leftOutBare.filter((_, i) => i !== at).flat())))
const trust = trustIn(leftOutBare.flat())
const ofThird = trusting(judged(third, teach(all, ofBoth)), trust)
// What is shipped has also seen our own sentences on the third process; what is measured on it has not.
const weights = { ...teach(all, written), trust }
const told = trusting(across, trust)
const claimsOf = sets.map(({ claims }) => new Set(claims))
const part = (some: readonly Judged[], at: number) =>
  trusting(some, trust).filter(({ claim }) => claimsOf[at]?.has(claim))
const measured: Measured[] = [
  ...NAMES.map((name, at) => ({ name: `${name}, cross-validated`, judged: part(across, at) })),
  ...NAMES.map((name, at) => ({ name: `${name}, facts without structure`, judged: part(acrossPlain, at) })),
  { name: 'first process, set aside', judged: trusting(judged(aside, teach(open, openWritten)), trust) },
  ...NAMES.map((name, at) => ({ name: `${name}, left out`, judged: leftOut[at] ?? [] })),
  { name: 'third process, never learnt from', judged: ofThird },
]

const heading = (title: string, text: string) => console.log(`\n${title}\n\n${text}`)
heading('Side by side, on the balanced part; kinds as precision / recall', sideBySide(measured))
heading('By language, all plain labels', byLanguage(measured))
heading('Confusion, cross-validated', confusion(told))
heading('Reliability, cross-validated', reliability(told))
heading('Reliability, processes left out', reliability([...leftOut.flat(), ...ofThird]))
heading('Floors, cross-validated', floors(told))
heading('How firmly a meeting is said to take place', firmnessTable(judgedFirmness()))
if (process.argv.includes('--verbose')) heading('Judged otherwise, cross-validated', misses(told))

writeFileSync('src/baseline/weights.json', `${JSON.stringify(weights, null, 1)}\n`)
console.log(
  `\n${all.length} labelled sentences and ${written.length} of our own, ${Object.keys(weights.relations.confirms).length} features; weights written`,
)
if (process.argv.includes('--curve')) {
  const points = [1, 3].map((count) => {
    // Of so many others, those that follow it in the list, which is taken as a ring.
    const followers = (at: number) => [...LEARNT, ...LEARNT].slice(at + 1, at + 1 + count)
    return { name: `${count}`, judged: LEARNT.flatMap((topic, at) => byOthers(topic, followers(at))) }
  })
  const full = { name: `${LEARNT.length - 1}`, judged: leftOut.flat() }
  heading('Left out, by how many processes were learnt from', sideBySide([...points, full]))
}
