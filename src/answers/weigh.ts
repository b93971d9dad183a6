import { pullsIn } from '../baseline/stance.ts'
import type { Lang } from '../language/lang.ts'
import { quantitiesIn } from '../language/numbers.ts'
import type { Sentence, Testimony } from './evidence.ts'
import { pointsAhead } from './meeting-asked.ts'
import { type Notion, presenceOf } from './notions.ts'
import type { NamedInQuestion, Question } from './question.ts'
import { isAsked, unitsAsked } from './units-asked.ts'

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
/** An issue is wide: its other words ("trade" for "tariffs") speak of it less surely than the words of the question. */
const OTHER_WORDS: Readonly<Record<string, number>> = { issue: 0.6, concept: 0.85 }
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
  /** A person: what is told of others is no answer. */
  readonly person: boolean
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
    return { weight, notion: null, person: kind === 'person', presenceIn, isAbout }
  })
  const notions = question.notions.map((notion): Unit => {
    const presenceIn = (sentence: Sentence): number => presenceOf(notion, sentence)
    return { weight: NOTION_WEIGHT * rarity(presenceIn), notion, person: false, presenceIn, isAbout: () => false }
  })
  const verbs = [...new Set(pullsIn(question.text, question.lang).map(({ axis, sign }) => `${axis}:${sign}`))]
  const pulls = verbs.map((pull): Unit => {
    return {
      weight: VERB_WEIGHT,
      notion: null,
      person: false,
      presenceIn: ({ pulls }) => (pulls.has(pull) ? 1 : 0),
      isAbout: () => false,
    }
  })
  return [...names, ...notions, ...pulls]
}

/** A name is there by any of its concepts; a side also by its people, a kind of meeting by the post of those who meet. */
function namedIn({ concepts, text }: NamedInQuestion, sentence: Sentence): number {
  let best = 0
  for (const concept of concepts) {
    const [kind, id = ''] = concept.split(':')
    const literal = sentence.text.toLowerCase().includes(text.toLowerCase())
    if (sentence.concepts.has(concept)) best = Math.max(best, literal ? 1 : (OTHER_WORDS[kind ?? ''] ?? 1))
    if (kind === 'party' && sentence.concepts.has(`of-party:${id}`)) best = Math.max(best, 0.8)
    if (kind === 'series' && sentence.concepts.has(`of-series:${id}`)) best = Math.max(best, 0.8)
    if (kind === 'actor' && sentence.concepts.has(`of-actor:${id}`)) best = Math.max(best, 0.8)
    if ((kind === 'concept' || kind === 'issue') && literal) return 1
  }
  return best
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
    const inPerson = units.every(({ person }, u) => !person || (here[i]?.[u] ?? 0) >= 0.5) ? IN_PERSON : 0
    const own = testimony.lang === question.lang ? OWN_LANGUAGE : 0
    const headline = i === 0 && sentences.length > 1 ? HEADLINE : 0
    const score = share + kind.bonus + fits + own + inPerson + headline + timeFit(question, testimony, sentence)
    return {
      testimony,
      sentence,
      score: Math.round(score * 1000) / 1000,
      carries: kind.possible && notionsCarried(units, near) && share >= CARRIED && total > 0,
    }
  })
}

function notionsCarried(units: readonly Unit[], near: readonly number[]): boolean {
  let [total, there] = [0, 0]
  for (const [u, { notion, weight, person }] of units.entries()) {
    const presence = near[u] ?? 0
    if (person && presence < 0.5) return false
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

const DAY = 86_400_000
/** Coverage of what a day or month saw begins before and goes on after it. Days. */
const AROUND = 14
const ON_THE_DATE = 0.25
const NEAR_THE_DATE = 0.1
const OTHER_DATE = -0.25

function timeFit({ dates }: Question, testimony: Testimony, sentence: Sentence): number {
  const asked = dates.filter(({ text }) => /\d{4}/.test(text.normalize('NFKC')))
  if (asked.length === 0) return 0
  if (sentence.dates.some((date) => asked.some(({ from, to }) => date.from <= to && from <= date.to)))
    return ON_THE_DATE
  const said = Date.parse(testimony.day)
  const near = asked.some(
    ({ from, to }) => said >= Date.parse(from) - AROUND * DAY && said <= Date.parse(to) + AROUND * DAY,
  )
  return near ? NEAR_THE_DATE : OTHER_DATE
}

const BECAUSE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:because|since|due to|owing to|in view of|so that|reasons?|over|citing|busy|schedule|protest|in response to|down (?:mainly )?to|damaged|caused|prompted|led to|which made|blamed?|short (?:his|her|their)|feeds)\b/i,
  ja: /ため|理由|都合|原因|反発|受けて|として|多忙|から、|ので|影響/,
  ko: /때문|이유|탓|위해|일정을|일정으로|인해|따라|반발|바쁜|바쁘|않아|라며/,
  zh: /因|由于|由於|原因|为了|為了|导致|導致|受.{1,12}影[响響]|影[响響]|起因|损害|損害|未.{0,6}(?:应对|因應|处理|處理)/,
}

/** A place that the topic does not know may still be named. */
const SOMEWHERE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:in|at|on) (?:the )?\p{Lu}/u,
  ja: /[\p{Script=Han}\p{Script=Katakana}ー](?:で|において)/u,
  ko: /[\p{Script=Hangul}]에서/u,
  zh: /[在于於][\p{Script=Han}]/u,
}
const OFTEN: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:every|each|annual(?:ly)?|yearly|regular(?:ly)?|once|twice|times a)\b/i,
  ja: /毎年|定期|定例|年[1一]回|ごと|おき/,
  ko: /매년|해마다|정례|정기|연 [1한]|마다/,
  zh: /每年|定期|机制化|機制化|轮流|輪流|一年一|每隔/,
}
const REPORTS: { readonly [L in Lang]: RegExp } = {
  en: /["“”]|\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|call|demand|ask|urge|want|propose|argue|warn|claim|promise|stress|respond|react|suggest|announce|emphasi[sz]e|vow|insist|note|expect|express|voice|attack|critici[sz]e|condemn|describe|hope|declare|point|regret|welcome|reject|reaffirm|reiterate|pledge|conced|admit|deni|deny|raise|mention|spoke|speak)(?:s|ed|d|ing|es)?\b/i,
  ja: /[「『]|述べ|語[っり]|話し|言[っいう]|求め|訴え|表明|強調|指摘|主張|呼びか|伝え|説明|批判|示し|答え|触れ/,
  ko: /["“”'‘]|말[했하씀]|밝[혔히]|강조|요구|촉구|주장|설명|전했|비판|언급|했다|지적|제안|답했/,
  zh: /[「“"]|说|說|称|稱|表示|指出|强调|強調|要求|呼吁|呼籲|回应|回應|批评|批評|认为|認為|建议|建議|提出|主张|主張|重申|希望/,
}
/** Who was named before goes on speaking. */
const GOES_ON: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:he|she|they)\b/i,
  ja: /^(?:同氏|同相|首相は|外相は|彼)/,
  ko: /^(?:그는|그녀는|이어)/,
  zh: /^(?:他|她|并|並|其)/,
}

/** Whether it says what was asked of whom: the one who is named first in the question must speak, or be spoken of just before. */
function reports(question: Question, sentence: Sentence, lang: Lang): boolean {
  if (!REPORTS[lang].test(sentence.text)) return false
  const speaker = question.named.find(({ concepts }) => concepts.some((one) => /^(?:person|party|actor):/.test(one)))
  return speaker === undefined || namedIn(speaker, sentence) >= 0.5 || GOES_ON[lang].test(sentence.text)
}

/** Whether the wanted kind of thing stands in a sentence, as far as that can be seen, and what that is worth. */
function kindFit(question: Question, sentence: Sentence, lang: Lang): { possible: boolean; bonus: number } {
  let [possible, bonus] = [true, 0]
  const asked = new Set(question.named.flatMap(({ concepts }) => concepts))
  const news = (kind: string): boolean =>
    [...sentence.concepts].some((concept) => concept.startsWith(`${kind}:`) && !asked.has(concept))
  if (question.wants.includes('statement')) possible &&= reports(question, sentence, lang)
  for (const wanted of question.wants) {
    if (wanted === 'day') possible &&= sentence.dates.length > 0
    else if (wanted === 'duration' || wanted === 'money' || wanted === 'number') {
      const units = unitsAsked(question.text, question.lang, wanted)
      const quantities = quantitiesIn(sentence.text, lang)
      const fitting = quantities.some(({ unit }) => isAsked(units, unit))
      // "About 30 million travel": what is counted may be left to the reader.
      possible &&= fitting || (wanted === 'number' && quantities.some(({ unit }) => unit === null))
      bonus += fitting && units !== null ? 0.1 : 0
    } else if (wanted === 'reason') possible &&= BECAUSE[lang].test(sentence.text)
    else if (wanted === 'frequency') possible &&= OFTEN[lang].test(sentence.text)
    else if (wanted === 'place') {
      const sides = [...sentence.concepts].filter((concept) => concept.startsWith('party:'))
      const known = news('place') || (sides.length === 1 && news('party'))
      possible &&= known || SOMEWHERE[lang].test(sentence.text)
      bonus += known ? 0.25 : 0
    } else if (wanted === 'person' && news('person')) bonus += 0.15
  }
  if (pointsAhead(question.text, question.lang) && pointsAhead(sentence.text, lang)) bonus += 0.4
  return { possible, bonus }
}
