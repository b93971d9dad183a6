import { speakerCuesIn } from '../language/speakers.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { isBackground } from './background.ts'
import { type Frame, idsOf } from './frame.ts'
import { type LinkSign, type MeetingLink, NO_SURROUNDINGS, type Surroundings } from './meeting-link.ts'
import { isAhead, type Scored, scoredMeetings } from './meeting-scores.ts'
import { type Format, formatOf } from './meeting-words.ts'

/** In words, for the reason given. */
const SIGN_WORDS: { readonly [S in LinkSign]: string } = {
  name: 'its name',
  kind: 'its kind',
  date: 'its date',
  place: 'its place',
  people: 'who takes part',
  person: 'who takes part',
  pointing: 'its order in the line',
}

/** Below this score nothing is linked. Set, like the points, on the training part of `fixtures/claims`. */
const ENOUGH = 2
/** From this score on, what the sentence itself says outweighs the name of another grouping in it. */
const PLAIN = 4
/** From this score on, the sentence itself speaks of a meeting, and does not just stand beside one. */
const PLACED = 1
/** Below this score nothing in the sentence points to a meeting: it is only taken over from what stands around it. */
const HINTED = 0.5

/**
 * Links a sentence to the meeting that it speaks of. A meeting exists for it once the desk could know of it, and the
 * next one of each line exists always, as what people hope for or plan.
 */
export function linkMeeting(index: TopicIndex, frame: Frame, around: Surroundings): MeetingLink {
  const format = formatOf(index, frame)
  return choose(index, frame, around, format, scoredMeetings(index, frame, around, format))
}

/** The best of the meetings scored, or why none. */
function choose(
  index: TopicIndex,
  frame: Frame,
  around: Surroundings,
  format: Format,
  [best]: readonly Scored[],
): MeetingLink {
  const plain = best !== undefined && best.own >= PLAIN
  if (format.sort === 'other' && !plain) {
    return { to: 'elsewhere', what: 'other', why: `it speaks of another grouping (${format.what})` }
  }
  const aside = goesOnAside(frame, format, around.before, best?.signs)
  if (aside !== null) return aside
  const named = best?.signs.includes('name') || best?.signs.includes('kind')
  if (format.sort === 'bilateral' && !(plain && named)) {
    return { to: 'elsewhere', what: 'bilateral', why: `it speaks of two sides only (${format.what})` }
  }
  if (best === undefined || best.own + best.lent < ENOUGH) return { to: 'none', why: 'no meeting is spoken of' }
  // Nothing but how near it is in time: the article is about something else.
  if (best.own < HINTED && best.around.length === 0 && around.favoured.size === 0)
    return { to: 'none', why: 'no meeting is spoken of' }
  if (best.own < HINTED && isBetweenTwo(index, frame, format))
    return { to: 'none', why: 'it speaks of two sides alone' }
  if (!pointsToIt(frame, best) && isBackground(frame, best.meeting, index.topic.parties.length))
    return { to: 'none', why: 'it tells of what lies around the meeting' }
  return {
    to: 'meeting',
    meeting: best.meeting.id,
    from: best.own >= PLACED ? 'sentence' : 'context',
    signs: new Set(best.signs),
    why: [...new Set(best.signs.map((sign) => SIGN_WORDS[sign])), ...best.around].join(', '),
  }
}

/** Whether the sentence itself speaks of the meeting; "last October" alone may be the month of anything. */
function pointsToIt({ dates }: Frame, { own, signs }: Scored): boolean {
  const isExact = dates.some(({ precision }) => precision === 'day' || precision === 'range')
  return own >= PLACED && (isExact || signs.some((sign) => sign !== 'date'))
}

/** "Relations between Tokyo and Seoul are warming": two of three sides and nobody of theirs, whatever the article is about. */
function isBetweenTwo({ topic }: TopicIndex, { concepts }: Frame, { sort }: Format): boolean {
  const parties = idsOf(concepts, 'party').length
  return sort === 'open' && parties === 2 && parties < topic.parties.length && idsOf(concepts, 'person').length === 0
}

/** How much each of the first frames says of what an article is about: title, lead, the next two sentences. */
const LEADS = [1, 1, 0.6, 0.4]

/** The meeting that title and first sentences together speak of; null where none of them names one by itself. */
export function meetingOfArticle(
  index: TopicIndex,
  frames: readonly Frame[],
): { article: string | null; ahead: string | null } {
  const sums = new Map<string, number>()
  const named = new Set<string>()
  for (const [i, weight] of LEADS.entries()) {
    const frame = frames[i]
    if (frame === undefined) break
    const format = formatOf(index, frame)
    const scored = scoredMeetings(index, frame, NO_SURROUNDINGS, format)
    const link = choose(index, frame, NO_SURROUNDINGS, format, scored)
    if (link.to === 'meeting' && link.from === 'sentence') named.add(link.meeting)
    if (format.sort === 'other' || format.sort === 'bilateral') continue
    for (const { meeting, own, lent } of scored) {
      sums.set(meeting.id, (sums.get(meeting.id) ?? 0) + weight * (own + lent))
    }
  }
  let best: string | null = null
  for (const id of named) if (best === null || (sums.get(id) ?? 0) > (sums.get(best) ?? 0)) best = id
  const day = frames[0]?.day ?? ''
  const ahead = [...named].find((id) => id !== best && isAhead(index.meeting(id) ?? undefined, day)) ?? null
  return { article: best, ahead }
}

/** "They met in Busan", "both sides": after a sentence on a meeting of others, and without a word on the process, it goes on there. */
function goesOnAside(
  frame: Frame,
  format: Format,
  before: MeetingLink | null,
  signs: readonly LinkSign[] | undefined,
): MeetingLink | null {
  if (before?.to !== 'elsewhere' || format.sort === 'process' || signs?.includes('name') || signs?.includes('pointing'))
    return null
  const cues = speakerCuesIn(frame.text, frame.lang)
  if (!cues.some(({ cue }) => cue === 'they' || cue === 'both-sides')) return null
  return { to: 'elsewhere', what: before.what, why: `it goes on with the sentence before: ${before.why}` }
}
