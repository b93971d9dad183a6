import { LANGS } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Fact } from './fact.ts'
import type { Finding } from './finding.ts'
import { valueIn } from './settle.ts'

/** What of a later state is not in the report's own words: it is taken from the state before. */
export type LaterState = Pick<Fact, 'type' | 'about' | 'slot' | 'holder' | 'words' | 'modality' | 'mutable'> & {
  /** The old statement with the new value in it, where that is all that changed. */
  readonly text?: Fact['text']
}

/**
 * A later state keeps what the old one is about and how it is compared. An open date that is fixed becomes a meeting to
 * come, since what is compared from then on is its day and place; a post that passes on keeps its statement, with the
 * new name in it.
 */
export function laterState(index: TopicIndex, was: Fact, finding: Finding): LaterState {
  const { about, slot, holder, words } = was
  const type = was.type === 'absence' ? 'event' : was.type
  const value = valueIn(finding.key)
  // A plan that was carried out is an event, and what has happened changes no more.
  const carriedOut = was.type === 'event' && was.modality === 'will' && finding.key.includes('/updates/date=')
  const kept = { type, ...(holder && { holder }), ...(words && { words }), mutable: !carriedOut } as const
  if (finding.key.includes('/updates/schedule='))
    return {
      ...kept,
      type: 'event',
      slot: 'held',
      modality: 'will',
      about: aboutMeeting(index, about, finding.meeting),
    }
  const text =
    /\/(?:updates|contradicts)\/office=/.test(finding.key) && value !== null ? renamed(index, was, value) : null
  return { ...kept, ...(about && { about }), ...(slot && { slot }), ...(text && { text }) }
}

/** The subject with the meeting that the report speaks of in the place of another. */
function aboutMeeting(index: TopicIndex, about: Fact['about'], meeting: string | null): string[] {
  const others = (about ?? []).filter((id) => meeting === null || index.meeting(id) === null)
  const all = meeting === null ? others : [meeting, ...others]
  return all.length > 0 ? all : index.topic.parties.map(({ id }) => id)
}

/** The old statement in every language with the successor's name in the place of the predecessor's; null where none is named. */
function renamed(index: TopicIndex, was: Fact, value: string): Fact['text'] | null {
  const successor = index.topic.persons.find(
    ({ id }) => index.label(`person:${id}`, 'en').toLowerCase().replaceAll(' ', '-') === value,
  )
  if (!successor) return null
  const text: Fact['text'] = {}
  for (const lang of LANGS) {
    const old = was.text[lang]
    const name =
      old === undefined ? undefined : index.names.find(old).find(({ concept }) => concept.startsWith('person:'))
    if (old === undefined || name === undefined) continue
    text[lang] = old.slice(0, name.start) + index.label(`person:${successor.id}`, lang) + old.slice(name.end)
  }
  return text.en === undefined ? null : text
}
