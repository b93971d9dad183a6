import type { Mention, NameFinder } from '../language/names.ts'
import { type Ordinal, ordinalsIn } from './ordinals.ts'
import type { Topic } from './topic.ts'

/** Words that may stand between a number and the kind of meeting: "10th trilateral …", 第9回3カ国…, 제9차 3국 …. */
const BETWEEN =
  /^(?:[\s\-–—·・,、'"‘’“”「」『』]|trilateral|tripartite|three-way|regular|annual|round of|of the|3カ国|3か国|三カ国|三国|三國|3国|3국|삼국)*$/iu

/** Words that say that three meet. */
const THREE = /trilateral|tripartite|three-way|3カ国|3か国|三カ国|三国|三國|3国|3국|삼국/iu

/** Other processes count their meetings too, and many come to this number: below it, the three must be named nearby. */
const TELLING = 5

/** A number is looked for at most this far (characters) before the kind of meeting: the longest grouping fits. */
const REACH = 80

/** A number that counts a kind of meeting, as it stands in a text. */
export interface NumberedSeries {
  readonly series: string
  readonly ordinal: number
  readonly start: number
  readonly end: number
}

/**
 * The kinds of meeting that a text names by number: "the 10th trilateral foreign ministers' meeting" is number 10 of
 * `fm`, whether the topic has that meeting or not. Another grouping between the two (第11次中日外长会) makes it another
 * meeting. `mentions` are the names found in the text, by start. Linear.
 */
export function numberedSeries(topic: Topic, text: string, mentions: readonly Mention[]): NumberedSeries[] {
  if (!mentions.some(({ concept }) => concept.startsWith('series:'))) return []
  const grouping = `grouping:${topic.id}`
  const ordinals = ordinalsIn(text)
  const found: NumberedSeries[] = []
  let passed = 0
  for (const [i, mention] of mentions.entries()) {
    if (!mention.concept.startsWith('series:')) continue
    while ((ordinals[passed]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) passed += 1
    const ordinal = ordinals[passed - 1]
    if (ordinal === undefined || mention.start - ordinal.end > REACH) continue
    if (!counts(text, ordinal, mention, groupingsBefore(mentions, i, ordinal, grouping))) continue
    const series = mention.concept.slice('series:'.length)
    found.push({ series, ordinal: ordinal.value, start: ordinal.start, end: mention.end })
  }
  return found
}

/**
 * A finder that also mentions the meeting where one is named by its number: "the 10th trilateral foreign ministers'
 * meeting" is `meeting:fm-10` beside `series:fm`, if the topic has that meeting. One rule instead of a name for each
 * pair of number and spelling.
 */
export function withNumberedMeetings(finder: NameFinder, topic: Topic): NameFinder {
  const numbered = new Map(
    topic.meetings.flatMap(({ id, series, ordinal }) => (ordinal === undefined ? [] : [[`${series} ${ordinal}`, id]])),
  )
  const add = (text: string, mentions: Mention[]): Mention[] => {
    const found = numberedSeries(topic, text, mentions).flatMap(({ series, ordinal, start, end }) => {
      const id = numbered.get(`${series} ${ordinal}`)
      return id === undefined ? [] : [{ concept: `meeting:${id}`, start, end, text: text.slice(start, end) }]
    })
    return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
  }
  return {
    find: (text) => add(text, finder.find(text)),
    findNested: (text) => add(text, finder.findNested(text)),
  }
}

/** Where this grouping is named shortly before the number, between it and the kind of meeting, or in that itself. */
function groupingsBefore(mentions: readonly Mention[], series: number, ordinal: Ordinal, grouping: string): Mention[] {
  const found: Mention[] = []
  for (let i = series; i >= 0; i--) {
    const mention = mentions[i]
    if (mention === undefined || mention.start < ordinal.start - REACH) break
    if (mention.concept === grouping) found.push(mention)
  }
  return found
}

/** Whether the number counts this kind of meeting: nothing else stands between, and it is plainly this process's. */
function counts(text: string, ordinal: Ordinal, series: Mention, groupings: readonly Mention[]): boolean {
  let between = text.slice(ordinal.end, series.start)
  for (const { start, end, text: name } of groupings) {
    if (start >= ordinal.end && end <= series.start) between = between.replace(name, '')
  }
  if (!BETWEEN.test(between)) return false
  if (ordinal.value >= TELLING || groupings.length > 0) return true
  return THREE.test(text.slice(Math.max(0, ordinal.start - REACH), series.end))
}
