import { createHash } from 'node:crypto'
import { iso } from '../clock.ts'
import { nextDue, parseSchedule, parseZone } from '../digest/schedule.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { Configuration } from './load.ts'

/**
 * The operator's subscriptions as rows, due for the first time after `now` (ms). Without any chat token, and without a
 * subscription for the terminal, the terminal gets the first topic's digest every morning: a service that says nothing
 * looks broken.
 */
export function fileSubscriptions({ desk, topics, environment }: Configuration, now: number): Subscription[] {
  const [first] = topics
  const chat = environment.slack !== null || environment.discord !== null
  const written = desk.subscriptions.map((one) => ({ ...one, topic: one.topic ?? desk.topics[0] ?? '' }))
  const morning = {
    platform: 'terminal' as const,
    channel: 'terminal',
    topic: first?.topic.id ?? '',
    schedule: '08:00',
    timezone: first?.topic.zone ?? 'UTC',
    only: { kinds: [], issues: [] },
    language: undefined,
    quietHours: undefined,
    breaking: 0,
    whenNothingNew: 'post' as const,
  }
  const all = chat || written.some((one) => one.platform === 'terminal') ? written : [...written, morning]
  return all.map((one): Subscription => {
    const { cron, label } = parseSchedule(one.schedule)
    const zone = parseZone(one.timezone)
    const quietHours = one.quietHours ?? null
    // What makes it another subscription: where, what of, and at which times. The rest may change under the same id.
    const identity = JSON.stringify([one.platform, one.channel, one.topic, cron, zone])
    return {
      id: `file:${createHash('sha256').update(identity).digest('hex').slice(0, 12)}`,
      platform: one.platform,
      channel: one.channel,
      workspace: null,
      topic: one.topic,
      schedule: label,
      cron,
      zone,
      only: one.only.kinds,
      issues: one.only.issues,
      language: one.language ?? null,
      breaking: one.breaking,
      whenNothingNew: one.whenNothingNew,
      quietHours,
      createdBy: null,
      createdAt: iso(now),
      nextDue: iso(nextDue(cron, zone, now, quietHours)),
      coveredUntil: iso(now),
      paused: null,
    }
  })
}
