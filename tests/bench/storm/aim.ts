/** Kills that are aimed: at a request on its way, or between the answer to it and the mark in the database. */
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { FakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts'
import type { Caught, Moment } from '../../support/snare.ts'

const MOMENTS = ['arrived', 'done', 'answered'] as const
const PLACES = {
  slack: ['first message', 'message in its thread'],
  discord: ['first message', 'thread', 'message in its thread'],
} as const
/** How long a service that was answered has to come to its mark, and stand before it, ms. */
const READS = 150

type Platform = keyof typeof PLACES
type Place = (typeof PLACES)[Platform][number]

/**
 * Where a kill falls: the request has `arrived` and nothing is done, it is `done` and nobody was told, or it was
 * `answered` and is not marked as posted.
 */
export interface Aim {
  readonly platform: Platform
  readonly place: Place
  readonly moment: (typeof MOMENTS)[number]
}

/** Every place and moment there is. */
export const AIMS: readonly Aim[] = (['slack', 'discord'] as const).flatMap((platform) =>
  PLACES[platform].flatMap((place) => MOMENTS.map((moment) => ({ platform, place, moment }))),
)

export function nameOf({ platform, place, moment }: Aim): string {
  return `${platform}, ${place}, ${moment}`
}

/** Where it happens. */
export interface Targets {
  readonly slack: FakeSlack
  readonly discord: FakeDiscord
  /** Path of the database. */
  readonly database: string
}

/**
 * Waits until a request is where the aim says, calls `kill` just then, and waits for it. False where the signal came
 * first. To come between answer and mark the database is held: the service has its answer and cannot write it down.
 */
export async function hit(
  { platform, place, moment }: Aim,
  targets: Targets,
  kill: () => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  const at = moment === 'arrived' ? 'arrived' : 'done'
  const given = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
  const request =
    platform === 'slack' ? onSlack(targets.slack, place, at, signal) : onDiscord(targets, place, at, signal)
  const caught = await Promise.race([request, given])
  if (caught === null) return false
  if (moment !== 'answered') {
    await kill()
    return true
  }
  const db = new Database(targets.database, { timeout: 10_000 })
  try {
    db.exec('begin immediate')
    caught.letGo()
    await delay(READS)
    await kill()
    db.exec('rollback')
  } finally {
    db.close()
  }
  return true
}

function onSlack({ snare }: FakeSlack, place: Place, at: Moment, signal: AbortSignal): Promise<Caught<unknown>> {
  const inThread = place !== 'first message'
  return snare.next(
    at,
    ({ method, args }) => method === 'chat.postMessage' && (args.thread_ts !== undefined) === inThread,
    signal,
  )
}

function onDiscord(
  { discord: { snare, world } }: Targets,
  place: Place,
  at: Moment,
  signal: AbortSignal,
): Promise<Caught<unknown>> {
  return snare.next(
    at,
    ({ method, path }) => {
      if (method !== 'POST') return false
      if (place === 'thread') return path.endsWith('/threads')
      const [, channel = ''] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? []
      const type = world.channels.get(channel)?.type
      return type !== undefined && (type === 11) === (place === 'message in its thread')
    },
    signal,
  )
}
