/**
 * `npm run train`: learns the weights of the comparison from the committed labelled sentences, says how good they are
 * on stories that nothing was learnt from, and writes `src/baseline/weights.json`. Deterministic; needs no network.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { judgeReading } from '../../src/baseline/judge.ts'
import type { Weights } from '../../src/baseline/model.ts'
import { aloneLessonsOf, clashRates, type Lesson, lessonsOf, plainLessonsOf } from './examples.ts'
import { readLabelled } from './labelled.ts'
import { learn } from './learn.ts'
import { type Judged, report } from './report.ts'

const PENALTY = Number(process.env.PENALTY ?? 1.5)
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

const sets = [readLabelled('japan-china-korea'), readLabelled('us-japan-korea')]
const [first = [], second = []] = sets.map(lessonsOf)
const all = [...first, ...second]
const plain = new Map(sets.flatMap(plainLessonsOf).map((lesson) => [lesson.claim, lesson]))
const alone = new Map(aloneLessonsOf(all).map((lesson) => [lesson.claim, lesson]))
const teach = (lessons: readonly Lesson[]) => {
  const again = lessons.flatMap(({ claim }) => [alone.get(claim) ?? [], plain.get(claim) ?? []].flat())
  const examples = [...lessons, ...again].map(({ example }) => example)
  return { ...learn(examples, PENALTY), clash: clashRates(lessons) }
}
// A sixth of the stories of the first process is set aside: nothing is learnt from it, nothing tuned on it.
const isAside = ({ set, group }: Lesson) => set.topic === 'japan-china-korea' && bucket(`aside ${group}`, 6) === 0
const aside = all.filter(isAside)
const open = all.filter((lesson) => !isAside(lesson))

const across: Judged[] = []
const acrossPlain: Judged[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const held = open.filter(({ group }) => bucket(group, FOLDS) === fold)
  const learnt = teach(open.filter(({ group }) => bucket(group, FOLDS) !== fold))
  across.push(...judged(held, learnt))
  const heldPlain = held.flatMap(({ claim }) => plain.get(claim) ?? [])
  acrossPlain.push(...judged(heldPlain, learnt))
}
const verbose = process.argv.includes('--verbose')
const of = (topic: string) => (one: Judged) =>
  sets.find((set) => set.topic === topic)?.claims.includes(one.claim) ?? false
report('cross-validated by story, first process', across.filter(of('japan-china-korea')), verbose)
report('cross-validated by story, second process', across.filter(of('us-japan-korea')), verbose)
report('the same, facts without structure, first process', acrossPlain.filter(of('japan-china-korea')), false)
report('the same, facts without structure, second process', acrossPlain.filter(of('us-japan-korea')), false)
report('set aside', judged(aside, teach(open)), false)
report('learnt from the first process alone, second process', judged(second, teach(first)), false)
report('learnt from the second process alone, first process', judged(first, teach(second)), false)

const weights = teach(all)
writeFileSync('src/baseline/weights.json', `${JSON.stringify(weights, null, 1)}\n`)
console.log(`${all.length} sentences, ${Object.keys(weights.relations.confirms).length} features; weights written`)
