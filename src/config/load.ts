import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkFacts } from '../baseline/check-facts.ts'
import { type Fact, factsFileSchema } from '../baseline/fact.ts'
import type { Feed } from '../feeds/feed.ts'
import { checkTopic } from '../topics/check-topic.ts'
import { type Topic, topicSchema } from '../topics/topic.ts'
import { type CommuniqueFile, communiqueSchema } from './communique-file.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { feedsFileSchema } from './feeds-file.ts'
import { configurationError, type Problem } from './problem.ts'
import { type ReadFile, readYaml } from './yaml-file.ts'

/** Everything the service is told, checked as a whole. */
export interface Configuration {
  readonly environment: Environment
  readonly desk: CommuniqueFile
  /** In the order of `communique.yaml`; the first is the default. */
  readonly topics: readonly { readonly topic: Topic; readonly facts: readonly Fact[] }[]
  readonly feeds: readonly Feed[]
}

/** Reads environment and files. Throws one UserError that names every problem with file and line, and no secret. */
export function loadConfiguration(variables: Readonly<Record<string, string | undefined>>): Configuration {
  const problems: Problem[] = []
  const environment = readEnvironment(variables, problems)
  const file = (...names: string[]) => {
    const path = join(environment.config, ...names)
    const inside = relative('.', path)
    return { path, shown: inside.startsWith('..') ? path : inside }
  }
  const desk = readYaml(file('communique.yaml'), communiqueSchema, problems)
  const feeds = readYaml(file('feeds.yaml'), feedsFileSchema, problems)
  const topics = (desk?.value.topics ?? topicsIn(environment.config)).flatMap(
    (name) => readTopic(name, file, problems) ?? [],
  )
  if (desk) checkDesk(desk, file('communique.yaml').shown, problems)
  if (feeds) checkFeeds(feeds, topics, file('feeds.yaml').shown, problems)
  if (problems.length > 0 || !desk || !feeds) throw configurationError(problems)
  return { environment, desk: desk.value, topics, feeds: feeds.value }
}

/** Where `communique.yaml` cannot be read, the topics that are there are checked all the same. */
function topicsIn(config: string): string[] {
  try {
    return readdirSync(join(config, 'topics')).flatMap((file) => /^([^.]+)\.yaml$/.exec(file)?.[1] ?? [])
  } catch {
    return []
  }
}

function readTopic(name: string, file: (...names: string[]) => { path: string; shown: string }, problems: Problem[]) {
  const topicFile = file('topics', `${name}.yaml`)
  const factsFile = file('topics', `${name}.facts.yaml`)
  const topic = readYaml(topicFile, topicSchema, problems)
  const facts = readYaml(factsFile, factsFileSchema, problems)
  if (!topic || !facts) return null
  if (topic.value.id !== name)
    problems.push({
      where: topicFile.shown,
      line: topic.lineOf(['id']),
      message: `id: must be the file's own name, ${name}`,
    })
  for (const { path, message } of checkTopic(topic.value))
    problems.push({ where: topicFile.shown, line: topic.lineOf(path), message })
  for (const { path, message } of checkFacts(topic.value, facts.value.facts))
    problems.push({ where: factsFile.shown, line: facts.lineOf(path), message })
  return { topic: topic.value, facts: facts.value.facts }
}

function checkDesk(desk: ReadFile<CommuniqueFile>, where: string, problems: Problem[]): void {
  const { topics, subscriptions } = desk.value
  for (const [i, subscription] of subscriptions.entries()) {
    if (subscription.topic === undefined || topics.includes(subscription.topic)) continue
    problems.push({
      where,
      line: desk.lineOf(['subscriptions', i, 'topic']),
      message: `subscriptions.${i}.topic: "${subscription.topic}" is not among the topics`,
    })
  }
}

function checkFeeds(
  feeds: ReadFile<readonly Feed[]>,
  topics: readonly { topic: Topic }[],
  where: string,
  problems: Problem[],
): void {
  const seen = new Set<string>()
  const parties = new Set(topics.flatMap(({ topic }) => topic.parties.map((party) => party.id)))
  for (const [i, feed] of feeds.value.entries()) {
    const problem = (key: string, message: string) =>
      problems.push({ where, line: feeds.lineOf(['feeds', i, key]), message: `feeds.${i}.${key}: ${message}` })
    if (seen.has(feed.id)) problem('id', `"${feed.id}" is there twice`)
    seen.add(feed.id)
    if (topics.length > 0 && feed.official !== null && !parties.has(feed.official))
      problem('official', `"${feed.official}" is a party of no topic`)
  }
}
