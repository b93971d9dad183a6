/** What the database says was posted, held against what people saw. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { FakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts'
import type { Targets } from './aim.ts'

export interface Held {
  /** Deliveries posted, those of them that took several messages, and messages that people saw of all. */
  readonly deliveries: number
  readonly inParts: number
  readonly messages: number
  /** What must not be, in words: lost, doubled, out of order. */
  readonly wrong: readonly string[]
}

interface Row {
  readonly id: string
  readonly subscription: string
  readonly platform: string
  readonly channel: string
  readonly since: string
  readonly due: string
  readonly until: string
  readonly state: string
  readonly parts: number
}

/** What was due before `moment` (UTC, ISO-8601) must have been posted; what was due after may still be. */
export function held({ database, slack, discord }: Targets, moment: string): Held {
  const db = new Database(database, { readonly: true })
  const rows = db.prepare<[], Row>('select * from delivery order by n').all()
  const wrong: string[] = []
  for (const [subscription, own] of Map.groupBy(rows, (row) => row.subscription)) {
    for (const [i, row] of own.entries()) {
      const before = own[i - 1]
      if (before && before.until !== row.since)
        wrong.push(`${subscription}: ${before.until} is followed by ${row.since}`)
    }
  }
  for (const { id, state, parts, due } of rows)
    if (state !== 'posted' && (due <= moment || parts > 0)) wrong.push(`${id} is ${state}`)
  const seen = [
    ...partsOnSlack(slack),
    ...partsOnDiscord(
      discord,
      rows.map(({ id }) => id),
    ),
  ]
  const parts = Map.groupBy(seen, ({ delivery }) => delivery)
  for (const { id, parts: count } of rows) {
    const got = (parts.get(id) ?? []).map(({ part }) => part)
    const wanted = [...Array(count).keys()]
    if (got.join() !== wanted.join()) wrong.push(`${id}: of ${count} parts people saw ${got.join()}`)
  }
  const known = new Set(rows.map(({ id }) => id))
  for (const { delivery } of seen) if (!known.has(delivery)) wrong.push(`${delivery} was seen and is not known`)
  for (const [channel, own] of Map.groupBy(rows, (row) => `${row.platform} ${row.channel}`)) {
    const order = [
      ...new Set(seen.filter((one) => own.some(({ id }) => id === one.delivery)).map((one) => one.delivery)),
    ]
    const posted = own.filter(({ state }) => state === 'posted')
    if (order.join() !== posted.map(({ id }) => id).join())
      wrong.push(`${channel}: not in the order in which they were due`)
  }
  // Whatever may be told has been told to each subscription, once.
  const told = db
    .prepare<[], { subscription: string; finding: string; times: number }>(
      `select delivery.subscription, shown.finding, count(*) as times from shown join delivery on delivery.id = shown.delivery
        group by 1, 2, shown.version having count(*) > 1`,
    )
    .all()
  for (const { subscription, finding, times } of told)
    wrong.push(`${finding} was told to ${subscription} ${times} times`)
  const untold = db
    .prepare<[], { id: string; finding: string }>(
      `select s.id, f.id as finding from subscription s join finding f on f.topic = s.topic and f.news_since is not null
        and f.news_since < (select min(covered_until) from subscription)
        where not exists (select 1 from shown join delivery on delivery.id = shown.delivery
          where delivery.subscription = s.id and shown.finding = f.id)`,
    )
    .all()
  for (const { id, finding } of untold) wrong.push(`${finding} was never told to ${id}`)
  wrong.push(...slack.problems, ...discord.world.problems)
  db.close()
  return {
    deliveries: rows.filter(({ state }) => state === 'posted').length,
    inParts: rows.filter((row) => row.parts > 1).length,
    messages: seen.length,
    wrong,
  }
}

interface Part {
  readonly delivery: string
  readonly part: number
}

function partsOnSlack({ messages }: FakeSlack): Part[] {
  return messages.flatMap(({ metadata }) => {
    const payload = Object(Object(metadata).event_payload)
    return payload.delivery === undefined ? [] : [{ delivery: String(payload.delivery), part: Number(payload.part) }]
  })
}

/** By its nonce, which is a hash of delivery and part; a message with another one is of a delivery that nobody knows. */
function partsOnDiscord({ world }: FakeDiscord, deliveries: readonly string[]): Part[] {
  const of = new Map(
    deliveries.flatMap((delivery) =>
      Array.from({ length: MOST_PARTS }, (_, part): [string, Part] => [nonceOf(delivery, part), { delivery, part }]),
    ),
  )
  return world.messages.map(
    ({ nonce }) => of.get(nonce ?? '') ?? { delivery: `the message with nonce ${nonce}`, part: 0 },
  )
}

const MOST_PARTS = 30

function nonceOf(delivery: string, part: number): string {
  return createHash('sha256').update(`${delivery}/${part}`).digest('base64url').slice(0, 25)
}
