import type { DateMention } from '../language/dates.ts'
import type { Lang } from '../language/lang.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { meetingBeside } from './meeting-beside.ts'
import type { Wanted } from './wanted.ts'

type Patterns = { readonly [L in Lang]: RegExp }

const NEXT: Patterns = {
  en: /\b(?:next|upcoming|coming|forthcoming)\b/i,
  ja: /次回|次の|今後の|次期/,
  ko: /다음|차기|향후/,
  zh: /下次|下一次|下届|下屆|下一届|下一屆/,
}
const LAST: Patterns = {
  en: /\b(?:last|latest|most recent|previous)\b(?! (?:year|month|week))/i,
  ja: /前回|最新の|直近|最後の/,
  ko: /지난번|지난 (?:회의|정상|외교)|직전|최근|마지막/,
  zh: /上次|上一次|上届|上屆|最近一次|最近的/,
}
const FIRST: Patterns = {
  en: /\bfirst\b(?!.{0,20}\b(?:in|since|time)\b)/i,
  ja: /最初の|第1回|第一回|初の/,
  ko: /첫 번째|첫번째|최초|제1차|첫 /,
  zh: /首次|首届|首屆|第一次|第一届/,
}

const AHEAD: Patterns = {
  en: /\bwill\b|\bgoing to\b/i,
  ja: /だろう|でしょうか|予定|見通し|今後/,
  ko: /(?:을|할|릴|될|갈)까|예정|전망|것인가/,
  zh: /将|將|会不会|會不會|会否|會否|打算|预计|預計/,
}

/** Whether a question asks for what is to come. */
export function asksAhead(text: string, lang: Lang): boolean {
  return AHEAD[lang].test(text)
}

/** Whether a text speaks of the next one. */
export function pointsAhead(text: string, lang: Lang): boolean {
  return NEXT[lang].test(text)
}

const OFF: Patterns = {
  en: /\b(?:postpon|cancel|put(?:ting)? off|call(?:ed|ing)? off|delay|shelv|scrap)\w*/i,
  ja: /延期|中止|見送|取りやめ/,
  ko: /연기|취소|보류|무산/,
  zh: /推迟|推遲|延期|取消|延后|延後/,
}

/** Whether a text speaks of a meeting that was put off or called off. */
export function speaksOfOff(text: string, lang: Lang): boolean {
  return OFF[lang].test(text)
}

interface Asked {
  readonly text: string
  readonly lang: Lang
  readonly today: string
  readonly dates: readonly DateMention[]
  readonly wants: readonly Wanted[]
  readonly concepts: ReadonlySet<string>
}

/** Points from which a meeting is taken to be meant: its kind alone is enough, or a place where only it was held. */
const ENOUGH = 1.5

/**
 * The meeting that a question is about: by name or number, kind, place, date, and "next", "last", "first", counted from
 * the day of the question. What was not known by then does not exist for it. Of several that fit equally, the latest one held; `sure` is false then.
 */
export function meetingAsked(index: TopicIndex, asked: Asked): { meeting: Meeting | null; sure: boolean } {
  const fitting = index
    .meetings(undefined, asked.today)
    .map((meeting) => ({ meeting, score: scoreOf(index, meeting, asked) }))
    .filter(({ score }) => score >= ENOUGH)
  const top = Math.max(...fitting.map(({ score }) => score))
  const best = fitting.filter(({ score }) => score > top - 0.01).map(({ meeting }) => meeting)
  const beside = besideNamed(index, asked)
  if (beside !== null) return { meeting: beside, sure: true }
  const ahead = NEXT[asked.lang].test(asked.text) || (asked.wants[0] === 'day' && asksAhead(asked.text, asked.lang))
  if (ahead) return { meeting: nextOf(best, asked.today), sure: true }
  const held = best.filter(({ from }) => from !== undefined && from <= asked.today)
  const sure = best.length === 1 || LAST[asked.lang].test(asked.text)
  return { meeting: held.at(-1) ?? best.at(-1) ?? null, sure }
}

/** The neighbour of a meeting that is named by its name or place; what "next" and "last" count from is that one, not today. */
function besideNamed(index: TopicIndex, asked: Asked): Meeting | null {
  const named = index
    .meetings(undefined, asked.today)
    .filter((meeting) => asked.concepts.has(`meeting:${meeting.id}`) || placeScore(index, meeting, asked.concepts) > 0)
    .filter(({ from }) => from !== undefined && from <= asked.today)
    .map((meeting) => ({ meeting, score: scoreOf(index, meeting, { ...asked, text: '' }) }))
    .filter(({ score }) => score >= ENOUGH)
  const top = Math.max(...named.map(({ score }) => score))
  const anchor = named.findLast(({ score }) => score > top - 0.01)?.meeting
  return anchor === undefined ? null : meetingBeside(index, anchor, asked)
}

/** The nearest one ahead; one without a day stands behind those that have one. */
function nextOf(meetings: readonly Meeting[], today: string): Meeting | null {
  const ahead = meetings.filter((meeting) => isAhead(meeting, today))
  return ahead.find(({ from }) => from !== undefined) ?? ahead[0] ?? null
}

/** Still to come on that day; the topic file may already say how it went. */
export function isAhead({ from, status }: Meeting, today: string): boolean {
  return from === undefined ? status !== 'held' : from > today
}

function scoreOf(index: TopicIndex, meeting: Meeting, { text, lang, today, dates, concepts }: Asked): number {
  let score = 0
  if (concepts.has(`meeting:${meeting.id}`)) score += 6
  const office = index.topic.series.find(({ id }) => id === meeting.series)?.office
  const kinds = [...concepts].filter((concept) => concept.startsWith('series:'))
  if (kinds.length > 0) score += kinds.includes(`series:${meeting.series}`) ? 2 : -3
  else if (office !== undefined && concepts.has(`office:${office}`)) score += 1.5
  score += placeScore(index, meeting, concepts) + dateScore(meeting, dates)
  const ahead = isAhead(meeting, today)
  if (NEXT[lang].test(text)) score += ahead ? 1 : -2
  else if (LAST[lang].test(text)) score += ahead ? -2 : 0
  if (/^(?:postponed|cancelled)$/.test(meeting.status) && speaksOfOff(text, lang)) score += 1.5
  if (FIRST[lang].test(text) && kinds.length > 0 && meeting.ordinal === 1) score += 1
  return score
}

function placeScore(index: TopicIndex, meeting: Meeting, concepts: ReadonlySet<string>): number {
  const named = [...concepts].filter((concept) => concept.startsWith('place:')).map((concept) => concept.slice(6))
  if (named.length === 0 || meeting.place === undefined) return 0
  const { place } = meeting
  if (!named.some((other) => other === place || index.placeWithin(place, other))) return -0.5
  return index.topic.parties.some(({ capital }) => capital === place) ? 1 : 2
}

/** A date that fits counts for, one that does not against, and more than a name: there was another Seoul summit in 2015. */
function dateScore(meeting: Meeting, dates: readonly DateMention[]): number {
  const { from } = meeting
  if (dates.length === 0 || from === undefined) return 0
  const to = meeting.to ?? from
  return dates.some((date) => date.from <= to && from <= date.to) ? 2 : -6
}
