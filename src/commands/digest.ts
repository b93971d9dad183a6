import { composeDigest, digestJson } from '../digest/compose.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { type Asker, defineCommand, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { gatherDigest } from './gather-digest.ts'
import { parsePeriod } from './period.ts'

const DAY = 86_400_000

async function gather(values: OptionValues, desk: Desk, asker: Asker) {
  const topic = chooseTopic(values, desk)
  const period = parsePeriod(values, desk.now(), zoneOf(asker, topic), DAY)
  return { topic, digest: await gatherDigest(desk, { topic: topic.id, ...period, place: asker }) }
}

export const digest = defineCommand({
  name: 'digest',
  summary: 'The digest of a period, shown to you alone',
  options: [
    { name: 'since', description: 'From when: 24h, 7d or a date', type: 'instant', main: true, example: '24h' },
    { name: 'until', description: 'To when: a date or time', type: 'instant' },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['digest', 'digest 7d', 'digest since:2023-11-26 until:2023-11-27'],
  async answer(values, desk, asker) {
    const { topic, digest } = await gather(values, desk, asker)
    return composeDigest(digest, { title: titleOf(topic), zone: zoneOf(asker, topic), missed: 0 })
  },
  async json(values, desk, asker) {
    return digestJson((await gather(values, desk, asker)).digest)
  },
})
