import { createHash } from 'node:crypto'
import { iso } from '../clock.ts'
import { withCode } from '../digest/document.ts'
import { mannersOf, parseBreaking, parseFilter, parseLanguage } from '../digest/manners.ts'
import { nextDue, parseQuietHours, parseSchedule, parseZone } from '../digest/schedule.ts'
import type { Subscription } from '../digest/subscription.ts'
import { UserError } from '../errors.ts'
import { LANGS } from '../language/lang.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, labelOfIssue, titleOf, topicOption } from './choose-topic.ts'
import { type Asker, defineCommand, langFor, type OptionSpec, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { actBy } from './doing.ts'

/** One channel needs no more; more are a slip or mischief. */
const MOST_A_CHANNEL = 10

const option = (
  name: 'schedule' | 'timezone' | 'only' | 'language' | 'quiet' | 'nothing' | 'breaking',
  type: OptionSpec['type'],
  more: Partial<OptionSpec> = {},
): OptionSpec => ({ name, description: inEach(({ commands }) => commands.subscribe[name]), type, ...more })

export const subscribe = defineCommand({
  name: 'subscribe',
  summary: inEach(({ commands }) => commands.subscribe.summary),
  options: [
    option('schedule', 'schedule', { main: true, required: true, example: 'weekdays 08:00' }),
    option('timezone', 'zone'),
    option('only', 'kinds'),
    option('language', 'choice', { choices: LANGS }),
    option('quiet', 'text'),
    option('nothing', 'choice', { choices: ['post', 'skip'] }),
    option('breaking', 'text', { example: 'yes' }),
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['subscribe 08:00 timezone:Asia/Tokyo', 'subscribe weekdays 08:00 only:changes'],
  async answer(values, desk, asker) {
    const wanted = subscriptionOf(values, desk, asker)
    const here = await desk.subscriptions.list({ platform: wanted.platform, channel: wanted.channel })
    const known = here.find((one) => one.id === wanted.id)
    if (!known && here.length >= MOST_A_CHANNEL)
      throw new UserError(inEach(({ errors }) => errors.tooManyHere(here.length)))
    const same = known && MANNERS.every((name) => JSON.stringify(known[name]) === JSON.stringify(wanted[name]))
    // Subscribing again resumes one that was paused (the channel was archived, the bot removed), and changes its manners.
    if (!known || known.paused !== null || !same) {
      await desk.subscriptions.add(wanted)
      await desk.ledger.note(actBy(asker, desk, { did: 'subscribe', about: wanted.id, topic: wanted.topic, why: null }))
    }
    const topic = chooseTopic(values, desk)
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).subscribing
    const manners = mannersOf(wanted, lang, (issue) => labelOfIssue(desk, topic.id, issue, lang))
    const title = !known ? said.subscribed : known.paused !== null ? said.again : same ? said.already : said.changed
    return {
      title,
      lang,
      zone: wanted.zone,
      blocks: [
        {
          type: 'paragraph',
          text: [
            {
              text: said.nextComes({
                topic: titleOf(topic, lang),
                schedule: [wanted.schedule, ...manners].join(', '),
                zone: wanted.zone,
              }),
            },
            { time: (known ?? wanted).nextDue },
            { text: said.nextEnd },
          ],
        },
        { type: 'note', text: withCode(said.endsWith(wanted.id)) },
      ],
    }
  },
})

/** What may change while a subscription stays the same. */
const MANNERS = ['language', 'quietHours', 'whenNothingNew', 'breaking'] as const

/** The subscription that these options mean, in the asker's channel. The same times and filter give the same id. */
function subscriptionOf(values: OptionValues, desk: Pick<Desk, 'topics' | 'now'>, asker: Asker): Subscription {
  const { platform, channel } = asker
  if (channel === null || platform === 'web') throw new UserError(inEach(({ errors }) => errors.subscribeInChannel))
  const topic = chooseTopic(values, desk)
  const { cron, label } = parseSchedule(values.schedule ?? '')
  const zone = values.timezone === undefined ? (asker.zone ?? topic.zone) : parseZone(values.timezone)
  const { kinds: only, issues } = parseFilter(values.only ?? 'all')
  const unknown = issues.find((issue) => !topic.issues.some(({ id }) => id === issue))
  if (unknown !== undefined)
    throw new UserError(
      inEach(({ errors }) => errors.noIssue({ id: unknown, issues: topic.issues.map(({ id }) => id) })),
    )
  const quietHours = values.quiet ?? null
  if (quietHours !== null) parseQuietHours(quietHours)
  const now = desk.now()
  const identity = [platform, channel, topic.id, cron, zone, only, ...(issues.length > 0 ? [issues] : [])]
  return {
    id: `s-${createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 8)}`,
    platform,
    channel,
    workspace: asker.workspace,
    topic: topic.id,
    schedule: label,
    cron,
    zone,
    only,
    issues,
    language: values.language === undefined ? null : parseLanguage(values.language),
    breaking: parseBreaking(values.breaking ?? 'no'),
    whenNothingNew: values.nothing === 'skip' ? 'skip' : 'post',
    quietHours,
    createdBy: asker.user,
    createdAt: iso(now),
    nextDue: iso(nextDue(cron, zone, now, quietHours)),
    coveredUntil: iso(now),
    paused: null,
  }
}
