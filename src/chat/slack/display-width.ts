/** East Asian wide and full-width characters, and emoji: two cells in a monospace font (Unicode Annex 11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many cells a text takes in a monospace font. */
export function displayWidth(text: string): number {
  let cells = 0
  for (const letter of text) cells += WIDE.test(letter) ? 2 : /\p{M}/u.test(letter) ? 0 : 1
  return cells
}

/** The text with blanks behind it, to `cells` cells. */
export function padTo(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - displayWidth(text)))
}
