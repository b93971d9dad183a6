import stringWidth from 'string-width'

/** How many cells a text takes in a monospace font: a Chinese, Japanese or Korean character takes two. */
export function displayWidth(text: string): number {
  return stringWidth(text)
}

/** The text with blanks behind it, to `cells` cells. */
export function padTo(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - displayWidth(text)))
}
