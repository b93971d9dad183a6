/**
 * `npm run questions`: how well questions are answered over the committed labelled articles and the shipped baselines, by
 * kind and language. The articles go the whole way (read, judged, stored in a database of its own) and stand there as on
 * the day of the question. A third of the questions, by what they are about, is kept aside: only its figures are shown, so
 * that nothing is tuned on it. `-- --verbose` prints every miss of the others, `-- --aside` those that are kept aside.
 */
import { readFileSync } from 'node:fs'
import { answerQuestion } from '../../src/answers/answer.ts'
import { answeringDesk } from '../../src/commands/ask.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { openDesk } from '../../src/main.ts'
import { clockAt, entryOf, feedOf, writtenReader } from '../jobs/desk.ts'

interface LabelledQuestion {
  readonly id: string
  /** A story or a fact: questions about one thing stay together. */
  readonly about: string
  readonly kind: string
  readonly lang: string
  readonly question: string
  readonly answerable: boolean
  /** Any of them suffices. */
  readonly accepted: readonly string[]
  /** What a refusal should say is known; any of them. */
  readonly told?: readonly string[]
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asof: string
}

type Outcome = 'right' | 'wrong' | 'refused' | 'invented'

interface Marked {
  readonly question: LabelledQuestion
  readonly outcome: Outcome
  readonly answer: string
}

function rows<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): T => JSON.parse(line))
}

/** FNV-1a over what a question is about: every third is kept aside. */
function isAside({ about }: LabelledQuestion): boolean {
  let h = 0x811c9dc5
  for (let i = 0; i < about.length; i++) h = Math.imul(h ^ about.charCodeAt(i), 0x01000193)
  return (h >>> 0) % 3 === 0
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whole words, save in scripts without blanks. */
function contains(text: string, wanted: string): boolean {
  const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(wanted)
  return wide ? plain(text).includes(plain(wanted)) : ` ${plain(text)} `.includes(` ${plain(wanted)} `)
}

interface Item {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly lang: 'en' | 'ja' | 'ko' | 'zh'
  readonly published: string
  readonly outlet: string
  readonly side: string | null
}

async function markAll(topic: string): Promise<Marked[]> {
  const items = rows<Item>(`fixtures/claims/${topic}/items.jsonl`)
  const questions = rows<LabelledQuestion>(`fixtures/questions/${topic}.jsonl`)
  const groups = Map.groupBy(items, ({ outlet, lang, side }) => `${outlet} ${lang} ${side}`)
  const feeds = [...groups.values()].map(([first], i) =>
    feedOf(`f${i}`, {
      outlet: first?.outlet ?? '',
      language: first?.lang ?? 'en',
      official: first?.side && first.side !== 'JOINT' ? first.side : null,
    }),
  )
  const clock = clockAt('2007-01-01T00:00:00Z')
  const shipped = loadConfiguration({ DATABASE_URL: 'sqlite::memory:' })
  const topics = shipped.topics.filter((one) => one.topic.id === topic)
  const open = await openDesk({ ...shipped, topics, feeds }, clock, silent)
  const marked: Marked[] = []
  for (const [day, asked] of [...Map.groupBy(questions, ({ asof }) => asof)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    clock.set(`${day}T00:00:00Z`)
    const contents = [...groups.values()].map((own, i) => {
      const until = own.filter(({ published }) => published.slice(0, 10) < day)
      return [
        `f${i}`,
        until.map((item) => entryOf(item.id, { ...item, published: instantOf(item.published) })),
      ] as const
    })
    const reader = writtenReader(Object.fromEntries(contents))
    await pollOnce({ ...open, reader, feeds, everything: true, backfill: true, clock, log: silent })
    await open.desk.catchUp()
    for (const question of asked) {
      const { answered, answer } = await answerQuestion(answeringDesk(open.desk), topic, question.question, clock.now())
      marked.push({ question, answer, outcome: outcomeOf(question, answered, answer) })
    }
  }
  await open.close()
  return marked
}

function instantOf(published: string): string {
  return published.length === 10 ? `${published}T12:00:00Z` : published
}

function outcomeOf({ answerable, accepted, told }: LabelledQuestion, answered: boolean, answer: string): Outcome {
  if (answerable && !answered) return 'refused'
  if (!answerable) {
    if (answered) return 'invented'
    return told === undefined || told.some((one) => contains(answer, one)) ? 'right' : 'wrong'
  }
  return accepted.some((one) => contains(answer, one)) ? 'right' : 'wrong'
}

function line(name: string, marked: readonly Marked[]): void {
  const count = (outcome: Outcome, answerable: boolean): number =>
    marked.filter((one) => one.outcome === outcome && one.question.answerable === answerable).length
  const askable = marked.filter(({ question }) => question.answerable).length
  const not = marked.length - askable
  const share = askable === 0 ? '' : ` (${((100 * count('right', true)) / askable).toFixed(0)}%)`
  const refusals = `refused ${not - count('invented', false)} of ${not} unanswerable, ${count('wrong', false)} without what is known`
  process.stdout.write(
    `  ${name.padEnd(16)} right ${count('right', true)} of ${askable}${share}, wrong ${count('wrong', true)}, refused ${count('refused', true)}; ${refusals}\n`,
  )
}

function report(name: string, marked: readonly Marked[], verbose: boolean): void {
  process.stdout.write(`${name}: ${marked.length} questions\n`)
  line('all', marked)
  for (const [lang, some] of Map.groupBy(marked, ({ question }) => question.lang)) line(lang, some)
  for (const [kind, some] of Map.groupBy(marked, ({ question }) => question.kind)) line(kind, some)
  if (!verbose) return
  for (const { question, outcome, answer } of marked) {
    if (outcome === 'right') continue
    const wanted = question.answerable ? question.accepted.join(' / ') : (question.told ?? ['a refusal']).join(' / ')
    process.stdout.write(`  ${outcome} ${question.id} ${question.question} | wanted ${wanted} | got ${answer}\n`)
  }
}

const all = [...(await markAll('japan-china-korea')), ...(await markAll('us-japan-korea'))]
const verbose = process.argv.includes('--verbose')
report(
  'Worked on',
  all.filter(({ question }) => !isAside(question)),
  verbose,
)
report(
  'Kept aside',
  all.filter(({ question }) => isAside(question)),
  process.argv.includes('--aside'),
)
