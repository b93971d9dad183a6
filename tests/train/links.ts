/**
 * `npm run links`: how often a sentence of the committed labelled articles is linked to the meeting that a reader named,
 * or to none where it speaks of none, by process. `-- --verbose` prints every other link. Labels of meetings that the topic
 * file does not have (a line without the meeting's day) are left out.
 */
import { type Lesson, lessonsOf } from './examples.ts'
import { PROCESSES, readLabelled } from './labelled.ts'

type Sort = 'right' | 'another meeting' | 'a meeting for none' | 'none for a meeting'

function sortOf({ claim, reading }: Lesson): Sort {
  const wanted = isMeeting(claim.meeting) ? claim.meeting : null
  const got = reading.link.to === 'meeting' ? reading.link.meeting : null
  if (wanted === got) return 'right'
  return wanted === null ? 'a meeting for none' : got === null ? 'none for a meeting' : 'another meeting'
}

/** Other threesomes and talks of two are no meetings of the process. */
function isMeeting(label: string | null | undefined): label is string {
  return label !== null && label !== undefined && label !== 'bilateral'
}

const verbose = process.argv.includes('--verbose')
for (const topic of PROCESSES) {
  const set = readLabelled(topic)
  const { index } = set.baseline
  const lessons = lessonsOf(set).filter(
    ({ claim }) => claim.item_id !== null && (!isMeeting(claim.meeting) || index.meeting(claim.meeting) !== null),
  )
  const sorts = Map.groupBy(lessons, sortOf)
  const share = (sort: Sort): string => `${((100 * (sorts.get(sort)?.length ?? 0)) / lessons.length).toFixed(1)}%`
  const wrong = (['another meeting', 'a meeting for none', 'none for a meeting'] as const).map(
    (sort) => `${sort} ${share(sort)}`,
  )
  process.stdout.write(`${topic}: ${lessons.length} sentences, right ${share('right')}; ${wrong.join(', ')}\n`)
  if (!verbose) continue
  for (const { claim, reading } of lessons.filter((lesson) => sortOf(lesson) !== 'right')) {
    const { link } = reading
    process.stdout.write(
      `  ${claim.id} ${claim.meeting ?? 'none'}, not ${link.to === 'meeting' ? link.meeting : link.to} (${link.why}): ${claim.sentence}\n`,
    )
  }
}
