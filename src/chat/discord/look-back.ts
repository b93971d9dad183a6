import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import { again } from './again.ts'
import { partRef } from './form.ts'
import { POST } from './limits.ts'

const history = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    components: z.array(z.unknown()).optional(),
    embeds: z.array(z.unknown()).optional(),
  }),
)

/** What is sought after a crash: the parts of a delivery, from one on, of so many. */
export interface Sought {
  readonly ref: string
  readonly self: string | null
  readonly from: number
  readonly count: number
}

/**
 * Which parts of a delivery stand in a channel or thread already, with their messages' ids, as far as its newest
 * messages tell. A thread that does not exist holds none.
 */
export async function partsIn(rest: REST, channel: string, sought: Sought): Promise<ReadonlyMap<number, string>> {
  const { ref, self, from, count } = sought
  const found = new Map<number, string>()
  let before: string | undefined
  for (let look = 0; look < POST.looks; look++) {
    const query = new URLSearchParams({ limit: String(POST.lookBack), ...(before === undefined ? {} : { before }) })
    const page = history.parse(await again(() => rest.get(Routes.channelMessages(channel), { query })))
    for (const message of page) {
      if (self !== null && message.author.id !== self) continue
      const text = JSON.stringify([message.components ?? [], message.embeds ?? []])
      for (let part = 0; part < count; part++) if (text.includes(`${partRef(ref, part)}"`)) found.set(part, message.id)
    }
    before = page.at(-1)?.id
    // Parts stand in order: older than the first one sought there is nothing more to find.
    if (page.length < POST.lookBack || found.has(from)) break
  }
  return found
}

/** The same in the thread of a message; empty where it has none. */
export async function partsInThread(rest: REST, message: string, sought: Sought): Promise<ReadonlyMap<number, string>> {
  try {
    return await partsIn(rest, message, sought)
  } catch (thrown) {
    if (thrown instanceof DiscordAPIError && Number(thrown.code) === 10_003) return new Map()
    throw thrown
  }
}
