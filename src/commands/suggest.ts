import { iso } from '../clock.ts'
import { FILTERS } from '../digest/manners.ts'
import type { Subscription } from '../digest/subscription.ts'
import { factText } from '../digest/words.ts'
import { LANGS, type Lang } from '../language/lang.ts'
import type { Topic } from '../topics/topic.ts'
import { titleOf, topicName } from './choose-topic.ts'
import { type Asker, type Command, langFor, type OptionSpec, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'

/** Discord shows at most 25 suggestions: https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const MOST = 25
const SCHEDULES = ['08:00', 'weekdays 08:00', 'monday 08:00', '0 8,18 * * *']
const PERIODS = ['24h', '3d', '7d', '30d']
const WEEK = 7 * 86_400_000

/** A value that can be given, and what it is called in the reader's language. */
export interface Suggestion {
  readonly value: string
  readonly name: string
}

/** What somebody is typing: into which option, and what they have given for the others so far. */
export interface Typing {
  readonly command: string
  readonly option: string
  readonly typed: string
  readonly values?: OptionValues
}

/** Whoever is offered something: in their language, of their channel. */
export type Reading = Pick<Asker, 'platform' | 'channel' | 'locale'>

/** `also`: other words for it, in every language, by which it is found. */
type Offer = Suggestion & { readonly also?: readonly string[] }

/**
 * Values to offer while someone types into an option, those that begin as typed first; at most 25. What has names is
 * offered by its name in the reader's language, and found by those of every language of the product.
 */
export async function suggest(
  commands: readonly Command[],
  desk: Desk,
  typing: Typing,
  reader: Reading,
): Promise<readonly Suggestion[]> {
  const option = commands.find((one) => one.name === typing.command)?.options.find((one) => one.name === typing.option)
  if (!option) return []
  const lang = langFor(reader, desk)
  if (option.type === 'kinds') return kinds(desk, typing, lang)
  return fitting(await offered(option, desk, typing, reader, lang), typing.typed)
}

function fitting(offers: readonly Offer[], written: string): Suggestion[] {
  const typed = folded(written)
  const rank = ({ value, name, also = [] }: Offer): number => {
    const words = [value, name, ...also].map(folded)
    if (words.some((word) => word.startsWith(typed))) return 0
    return words.some((word) => word.includes(typed)) ? 1 : 2
  }
  const ranked = offers.map((offer) => ({ offer, at: rank(offer) })).filter(({ at }) => at < 2)
  const unique = new Map(ranked.toSorted((a, b) => a.at - b.at).map(({ offer }) => [offer.value, offer]))
  return [...unique.values()].slice(0, MOST).map(({ value, name }) => ({ value, name }))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/** Several may be typed with commas: the last is the one being typed. */
function kinds(desk: Desk, { typed, values }: Typing, lang: Lang): Suggestion[] {
  const comma = typed.lastIndexOf(',')
  const before = typed.slice(0, comma + 1)
  const topic = topicMeant(desk, values)
  const offers: Offer[] = [
    ...FILTERS.map(same),
    ...(topic?.issues ?? []).map(({ id, names }) => ({
      value: `issue:${id}`,
      name: names[lang]?.[0] ?? id,
      also: [id, ...allNames(names)],
    })),
  ]
  return fitting(offers, typed.slice(comma + 1)).map(({ value, name }) => ({
    value: `${before}${value}`,
    name: `${before}${name}`,
  }))
}

async function offered(
  option: OptionSpec,
  desk: Desk,
  { command, values }: Typing,
  reader: Reading,
  lang: Lang,
): Promise<readonly Offer[]> {
  if (option.choices) return option.choices.map(same)
  switch (option.type) {
    case 'topic':
      return desk.topics.map((topic) => ({
        value: topic.id,
        name: titleOf(topic, lang),
        also: [...Object.values(topic.title), ...allNames(topic.names)],
      }))
    case 'zone':
      return zones(desk).map(same)
    case 'schedule':
      return SCHEDULES.map(same)
    case 'instant':
      return PERIODS.map(same)
    default:
  }
  const topic = topicMeant(desk, values)
  if (!topic) return []
  switch (`${command} ${option.name}`) {
    case 'facts about':
      return [...facts(desk, topic, lang), ...named(topic.persons, lang), ...named(topic.issues, lang)]
    case 'timeline about':
      return [topic.series, topic.places, topic.persons, topic.issues].flatMap((things) => named(things, lang))
    case 'compare meeting':
      return meetings(desk, topic, lang)
    case 'compare issue':
      return named(topic.issues, lang).map((offer, i) => ({ ...offer, value: topic.issues[i]?.id ?? offer.value }))
    case 'story id':
    case 'review mute':
    case 'review muteall':
    case 'review unmute':
      return (await desk.coverage.stories({ topic: topic.id, limit: MOST })).map(({ id, headline }) => ({
        value: id,
        name: headline,
      }))
    case 'review wrong':
      return findings(desk, topic)
    case 'review accept':
    case 'review reject':
      return changes(desk, topic, 'proposed', lang)
    case 'undo change':
      return changes(desk, topic, 'accepted', lang)
    case 'unsubscribe id':
      return subscriptions(desk, reader, lang)
    default:
      return []
  }
}

const same = (value: string): Offer => ({ value, name: value })

function topicMeant(desk: Desk, values: OptionValues | undefined): Topic | undefined {
  return desk.topics.find(({ id }) => id === values?.topic) ?? desk.topics[0]
}

type Names = Partial<Record<Lang, readonly string[]>>

function allNames(names: Names): string[] {
  return LANGS.flatMap((lang) => names[lang] ?? [])
}

/** By a name that the command reads as well, whatever language it is in. */
function named(things: readonly { readonly id: string; readonly names: Names }[], lang: Lang): Offer[] {
  return things.map(({ id, names }) => {
    const name = names[lang]?.[0] ?? allNames(names)[0] ?? id
    return { value: name, name, also: allNames(names) }
  })
}

function facts(desk: Desk, topic: Topic, lang: Lang): Offer[] {
  return desk
    .facts(topic.id)
    .map((fact) => ({ value: fact.id, name: `${fact.id}: ${factText(fact, lang)}`, also: Object.values(fact.text) }))
}

/** The latest first; by their ids, which is how `compare` knows them. */
function meetings(desk: Desk, topic: Topic, lang: Lang): Offer[] {
  const index = desk.index(topic.id)
  return index
    .meetings()
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
    .map(({ id, names = {} }) => ({
      value: id,
      name: index.label(`meeting:${id}`, lang),
      also: [...LANGS.map((one) => index.label(`meeting:${id}`, one)), ...allNames(names)],
    }))
}

async function findings(desk: Desk, topic: Topic): Promise<Offer[]> {
  const since = iso(desk.now() - WEEK)
  const found = await desk.coverage.findings({ topic: topic.id, since })
  return found.map(({ id, text }) => ({ value: id, name: text }))
}

async function changes(desk: Desk, topic: Topic, state: 'proposed' | 'accepted', lang: Lang): Promise<Offer[]> {
  const found = await desk.ledger.changes({ topic: topic.id, state })
  return found.map(({ id, proposal }) => ({ value: id, name: factText(proposal.fact, lang) }))
}

async function subscriptions(desk: Desk, { platform, channel }: Reading, lang: Lang): Promise<Offer[]> {
  const here = channel === null ? [] : await desk.subscriptions.list({ platform, channel })
  return here.map((one: Subscription) => ({
    value: one.id,
    name: `${topicName(one.topic, desk, lang)}, ${one.schedule} (${one.zone})`,
  }))
}

/** The zones of the topics' parties before all others. */
function zones(desk: Desk): readonly string[] {
  return [
    ...desk.topics.flatMap((topic) => topic.parties.map((party) => party.zone)),
    'UTC',
    ...Intl.supportedValuesOf('timeZone'),
  ]
}
