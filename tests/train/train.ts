/**
 * `npm run train`: learns the weights of the comparison from the committed labelled sentences, prints the tables of
 * docs/claims.md, which say how good they are on what nothing was learnt from, and writes `src/baseline/weights.json`.
 * Deterministic; needs no network. `--verbose` lists every sentence that was judged otherwise than labelled.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { judgeReading } from '../../src/baseline/judge.ts'
import type { Weights } from '../../src/baseline/model.ts'
import { aloneLessonsOf, clashRates, type Lesson, lessonsOf, plainLessonsOf } from './examples.ts'
import { readLabelled, readWritten } from './labelled.ts'
import { learn } from './learn.ts'
import { byLanguage, confusion, floors, type Judged, type Measured, misses, reliability, sideBySide } from './report.ts'

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

const topics = ['japan-china-korea', 'us-japan-korea', 'eu-china']
const sets = [readLabelled('japan-china-korea'), readLabelled('us-japan-korea')]
const [first = [], second = []] = sets.map(lessonsOf)
const third = lessonsOf(readLabelled('eu-china'))
// Sentences of our own: learnt from beside those of other facts, and never measured.
const written = topics.flatMap((topic) => lessonsOf(readWritten(topic)))
const writtenFor = (...mine: string[]) => written.filter(({ set }) => mine.includes(set.topic))
const all = [...first, ...second]
const plain = new Map(sets.flatMap(plainLessonsOf).map((lesson) => [lesson.claim, lesson]))
const alone = new Map(aloneLessonsOf(all).map((lesson) => [lesson.claim, lesson]))
const teach = (lessons: readonly Lesson[], own: readonly Lesson[]) => {
  const again = lessons.flatMap(({ claim }) => [alone.get(claim) ?? [], plain.get(claim) ?? []].flat())
  const examples = [...lessons, ...own, ...again].map(({ example }) => example)
  return { ...learn(examples, PENALTY), clash: clashRates(lessons) }
}
// A sixth of the stories of the first process is set aside: nothing is learnt from it, nothing tuned on it.
const isAside = ({ set, group }: Lesson) => set.topic === 'japan-china-korea' && bucket(`aside ${group}`, 6) === 0
const aside = all.filter(isAside)
const open = all.filter((lesson) => !isAside(lesson))
const [FIRST = '', SECOND = '', THIRD = ''] = topics
const ofBoth = writtenFor(FIRST, SECOND)
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
const [firstSet, secondSet] = sets.map(({ claims }) => new Set(claims))
// What is shipped has also seen our own sentences on the third process; what is measured on it has not.
const weights = teach(all, [...ofBoth, ...writtenFor(THIRD)])
const measured: Measured[] = [
  { name: 'first process, cross-validated', judged: across.filter(({ claim }) => firstSet?.has(claim)) },
  { name: 'second process, cross-validated', judged: across.filter(({ claim }) => secondSet?.has(claim)) },
  { name: 'first, facts without structure', judged: acrossPlain.filter(({ claim }) => firstSet?.has(claim)) },
  { name: 'second, facts without structure', judged: acrossPlain.filter(({ claim }) => secondSet?.has(claim)) },
  { name: 'set aside, first process', judged: judged(aside, teach(open, openWritten)) },
  { name: 'learnt from the first alone, second', judged: judged(second, teach(first, writtenFor(FIRST))) },
  { name: 'learnt from the second alone, first', judged: judged(first, teach(second, writtenFor(SECOND))) },
  { name: 'learnt from both, third process', judged: judged(third, teach(all, ofBoth)) },
]

const heading = (title: string, text: string) => console.log(`\n${title}\n\n${text}`)
heading('Side by side, on the balanced part; kinds as precision / recall', sideBySide(measured))
heading('By language, all plain labels', byLanguage(measured))
heading('Confusion, cross-validated, both processes', confusion(across))
heading('Reliability, cross-validated, both processes', reliability(across))
heading('Reliability, third process', reliability(measured.at(-1)?.judged ?? []))
heading('Floors, cross-validated, both processes', floors(across))
if (process.argv.includes('--verbose')) heading('Judged otherwise, cross-validated', misses(across))

writeFileSync('src/baseline/weights.json', `${JSON.stringify(weights, null, 1)}\n`)
console.log(
  `\n${all.length} labelled sentences and ${written.length} of our own, ${Object.keys(weights.relations.confirms).length} features; weights written`,
)
