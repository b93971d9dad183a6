import { createHash } from 'node:crypto'
import type { Document } from '../../digest/document.ts'
import { PART } from './limits.ts'

/**
 * What a button carries: `1:story s-1` is the command itself, `1#` and a key stands for one that is too long. The
 * number sets apart two buttons of a message that run the same command, which Discord would refuse.
 */
export function customIdOf(command: string, index: number): string {
  const whole = `${index}:${command}`
  return whole.length <= PART.customId ? whole : `${index}#${keyOf(command)}`
}

/** The command behind a button, or null where it was too long to be carried and is no longer kept. */
export function commandOf(customId: string, kept: LongCommands): string | null {
  const carried = /^\d+:([\s\S]+)$/.exec(customId)?.[1]
  if (carried !== undefined) return carried
  const key = /^\d+#([\w-]+)$/.exec(customId)?.[1]
  return key === undefined ? null : kept.get(key)
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
