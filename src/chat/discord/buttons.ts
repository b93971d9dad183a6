import { createHash } from 'node:crypto'
import { type Action, actionOf, actionTyped } from '../../commands/act.ts'
import type { Document } from '../../digest/document.ts'
import { PART } from './limits.ts'

/** What pressing a button does: something to a finding or a change, or a command as it is typed. */
export type Press =
  | { readonly does: 'act'; readonly id: string; readonly action: Action }
  | { readonly does: 'run'; readonly command: string }

/**
 * What a button carries: `1!accept:f-1` an action id, `1:story s-1` the command itself, `1#` and a key one that is too
 * long. The number sets apart two buttons of a message that do the same, which Discord would refuse.
 */
export function customIdOf(command: string, index: number): string {
  const action = actionTyped(command)
  if (action !== null) return actCustomId(action, index)
  const whole = `${index}:${command}`
  return whole.length <= PART.customId ? whole : `${index}#${keyOf(command)}`
}

/** The same for an action id. They have at most 90 characters, so they always fit. */
export function actCustomId(action: string, index: number): string {
  return `${index}!${action}`
}

/** What a button does, or null where its command was too long to be carried and is no longer kept. */
export function pressOf(customId: string, kept: LongCommands): Press | null {
  const id = /^\d+!(.+)$/.exec(customId)?.[1]
  const meant = id === undefined ? null : actionOf(id)
  if (id !== undefined && meant !== null) return { does: 'act', id, action: meant.action }
  const carried = /^\d+:([\s\S]+)$/.exec(customId)?.[1]
  const key = /^\d+#([\w-]+)$/.exec(customId)?.[1]
  const command = carried ?? (key === undefined ? null : kept.get(key))
  return command === null ? null : { does: 'run', command }
}

function keyOf(command: string): string {
  return createHash('sha256').update(command).digest('base64url').slice(0, 32)
}

/** Commands too long for a button, the latest of them. Older ones are forgotten, and their buttons say so. */
export class LongCommands {
  readonly #most: number
  readonly #commands = new Map<string, string>()

  constructor(most = 2_000) {
    this.#most = most
  }

  /** Keeps the long commands of a Document that is about to be shown. */
  keep(document: Document): void {
    for (const block of document.blocks) {
      if (block.type !== 'actions') continue
      for (const { command } of block.actions) {
        // The longest prefix is that of a three-digit number.
        if (command.length + 4 <= PART.customId) continue
        this.#commands.delete(keyOf(command))
        this.#commands.set(keyOf(command), command)
      }
    }
    for (const key of this.#commands.keys()) {
      if (this.#commands.size <= this.#most) break
      this.#commands.delete(key)
    }
  }

  get(key: string): string | null {
    return this.#commands.get(key) ?? null
  }
}

/** Two presses of one person on one button within this time are one, ms. */
const DOUBLE = 1_500
/** Presses remembered. */
const REMEMBERED = 1_000

/** Tells a double click from two presses. Times are Discord's own. */
export function createDoubles(): (press: { user: string; message: string; button: string; at: number }) => boolean {
  const last = new Map<string, number>()
  return ({ user, message, button, at }) => {
    const key = `${user} ${message} ${button}`
    const before = last.get(key)
    last.delete(key)
    last.set(key, at)
    for (const old of last.keys()) {
      if (last.size <= REMEMBERED) break
      last.delete(old)
    }
    return before !== undefined && at - before < DOUBLE
  }
}
