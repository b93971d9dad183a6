/**
 * One diplomatic process, as written in `config/topics/NAME.yaml`. Everything that the product knows about the
 * world, rather than about language, stands in such a file: another process is another file.
 */
import { z } from 'zod'
import { LANGS } from '../language/lang.ts'

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'use letters, digits and hyphens')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2023-11-26')
const zone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}, 'use an IANA time zone such as Asia/Tokyo')

/** Names in each language, the usual one first: it is the one shown. */
const namesSchema = z.partialRecord(z.enum(LANGS), z.array(z.string().min(1)).min(1))

const named = z.strictObject({ id, names: namesSchema })

/** A side of the process: its members hold meetings, issue readouts, and are silent. */
const party = named.extend({ zone, capital: id.optional() })

/** Someone else who matters: a country or body that is not a side (`US`, `KP`, `UN`, `TW`). */
const actor = named

/** A post such as `foreign-minister`; its names are the title alone, in every language ("foreign minister", 外相, 외교장관). */
const office = named.extend({
  /** Several people may hold it at once (a spokesperson, a vice minister): no overlap is reported. */
  shared: z.boolean().default(false),
})

/**
 * A person with the posts held. A name is right at one date and wrong at another. `from` is the first day, `to` the
 * last; open where missing. `names` are full names; `family` is the family name, from which the short forms are
 * derived ("Kamikawa", 上川氏, 박 장관: see `person-names.ts`). Leave a language of `family` out where the short form
 * would be read into other words, and write the safe forms among `names`.
 */
const person = named.extend({
  family: namesSchema.optional(),
  offices: z.array(z.strictObject({ office: id, party: id, from: day.optional(), to: day.optional() })).default([]),
})

/** A city, a building, an island group; `within` is the place that contains it, `party` whose territory it is held to be in. */
const place = named.extend({ within: id.optional(), party: id.optional() })

/** A line of meetings: the summit, the foreign ministers' meeting. `office` is the post of those who meet. */
const series = named.extend({ office: id.optional(), level: z.enum(['leaders', 'ministers', 'officials']) })

/** One meeting of the process. `ordinal` counts within its series where it is counted. Days are local to the place. */
const meeting = z.strictObject({
  id,
  series: id,
  ordinal: z.int().positive().optional(),
  from: day.optional(),
  to: day.optional(),
  place: id.optional(),
  chair: id.optional(),
  status: z.enum(['held', 'announced', 'expected', 'postponed', 'cancelled']),
  participants: z.array(id).default([]),
  names: namesSchema.optional(),
  /** When the desk could first know of it (UTC day); before that, coverage is compared as if it did not exist. */
  known: day.optional(),
  source: z.string().optional(),
})

/** What the sides talk about. `names` are words that show the issue is spoken of. */
const issue = named

/** Another grouping or series that must not be taken for this process (another threesome, a bilateral summit). */
const other = named.extend({ parties: z.array(id).default([]) })

/** Any further notion that facts speak of (a banquet, a hotline, a joint press conference), with the words for it. */
const concept = named

export const topicSchema = z.strictObject({
  id,
  title: z.partialRecord(z.enum(LANGS), z.string().min(1)),
  /** The zone in which "Sunday" is meant where an outlet's own zone is not known. */
  zone,
  /** Names of the grouping itself: "Japan-China-South Korea", 日中韓, 한중일, 中日韩. */
  names: namesSchema,
  parties: z.array(party).min(2),
  actors: z.array(actor).default([]),
  offices: z.array(office).default([]),
  persons: z.array(person).default([]),
  places: z.array(place).default([]),
  series: z.array(series).min(1),
  meetings: z.array(meeting).default([]),
  issues: z.array(issue).default([]),
  others: z.array(other).default([]),
  concepts: z.array(concept).default([]),
})

export type Topic = z.infer<typeof topicSchema>
export type Office = z.infer<typeof office>
export type Person = z.infer<typeof person>
export type Place = z.infer<typeof place>
export type Meeting = z.infer<typeof meeting>
