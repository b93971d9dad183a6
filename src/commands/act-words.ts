import type { Block, Document, Text } from '../digest/document.ts'
import type { Doing } from './doing.ts'

/** What was done, as it is answered: a title, one line, and what can be done next. */
export function done(
  { asker, lang }: Pick<Doing, 'asker' | 'lang'>,
  title: string,
  line: Text,
  next: readonly { readonly label: string; readonly command: string }[],
): Document {
  const blocks: Block[] = [{ type: 'paragraph', text: line }]
  if (next.length > 0) blocks.push({ type: 'actions', actions: next })
  return { title, lang, zone: asker.zone ?? 'UTC', blocks }
}
