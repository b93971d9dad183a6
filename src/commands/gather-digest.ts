import type { Correction } from '../articles/article.ts'
import type { Finding, Kind } from '../baseline/finding.ts'
import { chooseDigest, type Digest } from '../digest/digest.ts'
import { aboutIssues } from '../digest/manners.ts'
import type { WrongFinding } from '../digest/wrong-finding.ts'
import type { Lang } from '../language/lang.ts'
import { silencesOf } from '../readouts/silences.ts'
import type { Desk } from './desk.ts'
import { type Place, withoutWithheld } from './withheld.ts'

/** Most relevant articles read for one digest: a week of a summit brings some hundreds. */
const MOST_ARTICLES = 2_000

/**
 * Puts a digest of one period together from the stored coverage. `findings` are those that this reader has not been
 * shown; where missing, all of the period.
 */
export async function gatherDigest(
  desk: Pick<Desk, 'coverage' | 'held' | 'index' | 'ledger'>,
  request: {
    topic: string
    since: string
    until: string
    lang: Lang
    only?: readonly Kind[]
    /** Issues of the topic; a finding that names none of them is left out. Empty for all. */
    issues?: readonly string[]
    findings?: readonly Finding[]
    /** What this reader was shown and is corrected; where missing, what any digest showed. */
    corrections?: readonly Correction[]
    /** What this reader was shown and operators called wrong. */
    wrong?: readonly WrongFinding[]
    place: Place | null
  },
): Promise<Digest> {
  const { topic, since, until, lang } = request
  const index = desk.index(topic)
  const [coverage, feeds, findings, corrections] = await Promise.all([
    desk.coverage.articles({ topic, relevant: true, since, until, limit: MOST_ARTICLES }),
    desk.coverage.feedHealth(),
    request.findings ?? desk.coverage.findings({ topic, since, until }),
    request.corrections ?? desk.coverage.corrections({ topic, since, until }),
  ])
  return chooseDigest({
    topic,
    since,
    until,
    findings: aboutIssues(await withoutWithheld(desk, topic, findings, request.place), request.issues ?? [], index),
    facts: desk.held(topic),
    coverage,
    feeds,
    silences: silencesOf(
      index,
      coverage.map(({ article }) => article),
      feeds,
      { since, until, lang },
    ),
    corrections,
    wrong: request.wrong ?? [],
    only: request.only ?? [],
    lang,
    index,
  })
}
