import type { Mention, NameFinder } from '../language/names.ts'
import { type Ordinal, ordinalsIn } from './ordinals.ts'
import type { Topic } from './topic.ts'

/** Words that may stand between a number and the kind of meeting: "10th trilateral …", 第9回3カ国…, 제9차 3국 …. */
const BETWEEN =
  /^(?:[\s\-–—·・,、'"‘’“”「」『』]|trilateral|tripartite|three-way|regular|annual|round of|of the|3カ国|3か国|三カ国|三国|三國|3国|3국|삼국)*$/iu

/** A number is looked for at most this far (characters) before the kind of meeting: the longest grouping fits. */
const REACH = 80

/**
 * A finder that also mentions the meeting where one is named by its number: "the 10th trilateral foreign ministers'
 * meeting" is `meeting:fm-10` beside `series:fm`, if the topic has that meeting. One rule instead of a name for each
 * pair of number and spelling. Another grouping between the two (第11次中日外长会) makes it another meeting.
 */
export function withNumberedMeetings(finder: NameFinder, topic: Topic): NameFinder {
  const numbered = new Map(
    topic.meetings.flatMap(({ id, series, ordinal }) => (ordinal === undefined ? [] : [[`${series} ${ordinal}`, id]])),
  )
  const grouping = `grouping:${topic.id}`
  const add = (text: string, mentions: Mention[]): Mention[] => {
    if (!mentions.some(({ concept }) => concept.startsWith('series:'))) return mentions
    const ordinals = ordinalsIn(text)
    if (ordinals.length === 0) return mentions
    const found: Mention[] = []
    for (const mention of mentions) {
      if (!mention.concept.startsWith('series:')) continue
      const ordinal = ordinalBefore(text, mention, ordinals, mentions, grouping)
      const id = ordinal && numbered.get(`${mention.concept.slice('series:'.length)} ${ordinal.value}`)
      if (!ordinal || id === undefined) continue
      const { start } = ordinal
      found.push({ concept: `meeting:${id}`, start, end: mention.end, text: text.slice(start, mention.end) })
    }
    return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
  }
  return {
    find: (text) => add(text, finder.find(text)),
    findNested: (text) => add(text, finder.findNested(text)),
  }
}

function ordinalBefore(
  text: string,
  series: Mention,
  ordinals: readonly Ordinal[],
  mentions: readonly Mention[],
  grouping: string,
): Ordinal | null {
  const near = ordinals.filter(({ end }) => end <= series.start && series.start - end <= REACH).at(-1)
  if (near === undefined) return null
  let between = text.slice(near.end, series.start)
  for (const { concept, start, end, text: name } of mentions) {
    if (concept === grouping && start >= near.end && end <= series.start) between = between.replace(name, '')
  }
  return BETWEEN.test(between) ? near : null
}
