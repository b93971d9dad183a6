import type { Lang } from '../language/lang.ts'
import type { Meeting, Person } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { blanked } from './notions.ts'
import type { Question } from './question.ts'

/** A time in a post; days as the topic's file has them, open where missing. */
export interface Term {
  readonly person: Person
  readonly from: string | undefined
  readonly to: string | undefined
}

/** A post of one side, and who held it in the time asked about, oldest first. */
export interface Post {
  readonly office: string
  readonly party: string
  /** It stands in for the post that was asked for: an acting president. */
  readonly acting: boolean
  readonly terms: readonly [Term, ...Term[]]
}

/** A question for the holder of a post. */
export interface PostAsked {
  readonly posts: readonly [Post, ...Post[]]
  /** The last day of the time asked about. */
  readonly day: string
  /** True where it asks for a day that is still ahead: the holders are those of the day of the question. */
  readonly ahead: boolean
  /** The meeting to which the question is tied, or null. */
  readonly meeting: Meeting | null
}

type Patterns = { readonly [L in Lang]: RegExp }

/** "Who is", 誰ですか, 누구인가, 是谁: the question is for a name, and for nothing that its bearer did. */
const WHO_IS: Patterns = {
  en: /\bwho(?:['’]s|['’]re| (?:is|are|was|were|has been|had been|will be|serve[sd]? as|acts as|acted as|holds?|held|became|took (?:office|over) as|was sworn in as))\b/i,
  ja: /(?:誰|だれ|どなた)(?:で|だっ|なの|か|が|[？?。]|\s*$)|(?:は|って)\s*[？?]?$/,
  ko: /누구|[은는]\s?[？?]?$/,
  zh: /是(?:谁|誰|哪位|何人)|(?:谁|誰|哪位)(?:将|將|会|會)?(?:是|任|担任|擔任|出任)|(?:为|為|叫)(?:谁|誰)|是[？?]?$/,
}
/** What someone did, or another holder than the one of the day. */
const OF_ANOTHER_KIND: Patterns = {
  en: /\b(?:to (?!be\b)\w+|met|meets?|meeting (?:with|of)|attend\w*|chair\w*|host\w*|sa(?:y|ys|id)|told|call(?:ed|s)|represent\w*|visit\w*|sent|appoint\w*|replac\w*|succe\w*|predecessor|previous|former|next|first|last|before|after|by)\b|\bex-/i,
  ja: /出席|参加|司会|議長|主宰|会談し|会っ|会う|代表|訪|任命|前任|後任|次期|次の|歴代|初代|[前元](?:の)?(?:韓国|日本|中国)?(?:外相|外務|首相|大統領|国家主席|総理|長官)|述べ|言っ|語っ/,
  ko: /참석|참가|주재|의장|만난|만났|방문|대표|임명|전임|후임|차기|다음|역대|초대|(?:^|\s)전 |말[했한]|밝[혔힌]/,
  zh: /出席|参加|參加|主持|会见|會見|会晤了|见了|访问|訪問|代表|任命|前任|继任|繼任|接任|下任|下一任|历任|歷任|首任|前(?:外|首|总|總)|说|說|表示/,
}
/** Words that leave the question as it is. */
export const FILLING =
  /^(?:current|currently|present|now|new|today|incumbent|serving|sitting|exactly|office|post|hold|serve|act|took|sworn|취임\S*|就任|就职|就職|上任|時点|現在|現職|現|今|新|当時|時|지금|현재|현|현직|새|신임|당시|오늘|누구\S*|现任|現任|现在|現在|目前|如今|当前|當前|新任|时|議時|议时|担任|擔任|任)$/i
/** It asks who came into the post in the time it names. */
const CAME_IN: Patterns = {
  en: /\b(?:became|took (?:office|over)|sworn in)\b/i,
  ja: /就任/,
  ko: /취임/,
  zh: /就任|就职|就職|上任/,
}
const MEETING: Patterns = {
  en: /\b(?:meetings?|talks|summit|session|gathering)\b/i,
  ja: /会談|会議|会合|サミット/,
  ko: /회의|회담/,
  zh: /会议|會議|会谈|會談|会晤|會晤|峰会|峰會|外长会|外長會/,
}

/**
 * The posts whose holders a question asks for ("Who is the foreign minister of South Korea?"), with who held them on the
 * day or in the time it names, at the meeting it names, or else on the day it is asked. Null where it asks for something
 * else, or where nobody is known. Without a side, the post is asked for of every side.
 */
export function postAsked(index: TopicIndex, question: Question): PostAsked | null {
  const { text, lang, today, wants, notions, dates } = question
  // "And since when?" is told anyway.
  if (!wants.includes('person') || wants.some((wanted) => wanted !== 'person' && wanted !== 'day')) return null
  const mentions = index.names.findNested(text)
  const posts = mentions.filter(({ concept }) => concept.startsWith('office:'))
  if (!WHO_IS[lang].test(text) || OF_ANOTHER_KIND[lang].test(blanked(text, posts))) return null
  if (notions.some((notion) => !FILLING.test(notion.text))) return null
  const idsOf = (kind: string): string[] =>
    mentions
      .filter(({ concept }) => concept.startsWith(`${kind}:`))
      .map(({ concept }) => concept.slice(kind.length + 1))
  const offices = [...new Set(idsOf('office'))]
  if (offices.length === 0 || mentions.some(({ concept }) => /^(?:person|concept|issue|other):/.test(concept)))
    return null
  const meeting = tiedTo(question, idsOf('meeting').length > 0)
  const date = meeting === null ? dates[0] : undefined
  const asked = meeting?.from ?? date?.from ?? today
  const ahead = asked > today
  // A meeting to come may be attended by others.
  if (ahead && meeting !== null) return null
  const from = ahead ? today : asked
  const to = ahead ? today : (meeting?.from ?? date?.to ?? today)
  const day = to.localeCompare(today) < 0 ? to : today
  // A capital stands for its side, save where it may be the place of a meeting.
  const places = new Set(mentions.filter(({ concept }) => concept.startsWith('place:')).map(({ start }) => start))
  const sides = mentions.filter(({ concept }) => /^(?:party|actor):/.test(concept))
  const plain = sides.filter(({ start }) => !places.has(start))
  const named = plain.length > 0 || meeting !== null ? plain : sides
  const parties = [...new Set(named.map(({ concept }) => concept.slice(concept.indexOf(':') + 1)))]
  const wanted = parties.length > 0 ? parties : onlySides(index, offices)
  const held = wanted.flatMap((party) => postOf(index, offices, party, from, day) ?? [])
  const found = date !== undefined && CAME_IN[lang].test(text) ? held.flatMap((post) => cameIn(post, from) ?? []) : held
  const [first, ...others] = found
  if (first === undefined || (parties.length > 0 && found.length < parties.length)) return null
  return { posts: [first, ...others], day, ahead, meeting }
}

/** The post with those alone who came into it since that day, or null where nobody did. */
function cameIn(post: Post, since: string): Post | null {
  const [first, ...others] = post.terms.filter(({ from }) => from !== undefined && from >= since)
  return first === undefined ? null : { ...post, terms: [first, ...others] }
}

/** The meeting, where the question speaks of one: a post alone makes no meeting. */
function tiedTo({ meeting, text, lang }: Question, named: boolean): Meeting | null {
  return meeting?.from !== undefined && (named || MEETING[lang].test(text)) ? meeting : null
}

/** The one country that has the post, where only one has it; else the sides of the process. */
function onlySides({ topic }: TopicIndex, offices: readonly string[]): string[] {
  const holding = new Set(
    topic.persons
      .flatMap((person) => person.offices.filter(({ office }) => offices.includes(office)))
      .map(({ party }) => party),
  )
  return holding.size === 1 ? [...holding] : topic.parties.map(({ id }) => id)
}

/** A side's post of that name; the one of the same rank where the side calls it otherwise ("China's prime minister"). */
function postOf(index: TopicIndex, offices: readonly string[], party: string, from: string, to: string): Post | null {
  const { topic } = index
  const has = ({ id, shared }: { id: string; shared: boolean }): boolean =>
    !shared && topic.persons.some((person) => person.offices.some((held) => held.office === id && held.party === party))
  const asked = topic.offices.filter(({ id }) => offices.includes(id))
  const own = asked.filter(has)
  const names = new Set(asked.flatMap(({ names }) => Object.values(names).flat()))
  const alike = topic.offices.filter(
    (one) =>
      has(one) &&
      Object.values(one.names)
        .flat()
        .some((name) => names.has(name)),
  )
  const meant = own.length > 0 ? own : alike
  const titles = new Set(meant.map(({ id }) => `acting ${index.label(`office:${id}`, 'en')}`))
  const standIns = topic.offices.filter((one) => has(one) && titles.has(index.label(`office:${one.id}`, 'en')))
  for (const { id } of [...meant, ...standIns]) {
    const [first, ...others] = termsIn(index, id, party, from, to)
    const acting = !meant.some((one) => one.id === id)
    if (first !== undefined) return { office: id, party, acting, terms: [first, ...others] }
  }
  return null
}

function termsIn(index: TopicIndex, office: string, party: string, from: string, to: string): Term[] {
  const terms = index.topic.persons.flatMap((person) =>
    person.offices
      .filter((held) => held.office === office && held.party === party)
      .filter((held) => (held.from ?? '') <= to && from <= (held.to ?? '9999'))
      .map((held): Term => ({ person, from: held.from, to: held.to })),
  )
  if (from !== to) return terms.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const holder = index.holderOf(office, party, to)
  return terms.filter(({ person }) => person === holder).slice(-1)
}
