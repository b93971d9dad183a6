/**
 * `npm run questions`: how well questions are answered over the committed labelled articles, by kind and language: on the
 * two shipped processes, and on four that no desk is served by. The articles go the whole way (read, judged, stored in a
 * database of its own) and stand there as on the day of the question. A third of the questions, by what they are about,
 * is kept aside: only its figures are shown, so that nothing is tuned on it. `-- --verbose` prints every miss of the
 * others, `-- --aside` those that are kept aside, `-- --answers` every answer but those, `-- --only TOPIC` asks one
 * process alone.
 */
import { existsSync, readFileSync } from 'node:fs'
import { answerQuestion } from '../../src/answers/answer.ts'
import { answeringDesk } from '../../src/commands/ask.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { openDesk } from '../../src/main.ts'
import { clockAt, entryOf, feedOf, writtenReader } from '../jobs/desk.ts'
import { readTopic } from './labelled.ts'

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

/** Whole words, save in scripts without blanks; a number stands alone beside those too (30.6%から). */
function contains(text: string, wanted: string): boolean {
  const pattern = plain(wanted).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(wanted)
  const edge = '[\\p{Script=Latin}\\p{N}]'
  return (wide ? new RegExp(pattern, 'u') : new RegExp(`(?<!${edge})${pattern}(?!${edge})`, 'u')).test(plain(text))
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

/** The articles that claims are labelled in, and those that were written for questions alone. */
function articlesOf(topic: string): Item[] {
  const own = `fixtures/questions/${topic}-items.jsonl`
  return [...rows<Item>(`fixtures/claims/${topic}/items.jsonl`), ...(existsSync(own) ? rows<Item>(own) : [])]
}

async function markAll(topic: string): Promise<Marked[]> {
  const items = articlesOf(topic)
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
  const topics = [readTopic(topic)]
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

function show({ question, outcome, answer }: Marked): void {
  process.stdout.write(`  ${outcome} ${question.id} ${question.question}\n    ${answer}\n`)
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

const only = process.argv.includes('--only') ? process.argv.at(process.argv.indexOf('--only') + 1) : undefined
const given = (flag: string): boolean => process.argv.includes(flag)

async function markGroup(name: string, topics: readonly string[]): Promise<void> {
  const marked: Marked[] = []
  for (const topic of topics) if (only === undefined || only === topic) marked.push(...(await markAll(topic)))
  if (marked.length === 0) return
  const worked = marked.filter(({ question }) => !isAside(question))
  report(`${name}, worked on`, worked, given('--verbose'))
  if (given('--answers')) for (const one of worked) show(one)
  const aside = marked.filter(({ question }) => isAside(question))
  report(`${name}, kept aside`, aside, given('--aside'))
}

await markGroup('Shipped processes', ['japan-china-korea', 'us-japan-korea'])
await markGroup('EU–China', ['eu-china'])
await markGroup('ASEAN–China and the two Koreas', ['asean-china', 'two-koreas'])
await markGroup('The Quad', ['quad'])
