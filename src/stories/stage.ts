import type { Article } from '../articles/article.ts'
import { countsSides, sideOf } from '../articles/sides.ts'
import { conceptsIn } from '../language/concepts.ts'
import { type Modality, modalityOf } from '../language/modality.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { dayIn, hourIn } from './clock-in-zone.ts'

/**
 * Where coverage of a meeting stands to it: that it is arranged, its last days before, the meeting and what it brought,
 * what others say to it, what came after.
 */
export type Stage = 'arranged' | 'ahead' | 'held' | 'answered' | 'after'

const DAY = 86_400_000
/** From so many days before a meeting's last one on, it is at hand: people set out, and reports say what to expect. Days. */
const AT_HAND = 5
/** From so many days after a meeting's last one on, what is written about it looks back or ahead. Days. */
const AFTERMATH = 4
/** Before this hour of its last day, where it is held, a meeting has brought nothing yet, unless a report says so. */
const MIDDAY = 12
/** Sentences of the lead. In a report that looks ahead so many speak of what is to come, the first among them. */
const LEAD = 3
const MOST = 2
/** Characters that are looked at for them, and for results. */
const READ = 1_000
const READ_FOR_RESULTS = 2_500
/** What a meeting has brought, once it is told as done. */
const RESULTS: ReadonlySet<string> = new Set([
  'act:agree',
  'act:adopt',
  'act:affirm',
  'act:decide',
  'act:sign',
  'act:host',
  'thing:joint-statement',
])

type Told = Pick<Article, 'title' | 'text' | 'lang'>

/**
 * The stage of a meeting that an article covers: by the day on which it was said, in the topic's zone, and on the last
 * day itself and after by whether it tells of what was or of what is to come. A report on the morning of a meeting that
 * says what the ministers will talk about belongs to the run-up; the next day's about when the leaders may meet, to what
 * comes after. From its last day on, what somebody outside the process has to say to it is a matter of its own.
 *
 * @param at when it was said, ms
 */
export function stageOf(index: TopicIndex, meeting: string, article: Told, at: number): Stage {
  const known = index.meeting(meeting)
  const to = known?.to ?? known?.from
  if (known === null || to === undefined) return 'held'
  const late = (Date.parse(dayIn(index.topic.zone, at)) - Date.parse(to)) / DAY
  if (late < 0) return -late > AT_HAND ? 'arranged' : 'ahead'
  if (isAnswer(index, article)) return 'answered'
  if (late >= AFTERMATH) return 'after'
  if (late === 0 && hourIn(zoneOf(index, known), at) < MIDDAY && !tellsResults(article)) return 'ahead'
  if (!looksAhead(article)) return 'held'
  if (late === 0) return 'ahead'
  // What ministers agreed to do is told with "will" too, under a title that says they agreed.
  return isToCome(modalityOf(article.title, article.lang)) ? 'after' : 'held'
}

/** The zone of the side in whose territory a meeting is held, or else the topic's. */
function zoneOf({ topic, placeWithin }: TopicIndex, { place }: Meeting): string {
  const host = topic.parties.find(({ id }) => place !== undefined && placeWithin(place, id))
  return host?.zone ?? topic.zone
}

/** Title and first sentence both begin with somebody outside the process: "Beijing protests against the statement of the three". */
function isAnswer(index: TopicIndex, { title, text, lang }: Told): boolean {
  if (countsSides(index, title)) return false
  const [first] = sentencesOf(text.slice(0, READ), lang)
  return [title, first?.text ?? ''].every((piece) => {
    const side = firstSide(index, piece)
    return side !== null && !index.topic.parties.some(({ id }) => id === side)
  })
}

function firstSide(index: TopicIndex, text: string): string | null {
  for (const { concept } of index.names.find(text)) {
    const side = sideOf(index, concept)
    if (side !== null) return side
  }
  return null
}

function tellsResults({ title, text, lang }: Told): boolean {
  const pieces = [title, ...sentencesOf(text.slice(0, READ_FOR_RESULTS), lang).map((sentence) => sentence.text)]
  return pieces.some(
    (piece) => modalityOf(piece, lang) === 'did' && conceptsIn(piece, lang).some(({ concept }) => RESULTS.has(concept)),
  )
}

function looksAhead({ text, lang }: Told): boolean {
  const lead = sentencesOf(text.slice(0, READ), lang)
    .slice(0, LEAD)
    .map((sentence) => isToCome(modalityOf(sentence.text, lang)))
  return lead[0] === true && lead.filter(Boolean).length >= MOST
}

function isToCome(modality: Modality): boolean {
  return modality === 'will' || modality === 'may'
}
