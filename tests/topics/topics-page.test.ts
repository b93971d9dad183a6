import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkTopic } from '../../src/topics/check-topic.ts'
import { topicSchema } from '../../src/topics/topic.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/topics.md', import.meta.url)), 'utf8')

describe('docs/topics.md', () => {
  it('shows a topic that is complete and right', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    expect(checkTopic(topicSchema.parse(parse(example)))).toEqual([])
  })

  it('explains every list of the file', () => {
    const unexplained = Object.keys(topicSchema.shape).filter((key) => !new RegExp(`^###.*\`${key}\``, 'm').test(page))
    expect(unexplained).toEqual([])
  })
})
