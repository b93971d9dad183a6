/** Key of a statement that is known by its words alone, and only within its story. The words alone where there is none. */
export function wordsKey(story: string | null, words: string): string {
  return `words/${story ?? ''}/${words}`
}
