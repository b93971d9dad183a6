import { FILTERS } from '../digest/manners.ts'
import type { Command } from './command.ts'
import type { Desk } from './desk.ts'

/** Discord shows at most 25 suggestions: https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const MOST = 25
const SCHEDULES = ['08:00', 'weekdays 08:00', 'monday 08:00', '0 8,18 * * *']
const PERIODS = ['24h', '3d', '7d', '30d']

/** Values to offer while someone types into an option, those that begin as typed first; at most 25. */
export async function suggest(
  commands: readonly Command[],
  desk: Desk,
  typing: { command: string; option: string; typed: string },
): Promise<readonly string[]> {
  const option = commands.find((one) => one.name === typing.command)?.options.find((one) => one.name === typing.option)
  if (!option) return []
  const typed = typing.typed.normalize('NFKC').toLowerCase().trim()
  const fitting = (await offered(typing.command, option, desk)).filter((value) => value.toLowerCase().includes(typed))
  const begins = (value: string) => Number(!value.toLowerCase().startsWith(typed))
  return [...new Set(fitting)].toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST)
}

async function offered(command: string, option: Command['options'][number], desk: Desk): Promise<readonly string[]> {
  if (option.choices) return option.choices
  switch (option.type) {
    case 'kinds':
      return [...FILTERS, ...desk.topics.flatMap(({ issues }) => issues.map(({ id }) => `issue:${id}`))]
    case 'topic':
      return desk.topics.map((topic) => topic.id)
    case 'zone':
      return zones(desk)
    case 'schedule':
      return SCHEDULES
    case 'instant':
      return PERIODS
    default:
  }
  const [topic] = desk.topics
  if (!topic) return []
  if (command === 'facts')
    return [
      ...desk.facts(topic.id).map((fact) => fact.id),
      ...topic.persons.flatMap((person) => person.names.en?.[0] ?? []),
    ]
  if (command === 'story')
    return (await desk.coverage.stories({ topic: topic.id, limit: MOST })).map((story) => story.id)
  return []
}

/** The zones of the topics' parties before all others. */
function zones(desk: Desk): readonly string[] {
  return [
    ...desk.topics.flatMap((topic) => topic.parties.map((party) => party.zone)),
    'UTC',
    ...Intl.supportedValuesOf('timeZone'),
  ]
}
