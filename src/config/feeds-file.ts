import { z } from 'zod'
import type { Feed, PageSelectors } from '../feeds/feed.ts'
import { LANGS } from '../language/lang.ts'

const UNITS: { readonly [unit: string]: number } = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** No feed is asked more often: readers that do are shut out. */
const SHORTEST_MS = 60_000
const LONGEST_MS = 7 * 86_400_000
/** Where none is given, to begin with. */
const USUAL_MS = 15 * 60_000

/** An interval as people write it (`15m`, `2h`, `1d`), in ms; null where it is none. */
function intervalMs(text: string): number | null {
  const found = /^(\d{1,5})\s*([smhd])$/.exec(text.trim())
  const unit = UNITS[found?.[2] ?? '']
  return unit === undefined ? null : Number(found?.[1]) * unit
}

const interval = z.string('write an interval like 15m, 2h or 1d').transform((text, context) => {
  const ms = intervalMs(text)
  if (ms !== null && ms >= SHORTEST_MS && ms <= LONGEST_MS) return ms
  context.addIssue({
    code: 'custom',
    message: ms === null ? `"${text}" is no interval; write 15m, 2h or 1d` : `"${text}" is not between 1m and 7d`,
  })
  return z.NEVER
})

const address = z.string('write its address').superRefine((text, context) => {
  const problem = (message: string): void => context.addIssue({ code: 'custom', message })
  if (!URL.canParse(text)) return problem('this is no address; write https://…')
  const { protocol, username, password } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') problem('only http and https addresses are read')
  if (username !== '' || password !== '') problem('an address must not carry a user name or password')
})

const selector = z.string('write a CSS selector').trim().min(1).max(300)

/** Where a listing page's entries stand. That a selector can be read is seen by `feeds check`, which reads the page. */
const select = z.strictObject({
  entry: selector,
  link: selector.optional(),
  title: selector.optional(),
  date: selector.optional(),
  text: selector.optional(),
  address: z.string().includes('{}', 'put {} where the value of the link stands').optional(),
  without: z.array(z.string().min(1), 'write a list of parameters').optional(),
})

const feed = z
  .strictObject({
    id: z
      .string('give it an id, like kyodo-en')
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use at most 64 small letters, digits and -, like kyodo-en'),
    url: address,
    outlet: z.string("write the outlet's name, as digests show it").trim().min(1).max(100),
    language: z.enum(LANGS, { error: `use one of ${LANGS.join(', ')}` }),
    official: z
      .string()
      .regex(/^[A-Z]{2,8}$/, 'use the id of a party, like JP')
      .nullable()
      .default(null),
    wire: z.boolean('use true or false').default(false),
    every: interval.optional(),
    fullText: z.enum(['auto', 'never', 'always'], { error: 'use auto, never or always' }).optional(),
    kind: z.enum(['feed', 'page'], { error: 'use feed or page' }).default('feed'),
    select: select.optional(),
  })
  .superRefine(({ kind, select }, context) => {
    if ((kind === 'page') === (select !== undefined)) return
    const message = kind === 'page' ? 'say where its entries stand: "select:" with "entry:"' : 'this is for kind: page'
    context.addIssue({ code: 'custom', path: ['select'], message })
  })
  .transform(
    ({ every, kind, select, fullText, ...rest }): Feed => ({
      ...rest,
      everyMs: every ?? USUAL_MS,
      ...(every === undefined && { pace: 'own' as const }),
      ...(fullText !== undefined && { fullText }),
      ...(select !== undefined && { page: present(select) }),
    }),
  )

/** Without the keys that were not written. */
function present({ entry, ...others }: z.infer<typeof select>): PageSelectors {
  return { entry, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)) }
}

/** A feed as one entry of `feeds.yaml` would be; where it is none, what is wrong, in one line. */
export function feedOf(value: unknown): Feed | string {
  const read = feed.safeParse(value)
  if (read.success) return read.data
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}

/** `config/feeds.yaml`: a list under `feeds`, made into Feeds; where `every` is not given, a feed has a pace of its own. */
export const feedsFileSchema = z
  .strictObject({ feeds: z.array(feed, 'write a list of feeds under "feeds:"') })
  .transform(({ feeds }): readonly Feed[] => feeds)
