/** An archive of made articles, written straight into the tables: taking in a million would take hours. */
import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import { iso } from '../../../src/clock.ts'
import { onPostgres } from '../../../src/storage/dialect-of.ts'
import type { Engine } from '../../../src/storage/engine.ts'
import type { Schema } from '../../../src/storage/schema.ts'
import { topicTerm } from '../../../src/storage/topic-term.ts'
import { OTHER_TOPIC, type Template, type Templates, TOPIC } from './templates.ts'

/** Between two articles: 480 a day, so that 10,000 fill the three weeks in which a story stays open. Ms. */
const BETWEEN = 180_000
/** Every tenth is about the topic; so many of those in a row are about one event. */
const [A_TENTH, IN_A_STORY] = [10, 8]
/** Every third of those says something of a meeting; which one changes with the half-year. */
const SPEAKS_OF_MEETING = 3
const HALF_YEAR = 182 * 86_400_000
const MONTH = 30 * 86_400_000
/** Every twelfth of the relevant ones was edited once. */
const EDITED = 12
const AT_ONCE = 400
/** Words beside those of the template: few in most articles, most in few, as in a language. */
const [OWN_WORDS, VOCABULARY] = [40, 60_000]

type Rows = { [Table in keyof Schema]?: Insertable<Schema[Table]>[] }

/** Writes `count` articles, the last one said just before `until` (UTC ms). The same each time. */
export async function makeArchive(
  { db, indexArticle }: Engine,
  { relevant, aside, meetings }: Templates,
  count: number,
  until: number,
): Promise<void> {
  const random = numbers()
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const onSqlite = !onPostgres(db)
  // A bulk load on the service's own small cache would write every page many times.
  if (onSqlite) await sql`pragma cache_size = -1500000`.execute(db)
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows: Rows = {}
    const add = <Table extends keyof Schema>(table: Table, ...more: Insertable<Schema[Table]>[]): void => {
      const list: Insertable<Schema[Table]>[] = rows[table] ?? []
      list.push(...more)
      Object.assign(rows, { [table]: list })
    }
    const terms = new Map<number, readonly string[]>()
    for (let i = from; i < Math.min(from + AT_ONCE, count); i++) {
      const ms = until - (count - i) * BETWEEN
      const about = i % A_TENTH === 0 ? pick(relevant) : null
      const { lang, title, text } = about ?? pick(aside)
      const own = Array.from({ length: OWN_WORDS }, () => `w${Math.floor(VOCABULARY ** random())}`)
      const id = hash(`article ${i}`)
      const [said, outlet] = [iso(ms), `Paper ${i % 83}`]
      const article = {
        n: i + 1,
        id,
        url: `https://paper-${i % 83}.example/${i}`,
        feed: `paper-${i % 83}`,
        outlet,
        lang,
        title: `${title} (${i})`,
        text: `${text} ${own.slice(0, 10).join(' ')}`,
        published: said,
        seen: said,
        said,
        official: i % 70 === 0 ? 'KR' : null,
        wire: 0,
        reading: null,
        given: hash(`given ${i}`),
        version: 1,
      }
      add('article', article)
      add(
        'article_address',
        { address: hash(`address ${i}`), article: id },
        { address: hash(`guid ${i}`), article: id },
      )
      const event = Math.floor(i / A_TENTH / IN_A_STORY)
      const story = about ? `s-${hash(`story ${event}`).slice(0, 12)}` : null
      const why = about ? 'Names all three.' : 'Names no two of the sides.'
      add(
        'placement',
        { topic: TOPIC, article: id, relevant: about ? 1 : 0, why, story, copy_of: null, said },
        {
          topic: OTHER_TOPIC,
          article: id,
          relevant: 0,
          why: 'Names no two of the sides.',
          story: null,
          copy_of: null,
          said,
        },
      )
      if (!about || story === null) continue
      terms.set(i + 1, [topicTerm(TOPIC), ...new Set([...about.terms, ...own])])
      const nth = i / A_TENTH
      if (nth % IN_A_STORY === 0 || from === i) {
        const first = until - (count - event * IN_A_STORY * A_TENTH) * BETWEEN
        const last = iso(Math.min(first + (IN_A_STORY - 1) * A_TENTH * BETWEEN, until - 1))
        add('story', {
          id: story,
          topic: TOPIC,
          headline: title,
          first: iso(first),
          last,
          meeting: null,
          sketch: JSON.stringify(about.sketch),
        })
      }
      addClaims(add, about, { id, story, said, outlet, ms })
      if (nth % SPEAKS_OF_MEETING === 0) addStatement(add, meetings, about, { id, said, outlet, ms, nth })
      if (nth % EDITED === 0) add('article_version', { article: id, version: 1, title, text, until: said, edit: '{}' })
    }
    await db.transaction().execute(async (trx) => {
      const into = async <Table extends keyof Schema>(table: Table): Promise<void> => {
        const all: Insertable<Schema[Table]>[] = rows[table] ?? []
        if (all.length > 0)
          await trx
            .insertInto(table)
            .values(all)
            .onConflict((conflict) => conflict.doNothing())
            .execute()
      }
      for (const table of ORDER) await into(table)
      for (const [n, own] of terms) await indexArticle(trx, n, own)
    })
  }
  await db
    .updateTable('finding')
    .set((of) => ({
      last: of
        .selectFrom('claim')
        .select((claim) => claim.fn.max('claim.said').as('last'))
        .whereRef('claim.finding', '=', 'finding.id'),
    }))
    .execute()
  if (onSqlite) await sql`pragma optimize = 0x10002`.execute(db)
  else {
    await sql`select setval(pg_get_serial_sequence('article', 'n'), ${count})`.execute(db)
    await sql`vacuum (analyze)`.execute(db)
  }
}

const ORDER = [
  'article',
  'article_address',
  'placement',
  'story',
  'finding',
  'claim',
  'proposed_meeting',
  'meeting_statement',
  'article_version',
] as const satisfies (keyof Schema)[]

type Add = <Table extends keyof Schema>(table: Table, ...rows: Insertable<Schema[Table]>[]) => void

interface Made {
  readonly id: string
  readonly said: string
  readonly outlet: string
  readonly ms: number
}

/** What papers say again and again is one finding for a month; then it is another one. */
function addClaims(add: Add, { claims }: Template, { id, story, said, outlet, ms }: Made & { story: string }): void {
  for (const { sentence, start, kind, fact, meeting, confidence, why, key: own } of claims) {
    const key = `${own}/${Math.floor(ms / MONTH)}`
    const finding = `f-${hash(key).slice(0, 12)}`
    const states = JSON.stringify([`${kind}|${fact ?? ''}`])
    add('finding', { id: finding, topic: TOPIC, key, kind, fact, states, version: 1, news_since: said, first: said })
    add('claim', {
      finding,
      topic: TOPIC,
      article: id,
      sentence,
      start,
      kind,
      fact,
      also: '[]',
      meeting,
      confidence,
      why,
      publisher: outlet,
      story,
      postable: 1,
      gone: null,
      said,
    })
  }
}

function addStatement(
  add: Add,
  meetings: Templates['meetings'],
  { text }: Template,
  { id, said, outlet, ms, nth }: Made & { nth: number },
): void {
  const half = Math.floor(ms / HALF_YEAR)
  const known = meetings[half % meetings.length]
  const proposed = nth % (2 * SPEAKS_OF_MEETING) === 0 ? `proposed-made-${half}` : null
  if (!known) return
  const { series } = known
  if (proposed) add('proposed_meeting', { topic: TOPIC, id: proposed, series, ordinal: 100 + half, state: 'open' })
  const day = iso(ms + 60 * 86_400_000).slice(0, 10)
  add('meeting_statement', {
    topic: TOPIC,
    meeting: proposed ?? known.id,
    article: id,
    publisher: outlet,
    series,
    ordinal: null,
    days: JSON.stringify({ from: day, to: day, precision: 'day', approximate: false }),
    place: null,
    host: null,
    participants: '[]',
    firmness: 'reported',
    sentence: text.slice(0, 160),
    start: 0,
    said,
  })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Made numbers from 0 to 1, the same in every run: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function numbers(): () => number {
  let n = 20_231_126
  return () => {
    n = (n * 48_271) % 2_147_483_647
    return n / 2_147_483_647
  }
}
