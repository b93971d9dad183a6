import { z } from 'zod'
import { KINDS } from '../baseline/finding.ts'
import { parseBreaking, parseFilter } from '../digest/manners.ts'
import { parseQuietHours, parseSchedule, parseZone } from '../digest/schedule.ts'
import { reasonOf } from '../errors.ts'
import { LANGS } from '../language/lang.ts'
import { parseKeep } from './keep.ts'

/** A text that a reader of the product must understand as well; its own words about a mistake are the message. */
function readBy(read: (text: string) => unknown) {
  return z.string().superRefine((text, context) => {
    try {
      read(text)
    } catch (thrown) {
      context.addIssue({ code: 'custom', message: reasonOf(thrown) })
    }
  })
}

const subscription = z.strictObject({
  platform: z.enum(['slack', 'discord', 'terminal']),
  channel: z.string().min(1),
  topic: z.string().optional(),
  schedule: readBy(parseSchedule),
  timezone: readBy(parseZone),
  /** Kinds of findings, or as `subscribe` takes it: `changes,issue:taiwan`. */
  only: z
    .union([
      z.array(z.enum(KINDS)).transform((kinds) => ({ kinds, issues: [] })),
      readBy(parseFilter).transform(parseFilter),
    ])
    .prefault([]),
  language: z.enum(LANGS).optional(),
  quietHours: readBy(parseQuietHours).optional(),
  /** YAML reads a bare `yes` as a text and a bare number as one. */
  breaking: z
    .union([z.boolean(), z.int(), z.string()])
    .default('no')
    .transform((written) => (typeof written === 'boolean' ? (written ? 'yes' : 'no') : String(written)))
    .pipe(readBy(parseBreaking).transform(parseBreaking)),
  whenNothingNew: z.enum(['post', 'skip']).default('post'),
})

/** `config/communique.yaml`. */
export const communiqueSchema = z.strictObject({
  topics: z
    .array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'use the name of a file in topics/, without .yaml'))
    .min(1),
  /** Slack's and Discord's rules for a command's name, together. */
  command: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,31}$/, 'use at most 32 small letters, digits, - and _')
    .default('trilat'),
  /** Of digests and answers where the reader's own is not known. */
  language: z.enum(LANGS).default('en'),
  /** Told to every host that is asked for a feed, so that it can reach whoever runs this. */
  contact: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, 'write an address or a link, without blanks')
    .optional(),
  poll: readBy(parseSchedule)
    .default('*/5 * * * *')
    .transform((written) => parseSchedule(written).cron),
  /** How long articles about no topic are kept, ms. */
  keep: readBy(parseKeep).default('60d').transform(parseKeep),
  admins: z
    .strictObject({
      slack: z.array(z.string().regex(/^[UW][A-Z0-9]+$/, 'a Slack user id begins with U or W')).default([]),
      discord: z
        .array(z.string().regex(/^\d{15,21}$/, 'a Discord user or role id is a number of 15 to 21 digits, in quotes'))
        .default([]),
    })
    .default({ slack: [], discord: [] }),
  subscriptions: z.array(subscription).default([]),
})

export type CommuniqueFile = z.output<typeof communiqueSchema>
