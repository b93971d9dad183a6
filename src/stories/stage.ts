import type { Article } from '../articles/article.ts'
import { type Modality, modalityOf } from '../language/modality.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { dayIn } from './days-named.ts'

/** Where coverage of a meeting stands to it: its run-up, the meeting and what it brought, what came after. */
export type Stage = 'ahead' | 'held' | 'after'

const DAY = 86_400_000
/** From so many days after a meeting's last one on, what is written about it looks back or ahead. Days. */
const AFTERMATH = 7
/** Sentences of the lead. In a report that looks ahead so many speak of what is to come, the first among them. */
const LEAD = 3
const MOST = 2
/** Characters that are looked at for them. */
const READ = 1_000

/**
 * The stage of a meeting that an article covers: by the day on which it was said, in the topic's zone, and on the day
 * itself and after by whether it tells of what was or of what is to come. A report on the morning of a meeting that says
 * what the ministers will talk about belongs to the run-up; the next day's about when the leaders may meet, to what
 * comes after.
 *
 * @param at when it was said, ms
 */
export function stageOf(
  index: TopicIndex,
  meeting: string,
  article: Pick<Article, 'title' | 'text' | 'lang'>,
  at: number,
): Stage {
  const { from, to = from } = index.meeting(meeting) ?? {}
  if (to === undefined) return 'held'
  const day = dayIn(index.topic.zone, at)
  if (day < to) return 'ahead'
  const late = (Date.parse(day) - Date.parse(to)) / DAY
  if (late >= AFTERMATH) return 'after'
  if (!looksAhead(article)) return 'held'
  if (late === 0) return 'ahead'
  // What ministers agreed to do is told with "will" too, under a title that says they agreed.
  return isToCome(modalityOf(article.title, article.lang)) ? 'after' : 'held'
}

function looksAhead({ text, lang }: Pick<Article, 'text' | 'lang'>): boolean {
  const lead = sentencesOf(text.slice(0, READ), lang)
    .slice(0, LEAD)
    .map((sentence) => isToCome(modalityOf(sentence.text, lang)))
  return lead[0] === true && lead.filter(Boolean).length >= MOST
}

function isToCome(modality: Modality): boolean {
  return modality === 'will' || modality === 'may'
}
