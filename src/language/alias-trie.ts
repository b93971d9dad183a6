/** A set of strings with an integer for each, walked one character at a time. */
export interface AliasTrie {
  /** The node reached from `node` by a character (UTF-16 code unit), or -1. The root is 0. */
  step(node: number, code: number): number
  /** The integer of the string that ends at the node, or -1. */
  valueAt(node: number): number
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

  strings.forEach((string, value) => {
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
  }
}
