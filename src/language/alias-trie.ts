/** A set of strings with an integer for each, walked one character at a time. */
export interface AliasTrie {
  /** The node reached from `node` by a character (UTF-16 code unit), or -1. The root is 0. */
  step(node: number, code: number): number
  /** The integer of the string that ends at the node, or -1. */
  valueAt(node: number): number
  /** False where no string begins as the text goes on from there, true where one may: three characters tell of most places. */
  mayBegin(text: string, at: number): boolean
}

/** Bits that tell which beginnings there are: enough that few of some ten thousand fall together. */
const BEGINNINGS = 1 << 18

/** The bit of one, two or three characters; 0 stands for none. */
function bitOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b) ^ Math.imul(third + 1, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) & (BEGINNINGS - 1)
}

/**
 * Builds the trie. Edges lie in one open-addressed table of typed arrays: tens of thousands of aliases take a few
 * megabytes and no object per node. `strings[i]` gets the integer `i`; a repeated string keeps its first one.
 */
export function buildAliasTrie(strings: readonly string[]): AliasTrie {
  const characters = strings.reduce((sum, string) => sum + string.length, 0)
  const capacity = 1 << Math.ceil(Math.log2(Math.max(16, characters * 2)))
  const mask = capacity - 1
  const parents = new Int32Array(capacity).fill(-1)
  const codes = new Uint16Array(capacity)
  const children = new Int32Array(capacity)
  const values = new Int32Array(characters + 1).fill(-1)
  let nodes = 1

  const slotOf = (node: number, code: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask
    while (parents[slot] !== -1 && (parents[slot] !== node || codes[slot] !== code)) slot = (slot + 1) & mask
    return slot
  }

  const beginnings = new Uint8Array(BEGINNINGS / 8)
  const begins = (bit: number): boolean => ((beginnings[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
  /** By its first character: how short a string may be that begins so, up to three; 0 where none does. */
  const shortest = new Uint8Array(0x10000)

  strings.forEach((string, value) => {
    const [first, second, third] = [0, 1, 2].map((i) => (i < string.length ? string.charCodeAt(i) : 0))
    const bit = bitOf(first ?? 0, second ?? 0, third ?? 0)
    beginnings[bit >> 3] = (beginnings[bit >> 3] ?? 0) | (1 << (bit & 7))
    shortest[first ?? 0] = Math.min(shortest[first ?? 0] || 3, string.length)
    let node = 0
    for (let i = 0; i < string.length; i++) {
      const code = string.charCodeAt(i)
      const slot = slotOf(node, code)
      if (parents[slot] === -1) {
        parents[slot] = node
        codes[slot] = code
        children[slot] = nodes++
      }
      node = children[slot] ?? 0
    }
    if (values[node] === -1) values[node] = value
  })

  return {
    step(node, code) {
      const slot = slotOf(node, code)
      return parents[slot] === -1 ? -1 : (children[slot] ?? -1)
    },
    valueAt: (node) => values[node] ?? -1,
    mayBegin(text, at) {
      const first = text.charCodeAt(at)
      const least = shortest[first] ?? 0
      if (least < 2) return least === 1
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      if (least === 2 && begins(bitOf(first, second, 0))) return true
      return begins(bitOf(first, second, at + 2 < text.length ? text.charCodeAt(at + 2) : 0))
    },
  }
}
