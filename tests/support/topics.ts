import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Fact, factsFileSchema } from '../../src/baseline/fact.ts'
import { topicSchema } from '../../src/topics/topic.ts'
import { indexTopic, type TopicIndex } from '../../src/topics/topic-index.ts'

/** A shipped topic, as the service reads it. */
export function shippedTopic(id: string): { index: TopicIndex; facts: readonly Fact[] } {
  const read = (name: string): unknown => parse(readFileSync(`config/topics/${name}.yaml`, 'utf8'))
  return { index: indexTopic(topicSchema.parse(read(id))), facts: factsFileSchema.parse(read(`${id}.facts`)).facts }
}
