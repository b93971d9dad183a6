import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Topic, topicSchema } from '../../src/topics/topic.ts'

/** A topic as it is shipped, read from `config/topics`. */
export function shippedTopic(name: string): Topic {
  const path = fileURLToPath(new URL(`../../config/topics/${name}.yaml`, import.meta.url))
  return topicSchema.parse(parse(readFileSync(path, 'utf8')))
}
