import type { Article } from '../articles/article.ts'
import { datesIn } from '../language/dates.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { dayIn } from './clock-in-zone.ts'

/** A day or a few days that a text names, `YYYY-MM-DD`, both included. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000
/** Longer stretches ("in November") name no event. Days. */
const LONGEST = 4

/** The days that an article names in title and text, read from when it was said (ms) in the topic's zone. */
export function daysNamedIn(
  index: TopicIndex,
  article: Pick<Article, 'title' | 'text' | 'lang'>,
  saidAt: number,
): DayRange[] {
  const { zone } = index.topic
  const anchor = { day: dayIn(zone, saidAt), zone }
  return datesIn(`${article.title}\n${article.text}`, article.lang, anchor)
    .filter(({ from, to, precision }) => precision === 'day' || (precision === 'range' && isShort(from, to)))
    .map(({ from, to }) => ({ from, to }))
}

function isShort(from: string, to: string): boolean {
  return Date.parse(to) - Date.parse(from) <= LONGEST * DAY
}
