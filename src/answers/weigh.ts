import { pullsIn } from '../baseline/stance.ts'
import type { Sentence, Testimony } from './evidence.ts'
import { goesOn } from './goes-on.ts'
import { kindFit } from './kind-fit.ts'
import { pointsAhead } from './meeting-asked.ts'
import { namedIn } from './named-in.ts'
import { presenceOf } from './notions.ts'
import type { NamedInQuestion, Question } from './question.ts'

/** A sentence that carries a question: all that is asked about is there. */
export interface Weighed {
  readonly testimony: Testimony
  readonly sentence: Sentence
  /** 0 to about 1.3: the share of the question that it bears out, and whether the wanted kind of thing stands in it. */
  readonly score: number
}

/** How much each kind of name says of what is asked, before its rarity. */
const KIND_WEIGHT: Readonly<Record<string, number>> = {
  party: 0.5,
  actor: 0.7,
  person: 0.9,
  office: 0.4,
  place: 0.6,
  series: 0.7,
  meeting: 0.8,
  issue: 0.8,
  concept: 0.9,
  other: 0.7,
  grouping: 0.2,
}
const NOTION_WEIGHT = 1.2
/** An act may be told in other words. */
const ACT_WEIGHT = 0.7
/** Verbs of consent, speech and the like, in any words: they tell two sentences on one matter apart. */
const VERB_WEIGHT = 0.3
/**
 * What is told in the title or the sentence before is still spoken of; what stands in the sentence after, less surely, and
 * elsewhere in the article hardly. An act is told where it is told.
 */
const BEFORE = 0.85
const AFTER = 0.45
const ELSEWHERE = 0.45
const ACT_BESIDE = 0.45
const ABOUT = 0.9
/** The share of all that is asked about that must be there. */
const CARRIED = 0.55
/** All who are asked about stand in the sentence itself. */
const IN_PERSON = 0.08
/** A headline says less than the sentence below it. */
const HEADLINE = -0.25
/** A quotation that the asker can read is worth more. */
const OWN_LANGUAGE = 0.1

/**
 * What part of a question a word is: who or what one of a kind it asks about ("Freedom Edge", what is told of others is no
 * answer), a thing, what is done, or the frame in which it is asked: sides, meetings and words that say little.
 */
type Role = 'one' | 'asked' | 'thing' | 'act' | 'frame'

interface Unit {
  readonly weight: number
  readonly role: Role
  /** How surely it stands in each sentence of each testimony, 0 to 1. */
  readonly presence: ReadonlyMap<Sentence, number>
  /** Whether the testimony as a whole is about it: what is said there of "the talks" is said of that meeting. */
  isAbout(testimony: Testimony): boolean
}

/** The sentences that carry the question, best first. */
export function weigh(question: Question, testimonies: readonly Testimony[]): Weighed[] {
  const units = unitsOf(
    question,
    testimonies.flatMap(({ sentences }) => sentences),
  )
  return testimonies.flatMap((testimony) => weighOne(question, units, testimony)).sort((a, b) => b.score - a.score)
}

function unitsOf(question: Question, all: readonly Sentence[]): Unit[] {
  const unit = (
    weight: number,
    presenceIn: (sentence: Sentence) => number,
    role: Role,
    isAbout: Unit['isAbout'] = () => false,
  ): Unit => {
    const presence = new Map(all.map((sentence) => [sentence, presenceIn(sentence)]))
    const holders = all.filter((sentence) => (presence.get(sentence) ?? 0) >= 0.5).length
    const rarity = Math.min(1.5, Math.max(0.4, Math.log((all.length + 1) / (holders + 1)) / 3))
    return { weight: weight * rarity, presence, role, isAbout }
  }
  const names = question.named.map((named) => {
    const kind = named.concepts[0]?.split(':')[0] ?? ''
    // Which meeting a testimony is about takes long to tell, and few questions name one.
    const meetings = meetingsNamed(question, named)
    const alone = kind === 'person' || kind === 'other' || named.proper
    // "At the press conference" is only where it was said.
    const matter = kind === 'issue' || (kind === 'concept' && !question.wants.includes('statement'))
    const role = alone ? 'one' : matter || kind === 'party' || kind === 'actor' ? 'thing' : 'frame'
    return unit(
      KIND_WEIGHT[kind] ?? 0.5,
      (sentence) => namedIn(named, sentence),
      role,
      (testimony) => meetings.size > 0 && meetings.has(testimony.meeting ?? ''),
    )
  })
  // What says the contrary answers a question for yes or no as well.
  const either = question.wants[0] === 'whether'
  const notions = question.notions.map((notion) =>
    unit(
      notion.thing ? NOTION_WEIGHT : ACT_WEIGHT,
      (sentence) => presenceOf(notion, sentence),
      notion.thing ? (notion.head ? 'asked' : 'thing') : 'act',
    ),
  )
  const pullsAlike = (pull: string, { pulls }: Sentence): boolean =>
    pulls.has(pull) ||
    (either && pulls.has(pull.endsWith(':1') ? pull.replace(/:1$/, ':-1') : pull.replace(/:-1$/, ':1')))
  const verbs = [...new Set(pullsIn(question.text, question.lang).map(({ axis, sign }) => `${axis}:${sign}`))]
  const pulls = verbs.map((pull) => unit(VERB_WEIGHT, (sentence) => (pullsAlike(pull, sentence) ? 1 : 0), 'frame'))
  return [...names, ...notions, ...pulls]
}

/** Meetings that a name stands for: by itself, or as the kind or the place of the one that the question is about. */
function meetingsNamed({ meeting, sure }: Question, { concepts }: NamedInQuestion): ReadonlySet<string> {
  const found = new Set(concepts.flatMap((concept) => (concept.startsWith('meeting:') ? [concept.slice(8)] : [])))
  const part =
    meeting !== null && (concepts.includes(`series:${meeting.series}`) || concepts.includes(`place:${meeting.place}`))
  if (part && sure) found.add(meeting.id)
  return found
}

function weighOne(question: Question, units: readonly Unit[], testimony: Testimony): Weighed[] {
  const { sentences } = testimony
  const either = question.wants[0] === 'whether'
  const total = units.reduce((sum, { weight }) => sum + weight, 0)
  const rows = units.map((unit) => {
    const least = unit.isAbout(testimony) ? ABOUT : 0
    return sentences.map((sentence) => Math.max(least, unit.presence.get(sentence) ?? 0))
  })
  const anywhere = rows.map((row) => Math.max(0, ...row))
  return sentences.flatMap((sentence, i): Weighed[] => {
    const here = rows.map((row) => row[i] ?? 0)
    const near = units.map(({ role }, u) => {
      const row = rows[u] ?? []
      const [title = 0, before = 0, after = 0] = [row[0], row[i - 1], row[i + 1]]
      if (role === 'act') return Math.max(here[u] ?? 0, title * BEFORE, before * ACT_BESIDE, after * ACT_BESIDE)
      const told = Math.max(title, before, goesOn(sentence) ? (row[i - 2] ?? 0) : 0)
      return Math.max(here[u] ?? 0, told * BEFORE, after * AFTER)
    })
    const share = units.reduce(
      (sum, { weight }, u) => sum + (weight * Math.max(near[u] ?? 0, (anywhere[u] ?? 0) * ELSEWHERE)) / total,
      0,
    )
    const carried = units.every((unit, u) =>
      isCarried(unit, {
        here: here[u] ?? 0,
        near: near[u] ?? 0,
        anywhere: anywhere[u] ?? 0,
      }),
    )
    // A yes or no is looked for in so many words.
    const bears =
      !either ||
      units.every(({ role }) => role === 'frame') ||
      units.some(({ role }, u) => role !== 'frame' && (here[u] ?? 0) >= 0.5)
    if (!(share >= CARRIED) || !carried || !bears || isOfAnother(question, testimony, i)) return []
    const kind = kindFit(question, sentence, testimony.lang)
    if (!kind.possible) return []
    const inPerson = units.every(({ role }, u) => role !== 'one' || (here[u] ?? 0) >= 0.5) ? IN_PERSON : 0
    const own = testimony.lang === question.lang ? OWN_LANGUAGE : 0
    const headline = i === 0 && sentences.length > 1 ? HEADLINE : 0
    const score =
      share +
      kind.bonus +
      fitOf(question, testimony, sentence) +
      own +
      inPerson +
      headline +
      timeFit(question, testimony, sentence)
    return [{ testimony, sentence, score: Math.round(score * 1000) / 1000 }]
  })
}

/**
 * Whoever is asked about is spoken of, and every thing that is; the thing that is asked for, in the sentence itself. An act that is told elsewhere in the article is not what this sentence tells; one that is told
 * nowhere may be told in other words.
 */
function isCarried(
  { role }: Unit,
  { here, near, anywhere }: { here: number; near: number; anywhere: number },
): boolean {
  switch (role) {
    case 'frame':
      return true
    case 'asked':
      return here >= 0.5
    case 'act':
      return near >= 0.5 || anywhere < 0.5
    default:
      return near >= 0.5
  }
}

/** The same meeting speaks for a sentence, another one against it. */
function fitOf({ meeting, sure }: Question, testimony: Testimony, { concepts }: Sentence): number {
  if (meeting === null || testimony.meeting === null || !sure) return 0
  const named =
    concepts.has(`meeting:${meeting.id}`) ||
    (concepts.has(`series:${meeting.series}`) && concepts.has(`place:${meeting.place}`))
  return testimony.meeting === meeting.id || named ? 0.15 : -0.15
}

/** Told of another meeting than the one asked about, or of another time than the one named, without a word of either. */
function isOfAnother(
  { meeting, named: names, dates, text, lang, today }: Question,
  testimony: Testimony,
  i: number,
): boolean {
  const around = [0, i - 1, i].flatMap((at) => testimony.sentences[at] ?? [])
  const asked = datesAsked(dates)
  const within = (from: string, to: string): boolean => asked.some((date) => date.from <= to && from <= date.to)
  const same = meeting !== null && testimony.meeting === meeting.id
  const named =
    meeting !== null &&
    around
      .slice(-1)
      .some(
        ({ concepts }) =>
          concepts.has(`meeting:${meeting.id}`) ||
          (meeting.place !== undefined && concepts.has(`place:${meeting.place}`)),
      )
  if (same || named) return false
  const pinned =
    meeting !== null &&
    (pointsAhead(text, lang) ||
      names.some(({ concepts }) =>
        concepts.some((one) => one === `meeting:${meeting.id}` || one === `place:${meeting.place}`),
      ))
  if (pinned && testimony.meeting !== null) return true
  const days = around.flatMap((one) => one.dates)
  if (asked.length === 0 || days.some(({ from, to }) => within(from, to))) return false
  return !isNear(asked, testimony, today) || (testimony.known === 'fact' && days.length > 0)
}

const DAY = 86_400_000
/** Coverage of what a day or month saw begins before and goes on after it. Days. */
const AROUND = 14
const ASKED_DATE = 0.2
const OTHER_DATE = -0.25

/** Days and times named with their year. */
function datesAsked(dates: Question['dates']): Question['dates'] {
  return dates.filter(({ text }) => /\d{4}/.test(text.normalize('NFKC')))
}

function isNear(asked: Question['dates'], { day, until }: Testimony, today: string): boolean {
  return asked.some(
    ({ from, to }) =>
      // What stands today is no answer for a time to come.
      (from <= today || day >= from) &&
      Date.parse(until) >= Date.parse(from) - AROUND * DAY &&
      Date.parse(day) <= Date.parse(to) + AROUND * DAY,
  )
}

/** Of two that carry a question without a time, the newer one: after a year the bonus is halved. */
const NEWS = 0.1
const HALF_LIFE = 365 * DAY
const YEAR = /(?<!\d)20\d\d(?!\d)/g
/** "Vision 2020" is a title. */
const QUOTED = /["“「『《][^"”」』》]*["”」』》]/g

function timeFit({ dates, today }: Question, testimony: Testimony, sentence: Sentence): number {
  const asked = datesAsked(dates)
  if (asked.length === 0) return NEWS * 2 ** (-Math.max(0, Date.parse(today) - Date.parse(testimony.day)) / HALF_LIFE)
  const named = sentence.dates.some((date) => asked.some(({ from, to }) => date.from <= to && from <= date.to))
  // What names another year tells of that one: 2026 is no answer for 2025.
  const years = new Set(asked.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]))
  const other = [...sentence.text.replace(QUOTED, '').matchAll(YEAR)].some(([year]) => !years.has(year))
  return named || (isNear(asked, testimony, today) && !other) ? ASKED_DATE : OTHER_DATE
}
