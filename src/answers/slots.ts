import type { Meeting, Person } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { isAhead, speaksOfOff } from './meeting-asked.ts'
import { namesAnother } from './names-another.ts'
import type { Question } from './question.ts'
import { daysIn, josa, listIn, numberWord, roundSpanIn, spanIn } from './wording.ts'
import { asksForDate, asksIfSettled, asksPlainly } from './yes-or-no.ts'

/** An answer read from what the topic knows of its meetings, people and offices. */
export interface SlotAnswer {
  /** In the language of the question. */
  readonly text: string
  /** What a sentence must name to bear it out: concepts, or a day (`day:2024-05-27`). All of them for full support. */
  readonly values: readonly string[]
  readonly meeting: Meeting | null
  /** What it comes to, where the question asks for yes or no. */
  readonly yes?: boolean
}

export const CHAIRS =
  /\b(?:chair(?:ed|s|ing|man)?|presid(?:e|ed|es|ing)|host(?:ed|s|ing)?)\b|司会|議長|主宰|主催|주재|의장|사회를|主持|主席|轮值|輪值|东道|東道/iu
const GAP =
  /\bsince\b|\bgap\b|\bbetween\b|\bpassed\b|\bprevious\b|\bhow long after\b|ぶり|以来|前回から|間隔|만에|만인|만이|이후|간격|时隔|時隔|相隔|间隔|間隔|距离|距離/iu
/** Words that only ask for the gap. */
const DISTANCE = /^(?:距离|距離|相隔|间隔|間隔|gap|간격)$/i
const HOW_MANY_HELD = /\bhow (?:many|often)\b|何回|何度|몇\s?(?:번|차례|회)|多少次|[几幾]次/iu
const TO_COME = /^(?:expected|announced|postponed)$/

/**
 * Answers when, where, who, how long since and how many from the topic's own record, if the question asks for nothing
 * else: a word that is left over ("hotel", "colour") is not answered from here.
 */
export function fromSlots(index: TopicIndex, question: Question): SlotAnswer | null {
  const { meeting, wants, lang } = question
  const off = meeting !== null && isOff(meeting)
  const left = question.notions.filter(
    ({ text }) =>
      !(off && speaksOfOff(text, lang)) &&
      !(wants[0] === 'whether' && asksIfSettled(text)) &&
      !(wants[0] === 'duration' && DISTANCE.test(text)),
  )
  if (left.length > 0 || namesAnother(question)) return null
  if (off && speaksOfOff(question.text, lang) && wants[0] !== 'reason') return whenAndWhere(index, question)
  const [first] = wants
  if (first === 'person') return whoIs(index, question) ?? personAsked(index, question)
  if (first === 'number') return countAsked(index, question)
  if (meeting === null) return null
  if (first === 'day' || first === 'place') return whenAndWhere(index, question)
  if (first === 'duration') return gapBefore(index, question, meeting)
  if (first === 'whether') return dateFixed(index, question, meeting)
  return null
}

function isOff({ status }: Meeting): boolean {
  return status === 'postponed' || status === 'cancelled'
}

function label(index: TopicIndex, meeting: Meeting, { lang }: Question): string {
  return index.label(`meeting:${meeting.id}`, lang)
}

function whenAndWhere(index: TopicIndex, question: Question): SlotAnswer | null {
  const { meeting, lang, wants, today } = question
  if (meeting === null) return null
  if (meeting.from === undefined) return wants.includes('day') ? undated(index, question, meeting) : null
  const { from, to = from, place } = meeting
  if (wants.includes('place') && place === undefined) return null
  const name = label(index, meeting, question)
  const days = daysIn(lang, from, to)
  const where = place === undefined ? null : index.label(`place:${place}`, lang)
  const values = [`day:${from}`, ...(place === undefined ? [] : [`place:${place}`])]
  const ahead = from > today
  if (isOff(meeting)) return calledOff(question, meeting, { name, days, where, values })
  const texts = {
    en: `The ${name} ${ahead ? 'is to be' : 'was'} held on ${days}${where === null ? '' : ` in ${where}`}.`,
    ja: `${name}は${days}${where === null ? '' : `に${where}で`}${ahead ? '開かれる予定' : '開かれた'}。`,
    ko: `${josa(name, '은', '는')} ${days}${where === null ? '' : ` ${where}에서`} ${ahead ? '열릴 예정이다' : '열렸다'}.`,
    zh: `${name}${ahead ? '定于' : '于'}${days}${where === null ? '' : `在${where}`}举行。`,
  }
  return { text: texts[lang], values, meeting }
}

function calledOff(
  { lang }: Question,
  meeting: Meeting,
  { name, days, where, values }: { name: string; days: string; where: string | null; values: readonly string[] },
): SlotAnswer {
  const postponed = meeting.status === 'postponed'
  const texts = {
    en: `The ${name}${where === null ? '' : ` in ${where}`}, planned for ${days}, was ${postponed ? 'postponed' : 'cancelled'}.`,
    ja: `${days}に${where === null ? '' : `${where}で`}予定されていた${name}は${postponed ? '延期された' : '中止された'}。`,
    ko: `${days}${where === null ? '' : ` ${where}에서`} 예정됐던 ${josa(name, '은', '는')} ${postponed ? '연기됐다' : '취소됐다'}.`,
    zh: `原定${days}${where === null ? '' : `在${where}`}举行的${name}${postponed ? '已推迟' : '已取消'}。`,
  }
  return { text: texts[lang], values, meeting }
}

/** A meeting to come whose day is not known. */
function undated(index: TopicIndex, question: Question, meeting: Meeting): SlotAnswer | null {
  if (!TO_COME.test(meeting.status)) return null
  const { lang } = question
  const name = label(index, meeting, question)
  const chair = meeting.chair === undefined ? null : index.label(`party:${meeting.chair}`, lang)
  const texts = {
    en: `No date is known for the ${name}${chair === null ? '' : `, which ${chair} is to chair`}.`,
    ja: `${name}の日程は決まっていない${chair === null ? '' : `（議長国は${chair}）`}。`,
    ko: `${name}의 날짜는 정해지지 않았다${chair === null ? '' : `(의장국 ${chair})`}.`,
    zh: `${name}的日期尚未确定${chair === null ? '' : `（主席国为${chair}）`}。`,
  }
  return { text: texts[lang], values: ['issue:summit-timing'], meeting }
}

function dateFixed(index: TopicIndex, question: Question, meeting: Meeting): SlotAnswer | null {
  const other = question.named.some(({ concepts }) =>
    concepts.some((one) => /^(?:person|actor|concept:(?!schedule)|issue:(?!summit-timing))/.test(one)),
  )
  if (!asksForDate(question) || other) return null
  const { today, sure } = question
  const next = index.meetings(meeting.series, today).find((one) => isAhead(one, today))
  const asked = sure || isAhead(meeting, today) ? meeting : (next ?? meeting)
  if (!isAhead(asked, today)) return null
  const told = whenAndWhere(index, { ...question, meeting: asked, wants: ['day'] })
  if (told === null || isOff(asked) || !asksPlainly(question)) return told
  return { ...told, yes: asked.from !== undefined }
}

function personAsked(index: TopicIndex, question: Question): SlotAnswer | null {
  const { meeting, lang, today } = question
  const offices = ids(question, 'office')
  const sides = sidesAsked(question)
  // "Who came for Japan when Rubio was host" does not ask for the host.
  const isOfChair = sides.length === 0 || (meeting?.chair !== undefined && sides.includes(meeting.chair))
  const chairs = CHAIRS.test(question.text) && isOfChair
  if (meeting !== null && chairs) {
    if (meeting.chair === undefined) return null
    const [person] = personsOf(index, meeting, meeting.chair)
    return person === undefined ? null : chaired(index, question, meeting, person)
  }
  if (meeting?.from !== undefined) {
    const asked = sides.flatMap((side) => personsOf(index, meeting, side))
    if (asked.length > 0) return attended(index, question, meeting, asked)
    const all = meeting.participants.flatMap((id) => index.person(id) ?? [])
    if (sides.length === 0 && all.length > 0) return attended(index, question, meeting, all)
  }
  const day = meeting?.from ?? question.dates[0]?.from ?? today
  if (day > today) return null
  const holders = offices.flatMap((office) => holdersOn(index, office, sides, day))
  const [holder] = holders
  if (holder === undefined || (sides.length === 0 && holders.length > 1)) return null
  const name = index.label(`person:${holder.person.id}`, lang)
  const post = `${index.label(`party:${holder.party}`, lang)} ${index.label(`office:${holder.office}`, lang)}`
  const texts = {
    en: `${name} (${index.label(`party:${holder.party}`, 'en')}, ${index.label(`office:${holder.office}`, 'en')}), on ${daysIn('en', day)}.`,
    ja: `${daysIn('ja', day)}の時点では${name}（${post}）。`,
    ko: `${daysIn('ko', day)} 현재 ${name}(${post}).`,
    zh: `${daysIn('zh', day)}时为${name}（${post}）。`,
  }
  return { text: texts[lang], values: [`person:${holder.person.id}`], meeting }
}

/** "Who is Wang Yi?": the posts held on the day of the question, or the last ones. */
function whoIs(index: TopicIndex, question: Question): SlotAnswer | null {
  const { lang, today, named, meeting } = question
  const [only, ...more] = named
  const [concept, ...others] = only?.concepts ?? []
  if (meeting !== null || more.length > 0 || others.length > 0 || !concept?.startsWith('person:')) return null
  const person = index.person(concept.slice('person:'.length))
  const last = person?.offices.at(-1)
  if (person === null || last === undefined) return null
  const now = index.officesOf(person.id, today)
  const held = now.length > 0 ? now : [last]
  const posts = listIn(
    lang,
    held.map(({ office, party }) =>
      lang === 'en'
        ? `${index.label(`office:${office}`, lang)} of ${index.label(`party:${party}`, lang)}`
        : `${index.label(`party:${party}`, lang)} ${index.label(`office:${office}`, lang)}`,
    ),
  )
  const name = index.label(concept, lang)
  const gone = now.length === 0
  const texts = {
    en: `${name} ${gone ? 'was last' : 'is'} ${posts}.`,
    ja: `${name}は${posts}${gone ? 'だった' : 'である'}。`,
    ko: `${josa(name, '은', '는')} ${posts}${gone ? '이었다' : '이다'}.`,
    zh: `${name}${gone ? '曾任' : '是'}${posts}。`,
  }
  return { text: texts[lang], values: [concept], meeting: null }
}

function holdersOn(
  index: TopicIndex,
  office: string,
  sides: readonly string[],
  day: string,
): { person: Person; party: string; office: string }[] {
  const parties =
    sides.length > 0
      ? sides
      : [...new Set(index.topic.persons.flatMap(({ offices }) => offices.map(({ party }) => party)))]
  return parties.flatMap((party) => {
    const person = index.holderOf(office, party, day)
    return person === null ? [] : [{ person, party, office }]
  })
}

/** Sides named as sides: the capital where a meeting was held is a place. */
function sidesAsked(question: Question): string[] {
  return question.named
    .filter(({ concepts }) => !concepts.some((concept) => concept.startsWith('place:')))
    .flatMap(({ concepts }) =>
      concepts.filter((concept) => concept.startsWith('party:')).map((concept) => concept.slice(6)),
    )
}

function ids(question: Question, kind: string): string[] {
  const found = question.named.flatMap(({ concepts }) => concepts.filter((concept) => concept.startsWith(`${kind}:`)))
  return [...new Set(found)].map((concept) => concept.slice(kind.length + 1))
}

/** The participants who came for a side. */
function personsOf(index: TopicIndex, meeting: Meeting, party: string): Person[] {
  const day = meeting.from ?? ''
  return meeting.participants
    .filter((one) => index.officesOf(one, day).some((held) => held.party === party))
    .flatMap((id) => index.person(id) ?? [])
}

function chaired(index: TopicIndex, question: Question, meeting: Meeting, person: Person): SlotAnswer {
  const { lang } = question
  const name = index.label(`person:${person.id}`, lang)
  const what = label(index, meeting, question)
  const side = index.label(`party:${meeting.chair}`, lang)
  const texts = {
    en: `${name} of ${side} chaired the ${what}.`,
    ja: `${what}の議長は${side}の${name}が務めた。`,
    ko: `${what}의 의장은 ${side}의 ${josa(name, '이었다', '였다')}.`,
    zh: `${what}由${side}的${name}主持。`,
  }
  return { text: texts[lang], values: [`person:${person.id}`], meeting }
}

function attended(index: TopicIndex, question: Question, meeting: Meeting, persons: readonly Person[]): SlotAnswer {
  const { lang, today } = question
  const names = listIn(
    lang,
    persons.map(({ id }) => index.label(`person:${id}`, lang)),
  )
  const what = label(index, meeting, question)
  const ahead = (meeting.from ?? '') > today
  const texts = {
    en: `${names} ${ahead ? 'are to attend' : 'attended'} the ${what} (${daysIn('en', meeting.from ?? '', meeting.to)}).`,
    ja: `${what}（${daysIn('ja', meeting.from ?? '', meeting.to)}）には${names}が${ahead ? '出席する予定' : '出席した'}。`,
    ko: `${what}(${daysIn('ko', meeting.from ?? '', meeting.to)})에는 ${josa(names, '이', '가')} ${ahead ? '참석할 예정이다' : '참석했다'}.`,
    zh: `${names}${ahead ? '将出席' : '出席了'}${what}（${daysIn('zh', meeting.from ?? '', meeting.to)}）。`,
  }
  return { text: texts[lang], values: persons.map(({ id }) => `person:${id}`), meeting }
}

function gapBefore(index: TopicIndex, question: Question, meeting: Meeting): SlotAnswer | null {
  if (!GAP.test(question.text) || meeting.from === undefined) return null
  const { from } = meeting
  const before = index
    .meetings(meeting.series)
    .filter((one) => one.from !== undefined && one.from < from && one.status === 'held')
  const previous = before.at(-1)
  if (previous?.from === undefined) return null
  const { lang } = question
  const months = monthsBetween(previous.to ?? previous.from, from)
  const round = roundSpanIn(lang, months)
  const span = spanIn(lang, months) + (round === null ? '' : lang === 'en' ? ` (${round})` : `（${round}）`)
  const [name, other] = [label(index, meeting, question), label(index, previous, question)]
  const since = daysIn(lang, previous.from, previous.to)
  const texts = {
    en: `The ${name} came ${span} after the one before it, the ${other} (${since}).`,
    ja: `${name}は、前回の${other}（${since}）から${span}ぶりに開かれた。`,
    ko: `${josa(name, '은', '는')} 직전의 ${other}(${since}) 이후 ${span} 만에 열렸다.`,
    zh: `${name}距上一次（${other}，${since}）时隔${span}。`,
  }
  return { text: texts[lang], values: ['concept:first-in-years'], meeting }
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}

function countAsked(index: TopicIndex, question: Question): SlotAnswer | null {
  const [series] = ids(question, 'series')
  if (!HOW_MANY_HELD.test(question.text) || series === undefined) return null
  const { lang, today, dates } = question
  const until = /\bbefore\b|以前|までに|이전|之前/iu.test(question.text) ? (dates[0]?.from ?? today) : today
  const held = index
    .meetings(series)
    .filter(({ from, status }) => from !== undefined && from < until && status === 'held')
  const last = held.at(-1)
  if (last?.from === undefined) return null
  const kind = index.label(`series:${series}`, lang)
  const since = daysIn(lang, last.from, last.to)
  const count = last.ordinal ?? held.length
  const texts = {
    en: `${numberWord(count)} (${count}): the last one before ${daysIn('en', until)}, the ${label(index, last, question)}, was held on ${since}.`,
    ja: `${kind}は${count}回。${daysIn('ja', until)}より前の最後は${since}の${label(index, last, question)}。`,
    ko: `${kind} ${count}회. ${daysIn('ko', until)} 이전의 마지막은 ${since}의 ${label(index, last, question)}이다.`,
    zh: `${kind}共${count}次，${daysIn('zh', until)}之前的最后一次是${since}的${label(index, last, question)}。`,
  }
  return { text: texts[lang], values: [`series:${series}`], meeting: last }
}
