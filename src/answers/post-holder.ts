import type { Fact } from '../baseline/fact.ts'
import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { asWritten } from './bylines.ts'
import { type AnswerSource, factTestimony, type Testimony } from './evidence.ts'
import type { Report } from './latest-report.ts'
import type { Post, PostAsked, Term } from './post-asked.ts'
import type { Question } from './question.ts'
import { daysIn, monthIn } from './wording.ts'

/** Who holds the posts, in the language of the question, with what bears it out. */
export interface HolderAnswer {
  readonly text: string
  readonly sources: readonly AnswerSource[]
}

/**
 * Names the holders from the topic's record, with since when. Each is cited by the known fact that names the same holder,
 * or else by the report nearest to the day asked about that names the person with the post, or else by the record. Where
 * the known facts name an earlier holder, that is said.
 */
export function holdersOf(
  index: TopicIndex,
  question: Question,
  asked: PostAsked,
  facts: readonly Fact[],
  coverage: readonly Testimony[],
): HolderAnswer {
  const { lang, today } = question
  const told = asked.posts.map((post) => {
    const last = post.terms.at(-1) ?? post.terms[0]
    const known = factOn(index, post, last, facts, today)
    const support = post.terms
      .map((term) => supportOf(index, question, asked, post, term, { facts, coverage }))
      .reverse()
    const earlier = known !== null && isEarlier(known, last, asked.day) ? known : null
    const lead = leadOf(index, lang, post, asked.posts.length > 1)
    const text = `${lead}${termsText(index, lang, post.terms, today)}${earlier === null ? '' : lagging(index, lang, earlier)}`
    const lag = earlier === null ? [] : quoteOf(factTestimony(index, earlier.fact, lang))
    return { text, support, lag }
  })
  const { meeting } = asked
  const when =
    meeting?.from === undefined
      ? ''
      : `${index.label(`meeting:${meeting.id}`, lang)}${bracketed(lang, daysIn(lang, meeting.from, meeting.to))}${COLON[lang]}`
  const sources = [...told.flatMap(({ support }) => support), ...told.flatMap(({ lag }) => lag)]
  return {
    text: `${when}${told.map(({ text }) => text).join(lang === 'en' ? '; ' : lang === 'ko' ? '; ' : '；')}${END[lang]}`,
    sources,
  }
}

const COLON: { readonly [L in Lang]: string } = { en: ': ', ja: '：', ko: ': ', zh: '：' }
const END: { readonly [L in Lang]: string } = { en: '.', ja: '。', ko: '.', zh: '。' }

function bracketed(lang: Lang, text: string): string {
  return lang === 'en' ? ` (${text})` : lang === 'ko' ? `(${text})` : `（${text}）`
}

/** A country that is no side of the process is one of its actors. */
function sideLabel({ topic, label }: TopicIndex, id: string, lang: Lang): string {
  return label(`${topic.parties.some((party) => party.id === id) ? 'party' : 'actor'}:${id}`, lang)
}

/** The side in front where several are told, and the post where it is not quite the one asked for. */
function leadOf(index: TopicIndex, lang: Lang, { office, party, acting }: Post, several: boolean): string {
  const post = acting ? index.label(`office:${office}`, lang) : ''
  if (!several) return post === '' ? '' : `${post}${COLON[lang]}`
  return `${sideLabel(index, party, lang)}${post === '' ? '' : bracketed(lang, post)}${COLON[lang]}`
}

function termsText(index: TopicIndex, lang: Lang, terms: readonly Term[], today: string): string {
  const parts = terms.map((term) => termText(lang, index.label(`person:${term.person.id}`, lang), term, today))
  return parts.join({ en: '; then ', ja: '。その後', ko: '; 이후 ', zh: '；此后' }[lang])
}

/** An end that lies ahead is not known yet. The record's days may stand for their month, so months are told. */
function termText(lang: Lang, name: string, { from, to }: Term, today: string): string {
  const [start, end] = [
    from === undefined ? null : monthIn(lang, from),
    to === undefined || to >= today ? null : monthIn(lang, to),
  ]
  if (start === null && end === null) return name
  if (lang === 'en') {
    if (end === null) return `${name}, since ${start}`
    if (start === end) return `${name}, in ${start}`
    return `${name}, ${start === null ? 'until' : `from ${start} to`} ${end}`
  }
  const comma = { ja: '、', ko: ', ', zh: '，' }[lang]
  const open = { ja: 'から', ko: '부터', zh: '起' }[lang]
  const until = { ja: 'まで', ko: '까지', zh: '止' }[lang]
  const dash = { ja: '～', ko: '~', zh: '至' }[lang]
  const span = end === null ? `${start}${open}` : start === null ? `${end}${until}` : `${start}${dash}${end}`
  return `${name}${comma}${start === end ? start : span}`
}

/** A known fact on a post, and whom it names. */
interface KnownHolder {
  readonly fact: Fact
  readonly person: string
}

/** The known fact on a post: the newest that names the holder while in the post, or else the newest. */
function factOn(
  index: TopicIndex,
  { office, party }: Post,
  term: Term,
  facts: readonly Fact[],
  today: string,
): KnownHolder | null {
  const found = facts
    .filter(({ asOf, type }) => asOf <= today && type === 'status')
    .flatMap((fact): KnownHolder[] => {
      const concepts = factTestimony(index, fact, 'en').sentences[0]?.concepts ?? new Set<string>()
      if (!concepts.has(`office:${office}`)) return []
      const named = index.topic.persons.find(
        ({ id }) =>
          concepts.has(`person:${id}`) &&
          index.officesOf(id, fact.asOf).some((held) => held.office === office && held.party === party),
      )
      return named === undefined ? [] : [{ fact, person: named.id }]
    })
    .sort((a, b) => (a.fact.asOf < b.fact.asOf ? 1 : -1))
  return found.find((known) => names(known, term)) ?? found[0] ?? null
}

function names({ fact, person }: KnownHolder, { person: { id }, from, to }: Term): boolean {
  return person === id && (from ?? '') <= fact.asOf && fact.asOf <= (to ?? '9999')
}

function isEarlier({ fact, person }: KnownHolder, term: Term, day: string): boolean {
  return person !== term.person.id && fact.asOf < (term.from ?? '') && fact.asOf <= day
}

function lagging(index: TopicIndex, lang: Lang, { fact, person }: KnownHolder): string {
  const [day, name] = [daysIn(lang, fact.asOf), index.label(`person:${person}`, lang)]
  return {
    en: ` (the known facts of ${day} name ${name})`,
    ja: `（${day}の既知の事実では${name}）`,
    ko: `(${day}의 알려진 사실에는 ${name})`,
    zh: `（${day}的已知事实所列为${name}）`,
  }[lang]
}

function quoteOf({ sentences, source }: Testimony): AnswerSource[] {
  return sentences.slice(0, 1).map(({ text }) => ({ ...source, quote: text }))
}

function supportOf(
  index: TopicIndex,
  { lang, today }: Question,
  { day }: PostAsked,
  post: Post,
  term: Term,
  { facts, coverage }: { facts: readonly Fact[]; coverage: readonly Testimony[] },
): AnswerSource {
  const known = factOn(index, post, term, facts, today)
  if (known !== null && names(known, term)) {
    const [quoted] = quoteOf(factTestimony(index, known.fact, lang))
    if (quoted !== undefined) return quoted
  }
  const report = reportOf(index, post, term, coverage, { day, today, lang })
  if (report !== null) return { ...report.testimony.source, quote: report.sentence.text }
  return recordOf(index, post, term, today)
}

/** The report nearest to the day that names the person with the post: the side's own, in the asker's language, as it was written. */
function reportOf(
  index: TopicIndex,
  post: Post,
  { person, from, to }: Term,
  coverage: readonly Testimony[],
  { day, today, lang }: { day: string; today: string; lang: Lang },
): Report | null {
  const distance = (said: string): number => Math.abs(Date.parse(said) - Date.parse(day))
  const rank = ({ official, lang: spoken }: Testimony): number =>
    (official === post.party ? 4 : official === null ? 0 : 2) + (spoken === lang ? 1 : 0)
  const reports = coverage
    .filter(({ day: said }) => said <= today && (from ?? '') <= said && said <= (to ?? '9999'))
    .flatMap((testimony): Report[] => {
      const [title, ...body] = testimony.sentences
      const sentence = [...body, ...(title === undefined ? [] : [title])].find(
        ({ text, concepts }) => concepts.has(`person:${person.id}`) && namesInPost(index, text, person.id, post),
      )
      return sentence === undefined ? [] : [{ testimony, sentence }]
    })
    .sort((a, b) => distance(a.testimony.day) - distance(b.testimony.day) || rank(b.testimony) - rank(a.testimony))
  const [first] = reports
  return first === undefined ? null : asWritten(first, reports)
}

/** Characters that may stand between a name and its title: "Cho Tae-yul, South Korea's foreign minister". */
const FURTHEST = 30
const OTHERS_BETWEEN = /\b(?:and|with|met|told|by|from)\b|[。.;；]\s|[とや]|[和与與]|와 |과 /iu

/** Whether a title stands at a name, nearer than at any other person's, and no other side between. */
function namesInPost(index: TopicIndex, text: string, person: string, { office, party }: Post): boolean {
  const mentions = index.names.findNested(text)
  const persons = mentions.filter(({ concept }) => concept.startsWith('person:'))
  const own = persons.filter(({ concept }) => concept === `person:${person}`)
  return mentions.some((title) => {
    if (title.concept !== `office:${office}`) return false
    const gap = ({ start, end }: { start: number; end: number }): number =>
      Math.max(0, start - title.end, title.start - end)
    const nearest = Math.min(...persons.map(gap))
    return own.some((name) => {
      if (gap(name) > Math.min(nearest, FURTHEST)) return false
      const [left, right] = name.start < title.start ? [name.end, title.start] : [title.end, name.start]
      if (left < right && OTHERS_BETWEEN.test(text.slice(left, right))) return false
      return mentions.every(
        ({ concept, start, end }) =>
          start < left || end > right || !/^(?:party|actor):/.test(concept) || concept.endsWith(`:${party}`),
      )
    })
  })
}

/** The topic's own entry: with the newest meeting at which the holder was in that post, where its source is known. */
function recordOf(index: TopicIndex, { office, party }: Post, term: Term, today: string): AnswerSource {
  const { person, from, to } = term
  const at = index
    .meetings()
    .findLast(
      ({ from: day, participants, source }) =>
        source !== undefined &&
        day !== undefined &&
        day <= today &&
        (from ?? '') <= day &&
        day <= (to ?? '9999') &&
        participants.includes(person.id),
    )
  const span = termText('en', index.label(`person:${person.id}`, 'en'), { person, from, to }, today)
  const post = `${sideLabel(index, party, 'en')}, ${index.label(`office:${office}`, 'en')}: ${span}`
  const origin = at?.source === undefined ? { fact: `person:${person.id}` } : { url: at.source }
  const seen = at === undefined ? '' : `; at the ${index.label(`meeting:${at.id}`, 'en')}`
  return { ...origin, outlet: 'record of posts', lang: 'en', quote: `${post}${seen}` }
}
