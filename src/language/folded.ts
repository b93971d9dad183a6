/** What stood before a folded character and was left out of the folded text. */
export const GAP = { none: 0, dot: 1, space: 2 } as const

/** Where the folded characters come from, place by place: starts and ends in the original, and the gaps before them. */
export interface Places {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly gaps: Uint8Array
}

/** A text made ready for comparing, with the way back to the original. */
export class Folded {
  readonly text: string
  readonly #places: Places | null

  /** @param places null where every character stands where it stood */
  constructor(text: string, places: Places | null) {
    this.text = text
    this.#places = places
  }

  /** Where the folded character at `index` begins in the original, in UTF-16 code units. */
  startOf(index: number): number {
    return this.#places === null ? index : (this.#places.starts[index] ?? 0)
  }

  /** Where the folded character at `index` ends in the original (exclusive). */
  endOf(index: number): number {
    return this.#places === null ? index + 1 : (this.#places.ends[index] ?? 0)
  }

  /** Whether a middle dot or a blank was left out before the folded character at `index` (see GAP). */
  gapBefore(index: number): number {
    return this.#places === null ? GAP.none : (this.#places.gaps[index] ?? GAP.none)
  }
}

/** Room for one text while it is folded. */
export interface Buffers extends Places {
  readonly codes: Uint16Array
}

/** @param size most folded characters */
export function buffersOf(size: number): Buffers {
  return {
    codes: new Uint16Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    gaps: new Uint8Array(size),
  }
}
