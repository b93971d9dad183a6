/** What is posted, to whom and when. See schema.ts. */
import type { Generated } from 'kysely'
import type { Delivery, Platform, Subscription } from '../digest/subscription.ts'
import type { Lang } from '../language/lang.ts'

export interface SubscriptionTable {
  id: string
  platform: Platform
  channel: string
  workspace: string | null
  topic: string
  schedule: string
  cron: string
  zone: string
  only: string
  when_nothing_new: Subscription['whenNothingNew']
  quiet_hours: string | null
  language: Lang | null
  issues: string
  breaking: number
  created_by: string | null
  created_at: string
  next_due: string
  covered_until: string
  paused: string | null
}

export interface DeliveryTable {
  n: Generated<number>
  id: string
  subscription: string
  platform: Platform
  channel: string
  since: string
  until: string
  kind: Delivery['kind']
  about: string | null
  document: string
  state: Delivery['state']
  parts: number
  attempts: number
  next_try: string
  error: string | null
  lease_token: string | null
  lease_until: string | null
  /** 1 where the present holder took it from one whose lease ran out while posting. */
  interrupted: number
  posted_at: string | null
  /** When its digest was due. */
  due: string | null
}

/** Where a part of a delivery stands, as its platform names the message; parts from 0. */
export interface DeliveryMessageTable {
  delivery: string
  part: number
  message: string
}

/** Which version of which finding a delivery shows. */
export interface ShownTable {
  delivery: string
  finding: string
  version: number
}
