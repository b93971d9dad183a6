/** Sentences of our own that speak of meetings, labelled with how firm they say that each is, and what is read from them. */
import { readFileSync } from 'node:fs'
import { meetingNews } from '../../src/baseline/meeting-news.ts'
import { FIRMNESS, type Firmness } from '../../src/baseline/meeting-statement.ts'
import { openTopic } from './labelled.ts'

/** One sentence, said on a day in an outlet's own article. */
interface FirmSentence {
  readonly topic: string
  readonly lang: string
  readonly said: string
  readonly sentence: string
  /** Null where it does not tell that a meeting takes place. */
  readonly firmness: Firmness | null
}

export interface JudgedFirmness extends FirmSentence {
  readonly read: Firmness | null
}

/** Every labelled sentence with the firmness that is read from it. Nothing is learnt from them. */
export function judgedFirmness(): JudgedFirmness[] {
  const rows: FirmSentence[] = readFileSync('fixtures/claims/firmness.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const baselines = new Map([...new Set(rows.map(({ topic }) => topic))].map((topic) => [topic, openTopic(topic)]))
  return rows.map((row) => {
    const baseline = baselines.get(row.topic)
    if (baseline === undefined) throw new Error(`no topic ${row.topic}`)
    const { index, read } = baseline
    const meetings = index.topic.meetings.filter(({ from, known }) => (known ?? from ?? '9999') <= row.said)
    const article = { title: '', text: row.sentence, published: `${row.said}T09:00:00Z` }
    const news = meetingNews(index, read(article, row.lang, row.said), { meetings, official: false, said: row.said })
    return { ...row, read: news.statements[0]?.firmness ?? null }
  })
}

/** The kinds of firmness in the order of the tables, `null` for what says nothing of it. */
export const FIRMNESS_OR_NONE: readonly (Firmness | null)[] = [...FIRMNESS, null]
