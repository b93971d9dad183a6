import type { Mute } from '../baseline/change.ts'
import type { Lang } from '../language/lang.ts'
import { type Asker, type Command, langFor, type OptionValues } from './command.ts'
import type { Answered } from './run-command.ts'
import { mutedAt } from './withheld.ts'

/** Runs a command for someone, and never throws. */
type Run = (name: string, values: OptionValues, asker: Asker) => Promise<Answered>

/** What keeping answers needs to know. */
export interface KeepingParts {
  readonly commands: readonly Command[]
  /** For readers whose own is not known. */
  readonly language: Lang
  /** `all`: another text whenever something that answers rest on is another than before; `acts`: where an operator did it. */
  version(): Promise<{ readonly acts: string; readonly all: string }>
  /** What is muted in any topic, and where. */
  mutes(): Promise<readonly Mute[]>
  /** UTC, ms. */
  now(): number
  /** Does something when there is time for it, one thing after another. */
  later(work: () => Promise<unknown>): void
}

/**
 * Answers are good for so long where nothing new is known: "the last 24 hours" move on, and a feed may fail. Every
 * zone's midnight is the end of such a span, so that "today" is never yesterday. Ms.
 */
const SPAN = 5 * 60_000
/** Characters of the answers kept (as JSON): some hundred answers, some 5 MB. */
const KEPT = 1_000_000

/**
 * So long what feeds brought may be missing in an answer that was kept, ms: feeds are asked every few minutes, and one
 * article would let everybody wait until all that is kept is found anew. What an operator did is in the next answer.
 */
const GRACE = 30_000

interface Kept {
  readonly answer: Promise<Answered>
  characters: number
  /** Since when more is known than what it rests on, ms; null where nothing is. */
  outdated: number | null
  renewing: boolean
}

/**
 * Gives the same answer to the same question as long as nothing new is known: on a busy morning a whole desk asks for the
 * latest. Once feeds brought more it is found anew when there is time for it, and given until then, for half a minute at
 * most. Who asks while an answer is being found waits for that one. What is refused or fails is not kept, and a
 * command says itself who may share an answer (`Command.shared`).
 */
export function keepAnswers({ commands, language, version, mutes, now, later }: KeepingParts, run: Run): Run {
  let since = ''
  let known = ''
  let kept = new Map<string, Kept>()
  let characters = 0
  let muted: readonly Mute[] = []

  /** Begins anew where an operator did something. Looked up before an answer is found: it can be newer, never older. */
  const bringUp = async (): Promise<void> => {
    const { acts, all } = await version()
    const present = `${acts} ${Math.floor(now() / SPAN)}`
    if (present !== since) {
      muted = await mutes()
      since = present
      kept = new Map()
      characters = 0
    } else if (all !== known) for (const one of kept.values()) one.outdated ??= now()
    known = all
  }
  const begin = (key: string, answer: Promise<Answered>): Promise<Answered> => {
    characters -= kept.get(key)?.characters ?? 0
    kept.delete(key)
    const own: Kept = { answer, characters: 0, outdated: null, renewing: false }
    kept.set(key, own)
    return answer.then((answered) => {
      settle(key, own, answered)
      return answered
    })
  }
  const settle = (key: string, own: Kept, { ended, document }: Answered): void => {
    // Something more is known meanwhile.
    if (kept.get(key) !== own) return
    if (ended !== 'answered') {
      kept.delete(key)
      return
    }
    own.characters = JSON.stringify(document).length
    characters += own.characters
    for (const [oldest, { characters: freed }] of kept) {
      if (characters <= KEPT) break
      kept.delete(oldest)
      characters -= freed
    }
  }
  return async (name, values, asker) => {
    const shared = commands.find((command) => command.name === name)?.shared
    if (shared === undefined) return run(name, values, asker)
    try {
      await bringUp()
    } catch {
      // Where the database does not say what it knows, the command itself says so.
      return run(name, values, asker)
    }
    const key = JSON.stringify([
      name,
      Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
      langFor(asker, { language }),
      asker.zone,
      ...(shared === 'where the same is muted' ? mutedAt(asker, muted).sort() : []),
    ])
    const had = kept.get(key)
    if (had === undefined || (had.outdated !== null && now() - had.outdated >= GRACE))
      return begin(key, run(name, values, asker))
    if (had.outdated !== null && !had.renewing) {
      had.renewing = true
      later(async () => {
        if (kept.get(key) === had) await begin(key, run(name, values, asker))
      })
    }
    return had.answer
  }
}
