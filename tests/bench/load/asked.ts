/** What many people ask a desk: the same things again and again, and things that nobody asked before. */
import type { Lang } from '../../../src/language/lang.ts'
import { shippedTopic } from '../../support/topics.ts'
import { TOPIC } from '../scale/templates.ts'

/** A command as it is typed on Slack, and as it is filled in on Discord. */
export interface Asked {
  readonly name: string
  readonly values: Readonly<Record<string, string>>
  readonly typed: string
}

/** Somebody who asks. */
export interface Person {
  readonly zone: string
  readonly locale: string
}

/** Half of the people read English, a quarter Japanese; all sit where their language is spoken, or in Tokyo. */
const PEOPLE: readonly Person[] = [
  { zone: 'Asia/Tokyo', locale: 'en-US' },
  { zone: 'Asia/Tokyo', locale: 'ja' },
  { zone: 'Asia/Seoul', locale: 'ko' },
  { zone: 'Asia/Tokyo', locale: 'en-US' },
  { zone: 'Asia/Tokyo', locale: 'ja' },
  { zone: 'Asia/Shanghai', locale: 'zh-CN' },
  { zone: 'Asia/Tokyo', locale: 'en-US' },
  { zone: 'Asia/Seoul', locale: 'en-US' },
]

/** The person of a number: so many in all on each platform, each with one or two commands a second at the most. */
export const CROWD = 200
/** In which they ask, on each platform. */
export const CHANNELS = 8
export function personOf(n: number): Person {
  return PEOPLE[(n % CROWD) % PEOPLE.length] ?? { zone: 'UTC', locale: 'en-US' }
}

const OFTEN = [
  'When is the next summit?',
  'When and where will the next trilateral summit be held?',
  'Where did the foreign ministers meet?',
  'Who is the foreign minister of South Korea?',
  'What did China say about Taiwan?',
  'What did the ministers agree on?',
  '次の日中韓首脳会談はいつ？',
  '外相会談はどこで開かれた？',
  '다음 정상회의는 언제 열리나?',
  '下一次中日韩领导人会议什么时候举行？',
]
const CLAIMED = [
  'The foreign ministers met in Busan on 26 November 2023.',
  'The next summit will be held in Seoul in May 2024.',
]

const ABOUT: Readonly<Record<Lang, (person: string, issue: string) => string>> = {
  en: (person, issue) => `What did ${person} say about ${issue}?`,
  ja: (person, issue) => `${issue}について${person}は何と言った？`,
  ko: (person, issue) => `${issue}에 대해 ${person} 장관은 뭐라고 했나?`,
  zh: (person, issue) => `${person}对${issue}说了什么？`,
}

/** Twenty commands; seven in them are new each time, three of those in other languages. */
const ROUND: readonly ('ask' | 'new ask' | 'check' | 'new check' | Asked)[] = [
  'ask',
  plain('latest'),
  'new ask',
  plain('facts'),
  'check',
  'ask',
  plain('latest', 'since', '3d'),
  'new ask',
  plain('timeline'),
  'ask',
  'new check',
  plain('sources'),
  'new ask',
  plain('digest', 'since', '1d'),
  'ask',
  plain('latest', 'since', '7d'),
  'new ask',
  plain('facts', 'about', 'summit'),
  'new check',
  plain('help'),
]
/** Of a hundred commands, those that nobody asked before. */
export const NEW_SHARE = Math.round(
  (ROUND.filter((one) => typeof one === 'string' && one.startsWith('new')).length / ROUND.length) * 100,
)

/** Gives one command after the other, the same in every run. No two `series` (from 0) ask the same of what is new. */
export function commandsAsked(series: number): () => Asked {
  const fresh = freshMatters(series * NEW_A_SERIES)
  let n = 0
  let again = 0
  return () => {
    const next = ROUND[n++ % ROUND.length] ?? 'ask'
    if (typeof next === 'object') return next
    const old = again++
    if (next === 'ask') return main('ask', 'question', OFTEN[old % OFTEN.length] ?? '')
    if (next === 'check') return main('check', 'claim', CLAIMED[old % CLAIMED.length] ?? '')
    const { person, issue, lang } = fresh()
    if (next === 'new ask') return main('ask', 'question', ABOUT[lang](person.names[lang], issue.names[lang]))
    return main('check', 'claim', `${person.names.en} said that talks on ${issue.names.en} would go on.`)
  }
}

const NEW_A_SERIES = 500

/** Persons and issues of the topic, each pair once, in the languages by turns. */
function freshMatters(first: number) {
  const { topic } = shippedTopic(TOPIC).index
  const called = (things: readonly { readonly names: Readonly<Partial<Record<Lang, readonly string[]>>> }[]) =>
    things.flatMap(({ names: { en, ja, ko, zh } }) =>
      en?.[0] && ja?.[0] && ko?.[0] && zh?.[0] ? [{ names: { en: en[0], ja: ja[0], ko: ko[0], zh: zh[0] } }] : [],
    )
  const [persons, issues] = [called(topic.persons), called(topic.issues)]
  const langs: readonly Lang[] = ['en', 'ja', 'en', 'ko', 'en', 'zh']
  let n = first
  return () => {
    const person = persons[n % persons.length]
    const issue = issues[Math.floor(n / persons.length) % issues.length]
    const lang = langs[n % langs.length]
    n++
    if (!person || !issue || !lang) throw new Error('the topic names nobody in four languages')
    return { person, issue, lang }
  }
}

function plain(name: string, option?: string, value = ''): Asked {
  return option === undefined
    ? { name, values: {}, typed: name }
    : { name, values: { [option]: value }, typed: `${name} ${option}:${value}` }
}

function main(name: string, option: string, text: string): Asked {
  return { name, values: { [option]: text }, typed: `${name} ${text}` }
}
