import { LANGS, type Lang } from '../language/lang.ts'
import { ordinalName } from './ordinals.ts'
import type { Meeting, Topic } from './topic.ts'

type Names = Partial<Record<Lang, readonly string[]>>

/**
 * What to call a concept such as `party:KR` or `meeting:fm-10` in a language; in English, or whatever language has a
 * word, where that one has none. An unknown concept is called by its id.
 */
export function labelOf(topic: Topic, concept: string, lang: Lang): string {
  const colon = concept.indexOf(':')
  const [kind, id] = [concept.slice(0, colon), concept.slice(colon + 1)]
  if (kind === 'grouping' && id === topic.id) return topic.title[lang] ?? topic.title.en ?? topic.id
  if (kind === 'meeting') {
    const meeting = topic.meetings.find((one) => one.id === id)
    return meeting ? meetingLabel(topic, meeting, lang) : id
  }
  const names = thingsOf(topic, kind).find((thing) => thing.id === id)?.names
  return names ? (firstName(names, lang) ?? id) : id
}

function thingsOf(topic: Topic, kind: string): readonly { readonly id: string; readonly names: Names }[] {
  switch (kind) {
    case 'party':
      return topic.parties
    case 'actor':
      return topic.actors
    case 'office':
      return topic.offices
    case 'person':
      return topic.persons
    case 'place':
      return topic.places
    case 'series':
      return topic.series
    case 'issue':
      return topic.issues
    case 'other':
      return topic.others
    case 'concept':
      return topic.concepts
    default:
      return []
  }
}

function firstName(names: Names, lang: Lang): string | null {
  for (const one of [lang, ...LANGS]) {
    const name = names[one]?.[0]
    if (name !== undefined) return name
  }
  return null
}

/** "10th trilateral foreign ministers' meeting", 第10回日中韓外相会議; without a number, the series with the month. */
function meetingLabel(topic: Topic, meeting: Meeting, lang: Lang): string {
  const names = topic.series.find((one) => one.id === meeting.series)?.names ?? {}
  const spoken = names[lang] ? lang : 'en'
  const kind = firstName(names, spoken) ?? meeting.series
  // English series names say "trilateral" themselves; the other languages put the grouping in front.
  const grouping = spoken === 'en' ? '' : (topic.title[spoken] ?? '')
  const series = grouping === '' ? kind : `${grouping}${spoken === 'ko' ? ' ' : ''}${kind}`
  if (meeting.ordinal !== undefined) return ordinalName(meeting.ordinal, spoken, series)
  const when = meeting.from?.slice(0, 7)
  return when === undefined ? series : `${series} (${when})`
}
