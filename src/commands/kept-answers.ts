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
  /** Another text whenever something that answers rest on is another than before. */
  version(): Promise<string>
  /** What is muted in any topic, and where. */
  mutes(): Promise<readonly Mute[]>
  /** UTC, ms. */
  now(): number
}

/**
 * Answers are good for so long where nothing new is known: "the last 24 hours" move on, and a feed may fail. Every
 * zone's midnight is the end of such a span, so that "today" is never yesterday. Ms.
 */
const SPAN = 5 * 60_000
/** Characters of the answers kept (as JSON): some hundred answers, some 5 MB. */
const KEPT = 1_000_000

interface Kept {
  readonly answer: Promise<Answered>
  characters: number
}

/**
 * Gives the same answer to the same question as long as nothing new is known: on a busy morning a whole desk asks for the
 * latest. Who asks while an answer is being found waits for that one. What is refused or fails is not kept, and a
 * command says itself who may share an answer (`Command.shared`).
 */
export function keepAnswers({ commands, language, version, mutes, now }: KeepingParts, run: Run): Run {
  let known = ''
  let kept = new Map<string, Kept>()
  let characters = 0
  let muted: readonly Mute[] = []

  /** Begins anew where something is known that was not. Looked up before an answer is found: it can be newer, never older. */
  const bringUp = async (): Promise<void> => {
    const present = `${await version()} ${Math.floor(now() / SPAN)}`
    if (present === known) return
    muted = await mutes()
    known = present
    kept = new Map()
    characters = 0
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
    if (had !== undefined) return had.answer
    const own: Kept = { answer: run(name, values, asker), characters: 0 }
    kept.set(key, own)
    const answered = await own.answer
    settle(key, own, answered)
    return answered
  }
}
