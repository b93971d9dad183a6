import { createHash } from 'node:crypto'
import { KINDS, type Kind } from '../baseline/finding.ts'
import { withCode } from '../digest/document.ts'
import { nextDue, parseSchedule, parseZone } from '../digest/schedule.ts'
import type { Platform, Subscription } from '../digest/subscription.ts'
import { UserError } from '../errors.ts'
import { chooseTopic, titleOf, topicOption } from './choose-topic.ts'
import { type Asker, defineCommand, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { actBy } from './doing.ts'

/** One channel needs no more; more are a slip or mischief. */
const MOST_A_CHANNEL = 10

const ONLY: Readonly<Record<string, readonly Kind[]>> = {
  changes: ['updates', 'contradicts'],
  contradictions: ['contradicts'],
  all: [],
}

export const subscribe = defineCommand({
  name: 'subscribe',
  summary: 'Posts digests to this channel',
  options: [
    {
      name: 'schedule',
      description: 'When: 08:00, weekdays 08:00, or a cron',
      type: 'schedule',
      main: true,
      required: true,
      example: 'weekdays 08:00',
    },
    { name: 'timezone', description: 'The zone of that time, as Asia/Tokyo', type: 'zone' },
    {
      name: 'only',
      description: 'What to post: changes, contradictions, or all',
      type: 'kinds',
      choices: Object.keys(ONLY),
    },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['subscribe 08:00 timezone:Asia/Tokyo', 'subscribe weekdays 08:00 only:changes'],
  async answer(values, desk, asker) {
    const wanted = subscriptionOf(values, desk, asker)
    const here = await desk.subscriptions.list({ platform: wanted.platform, channel: wanted.channel })
    if (here.length >= MOST_A_CHANNEL)
      throw new UserError(`This channel has ${here.length} subscriptions already: end one with \`unsubscribe\` first.`)
    const known = here.find((one) => one.id === wanted.id)
    // Subscribing again resumes one that was paused (the channel was archived, the bot removed).
    if (!known || known.paused !== null) {
      await desk.subscriptions.add(wanted)
      const { id, topic } = wanted
      await desk.ledger.note(actBy(asker, desk, { did: 'subscribe', about: id, topic, why: null }))
    }
    const topic = chooseTopic(values, desk)
    return {
      title: known?.paused === null ? 'Already subscribed' : known ? 'Subscribed again' : 'Subscribed',
      lang: 'en',
      zone: wanted.zone,
      blocks: [
        {
          type: 'paragraph',
          text: [
            { text: `${titleOf(topic)}: ${wanted.schedule} (${wanted.zone}). The next digest comes ` },
            { time: (known ?? wanted).nextDue },
            { text: '.' },
          ],
        },
        { type: 'note', text: withCode(`Ends with \`unsubscribe ${wanted.id}\`.`) },
      ],
    }
  },
})

/** The subscription that these options mean, in the asker's channel. The same options give the same id. */
function subscriptionOf(values: OptionValues, desk: Pick<Desk, 'topics' | 'now'>, asker: Asker): Subscription {
  if (asker.channel === null || asker.platform === 'web')
    throw new UserError('Subscribe in the channel that is to get the digests.')
  const topic = chooseTopic(values, desk)
  const { cron, label } = parseSchedule(values.schedule ?? '')
  const zone = values.timezone === undefined ? (asker.zone ?? topic.zone) : parseZone(values.timezone)
  const only = ONLY[values.only ?? 'all'] ?? KINDS
  const now = desk.now()
  const platform: Platform = asker.platform
  return {
    id: `s-${createHash('sha256')
      .update(JSON.stringify([platform, asker.channel, topic.id, cron, zone, only]))
      .digest('hex')
      .slice(0, 8)}`,
    platform,
    channel: asker.channel,
    workspace: asker.workspace,
    topic: topic.id,
    schedule: label,
    cron,
    zone,
    only,
    whenNothingNew: 'post',
    quietHours: null,
    createdBy: asker.user,
    createdAt: new Date(now).toISOString(),
    nextDue: new Date(nextDue(cron, zone, now)).toISOString(),
    coveredUntil: new Date(now).toISOString(),
    paused: null,
  }
}
