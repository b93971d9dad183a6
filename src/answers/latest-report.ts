import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Sentence, Testimony } from './evidence.ts'
import { isAhead, speaksOfOff } from './meeting-asked.ts'

/** A sentence with where it stands. */
export interface Report {
  readonly testimony: Testimony
  readonly sentence: Sentence
}

/**
 * The newest report about when a meeting to come takes place, since the record may lag behind the news: one that names
 * a day still ahead when it was said, or speaks of it as put off. Null for a meeting of the past, or where nothing is
 * reported since the last one of its kind.
 */
export function latestReport(
  index: TopicIndex,
  meeting: Meeting,
  testimonies: readonly Testimony[],
  today: string,
): Report | null {
  if (!isAhead(meeting, today)) return null
  const last = index.meetings(meeting.series).findLast(({ from }) => from !== undefined && from <= today)
  // What was said before its day was known is no later news.
  const known = meeting.from === undefined ? '' : (index.knownFrom(meeting) ?? '')
  const since = [last?.to ?? last?.from ?? '', known].sort().at(-1) ?? ''
  const reports = testimonies
    .filter(({ known, day }) => known === 'coverage' && day > since && day <= today)
    .flatMap((testimony) =>
      testimony.sentences
        .filter((sentence, i) => i > 0 && tellsWhen(meeting, testimony, sentence))
        .map((sentence) => ({ testimony, sentence })),
    )
  return reports.sort((a, b) => (a.testimony.day < b.testimony.day ? 1 : -1))[0] ?? null
}

function tellsWhen(meeting: Meeting, { day, lang }: Testimony, sentence: Sentence): boolean {
  const ofIt = [`series:${meeting.series}`, `meeting:${meeting.id}`].some((concept) => sentence.concepts.has(concept))
  if (!ofIt) return false
  if (speaksOfOff(sentence.text, lang) || sentence.pulls.has('consent:-1')) return true
  return meeting.from === undefined && sentence.dates.some(({ to }) => to > day)
}
