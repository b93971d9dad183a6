import { UserError } from '../errors.ts'
import type { Topic } from '../topics/topic.ts'
import type { OptionSpec, OptionValues } from './command.ts'
import type { Desk } from './desk.ts'

/** The option that every command about coverage takes. */
export const topicOption: OptionSpec = {
  name: 'topic',
  description: 'The process meant, where the desk follows several',
  type: 'topic',
}

/** The topic named in the options, or the desk's first. Throws a UserError that names those there are. */
export function chooseTopic(values: OptionValues, desk: Pick<Desk, 'topics'>): Topic {
  const [first] = desk.topics
  const topic = values.topic === undefined ? first : desk.topics.find((one) => one.id === values.topic)
  if (!topic)
    throw new UserError(
      `There is no topic "${values.topic}". There are: ${desk.topics.map((one) => one.id).join(', ')}.`,
    )
  return topic
}

/** The topic's name for people. */
export function titleOf(topic: Topic): string {
  return topic.title.en ?? topic.id
}

/** The zone in which times are meant and shown: the asker's, or the topic's. */
export function zoneOf(asker: { readonly zone: string | null }, topic: Topic): string {
  return asker.zone ?? topic.zone
}
