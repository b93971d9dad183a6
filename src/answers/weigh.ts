import { pullsIn } from '../baseline/stance.ts'
import type { Sentence, Testimony } from './evidence.ts'
import { kindFit } from './kind-fit.ts'
import { pointsAhead } from './meeting-asked.ts'
import { isProper, namedIn } from './named-in.ts'
import { type Notion, presenceOf } from './notions.ts'
import type { Question } from './question.ts'

/** A sentence with how well it answers. */
export interface Weighed {
  readonly testimony: Testimony
  readonly sentence: Sentence
  /** 0 to about 1.3: the share of the question that it bears out, and whether the wanted kind of thing stands in it. */
  readonly score: number
  /** Whether it carries the question: all that is asked about is there. */
  readonly carries: boolean
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
/** Verbs of consent, speech and the like, in any words: they tell two sentences on one matter apart. */
const VERB_WEIGHT = 0.3
/** What stands in the sentence beside counts less, and what stands elsewhere in the article still less. */
const BESIDE = 0.7
const ELSEWHERE = 0.45
const ABOUT = 0.9
/** Shares of the question's words, and of all of it, that must be there. */
const NOTIONS_CARRIED = 0.5
const CARRIED = 0.6
/** All who are asked about stand in the sentence itself. */
const IN_PERSON = 0.08
/** A headline says less than the sentence below it. */
const HEADLINE = -0.12
/** A quotation that the asker can read is worth more. */
const OWN_LANGUAGE = 0.15

interface Unit {
  readonly weight: number
  readonly notion: Notion | null
  /** A person, another grouping, or one of a kind ("Freedom Edge"): what is told of others is no answer. */
  readonly alone: boolean
  presenceIn(sentence: Sentence): number
  /** Whether the testimony as a whole is about it: what is said there of "the talks" is said of that meeting. */
  isAbout(testimony: Testimony): boolean
}

/** Weighs every sentence of the testimonies against the question, best first. */
export function weigh(question: Question, testimonies: readonly Testimony[]): Weighed[] {
  const all = testimonies.flatMap(({ sentences }) => sentences)
  const units = unitsOf(question, all)
  const weighed = testimonies.flatMap((testimony) => weighOne(question, units, testimony))
  return weighed.sort((a, b) => Number(b.carries) - Number(a.carries) || b.score - a.score)
}

function unitsOf(question: Question, all: readonly Sentence[]): Unit[] {
  const rarity = (presence: (sentence: Sentence) => number): number => {
    const holders = all.filter((sentence) => presence(sentence) >= 0.5).length
    return Math.min(1.5, Math.max(0.4, Math.log((all.length + 1) / (holders + 1)) / 3))
  }
  const names = question.named.map((named): Unit => {
    const presenceIn = (sentence: Sentence): number => namedIn(named, sentence)
    const kind = named.concepts[0]?.split(':')[0] ?? ''
    const isAbout = ({ meeting }: Testimony): boolean => named.concepts.includes(`meeting:${meeting}`)
    const weight = (KIND_WEIGHT[kind] ?? 0.5) * rarity(presenceIn)
    return {
      weight,
      notion: null,
      alone: kind === 'person' || kind === 'other' || isProper(named),
      presenceIn,
      isAbout,
    }
  })
  const notions = question.notions.map((notion): Unit => {
    const presenceIn = (sentence: Sentence): number => presenceOf(notion, sentence)
    return { weight: NOTION_WEIGHT * rarity(presenceIn), notion, alone: false, presenceIn, isAbout: () => false }
  })
  const verbs = [...new Set(pullsIn(question.text, question.lang).map(({ axis, sign }) => `${axis}:${sign}`))]
  const pulls = verbs.map((pull): Unit => {
    return {
      weight: VERB_WEIGHT,
      notion: null,
      alone: false,
      presenceIn: ({ pulls }) => (pulls.has(pull) ? 1 : 0),
      isAbout: () => false,
    }
  })
  return [...names, ...notions, ...pulls]
}

function weighOne(question: Question, units: readonly Unit[], testimony: Testimony): Weighed[] {
  const { sentences } = testimony
  const total = units.reduce((sum, { weight }) => sum + weight, 0)
  const here = sentences.map((sentence) =>
    units.map((unit) =>
      unit.isAbout(testimony) ? Math.max(ABOUT, unit.presenceIn(sentence)) : unit.presenceIn(sentence),
    ),
  )
  const inTitle = here[0] ?? []
  const anywhere = units.map((_, u) => Math.max(inTitle[u] ?? 0, ...here.map((row) => row[u] ?? 0)))
  const fits = fitOf(question, testimony)
  return sentences.map((sentence, i) => {
    const near = units.map((_, u) => {
      const beside = Math.max(inTitle[u] ?? 0, here[i - 1]?.[u] ?? 0, here[i + 1]?.[u] ?? 0)
      return Math.max(here[i]?.[u] ?? 0, beside * BESIDE)
    })
    const presence = units.map((_, u) => Math.max(near[u] ?? 0, (anywhere[u] ?? 0) * ELSEWHERE))
    const share = total === 0 ? 0 : units.reduce((sum, { weight }, u) => sum + weight * (presence[u] ?? 0), 0) / total
    const kind = kindFit(question, sentence, testimony.lang)
    const inPerson = units.every(({ alone }, u) => !alone || (here[i]?.[u] ?? 0) >= 0.5) ? IN_PERSON : 0
    const own = testimony.lang === question.lang ? OWN_LANGUAGE : 0
    const headline = i === 0 && sentences.length > 1 ? HEADLINE : 0
    const score = share + kind.bonus + fits + own + inPerson + headline + timeFit(question, testimony, sentence)
    return {
      testimony,
      sentence,
      score: Math.round(score * 1000) / 1000,
      carries:
        kind.possible &&
        !isOfAnother(question, testimony, sentence) &&
        notionsCarried(units, near) &&
        share >= CARRIED &&
        total > 0,
    }
  })
}

function notionsCarried(units: readonly Unit[], near: readonly number[]): boolean {
  let [total, there] = [0, 0]
  for (const [u, { notion, weight, alone }] of units.entries()) {
    const presence = near[u] ?? 0
    if (alone && presence < 0.5) return false
    if (notion === null) continue
    if (notion.head && presence < 0.5) return false
    total += weight
    there += weight * presence
  }
  return total === 0 || there >= total * NOTIONS_CARRIED
}

/** The same meeting speaks for a testimony, another one against it. */
function fitOf({ meeting, sure }: Question, testimony: Testimony): number {
  if (meeting === null || testimony.meeting === null || !sure) return 0
  return testimony.meeting === meeting.id ? 0.15 : -0.15
}

/** Told of another meeting than the one asked about, or of another time than the one named, without a word of either. */
function isOfAnother(
  { meeting, named: names, dates, text, lang }: Question,
  testimony: Testimony,
  sentence: Sentence,
): boolean {
  const asked = datesAsked(dates)
  const within = (from: string, to: string): boolean => asked.some((date) => date.from <= to && from <= date.to)
  const same = meeting !== null && testimony.meeting === meeting.id
  const named =
    meeting !== null &&
    (sentence.concepts.has(`meeting:${meeting.id}`) ||
      (meeting.place !== undefined && sentence.concepts.has(`place:${meeting.place}`)))
  if (same || named) return false
  const pinned =
    meeting !== null &&
    (pointsAhead(text, lang) ||
      names.some(({ concepts }) =>
        concepts.some((one) => one === `meeting:${meeting.id}` || one === `place:${meeting.place}`),
      ))
  if (pinned && testimony.meeting !== null) return true
  return asked.length > 0 && !sentence.dates.some(({ from, to }) => within(from, to)) && !isNear(asked, testimony)
}

const DAY = 86_400_000
/** Coverage of what a day or month saw begins before and goes on after it. Days. */
const AROUND = 14
const ON_THE_DATE = 0.25
const NEAR_THE_DATE = 0.1
const OTHER_DATE = -0.25

/** Days and times named with their year. */
function datesAsked(dates: Question['dates']): Question['dates'] {
  return dates.filter(({ text }) => /\d{4}/.test(text.normalize('NFKC')))
}

function isNear(asked: Question['dates'], { day, until }: Testimony): boolean {
  return asked.some(
    ({ from, to }) =>
      Date.parse(until) >= Date.parse(from) - AROUND * DAY && Date.parse(day) <= Date.parse(to) + AROUND * DAY,
  )
}

function timeFit({ dates }: Question, testimony: Testimony, sentence: Sentence): number {
  const asked = datesAsked(dates)
  if (asked.length === 0) return 0
  if (sentence.dates.some((date) => asked.some(({ from, to }) => date.from <= to && from <= date.to)))
    return ON_THE_DATE
  return isNear(asked, testimony) ? NEAR_THE_DATE : OTHER_DATE
}
