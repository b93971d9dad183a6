import { UserError } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import type { Topic } from '../topics/topic.ts'
import { inEach } from '../words/words.ts'
import type { OptionSpec, OptionValues } from './command.ts'
import type { Desk } from './desk.ts'

/** The option that every command about coverage takes. */
export const topicOption: OptionSpec = {
  name: 'topic',
  description: inEach((words) => words.commands.topic),
  type: 'topic',
}

/** The topic named in the options, or the desk's first. Throws a UserError that names those there are. */
export function chooseTopic(values: OptionValues, desk: Pick<Desk, 'topics'>): Topic {
  const [first] = desk.topics
  const topic = values.topic === undefined ? first : desk.topics.find((one) => one.id === values.topic)
  if (!topic)
    throw new UserError(
      inEach(({ errors }) => errors.noTopic({ id: values.topic ?? '', topics: desk.topics.map((one) => one.id) })),
    )
  return topic
}

/** The topic's name for people. */
export function titleOf(topic: Topic, lang: Lang): string {
  return topic.title[lang] ?? topic.title.en ?? topic.id
}

/** The name for people of a topic known by its id; the id where it is configured no more. */
export function topicName(id: string, desk: Pick<Desk, 'topics'>, lang: Lang): string {
  const topic = desk.topics.find((one) => one.id === id)
  return topic ? titleOf(topic, lang) : id
}

/** An issue's name for people; its id where the topic is configured no more. */
export function labelOfIssue(desk: Pick<Desk, 'topics' | 'index'>, topic: string, issue: string, lang: Lang): string {
  return desk.topics.some(({ id }) => id === topic) ? desk.index(topic).label(`issue:${issue}`, lang) : issue
}

/** The zone in which times are meant and shown: the asker's, or the topic's, where there is one. */
export function zoneOf(asker: { readonly zone: string | null }, topic: Topic | undefined): string {
  return asker.zone ?? topic?.zone ?? 'UTC'
}
