import type { Who } from '../baseline/change.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Document, Text } from './document.ts'

/** A sentence of our own about a person. */
export function aboutPerson(sentence: (who: string) => string, person: Who): Text {
  const [before = '', after = ''] = sentence(HERE).split(HERE)
  return [{ text: before }, { person }, { text: after }]
}

/** Stands in no catalogue and no name. */
const HERE = '\u0000'

/** A person to readers of chat who cannot be told their name: an id of a platform would tell them nothing. */
export function someone({ platform, user }: Who, lang: Lang): string {
  return platform === 'slack' || platform === 'discord' ? wordsFor(lang).delivery.someone[platform] : user
}

/** A person to those who run the desk: an id tells who it is, a name would not. */
export function personId({ platform, user }: Who): string {
  return `${user} (${platform})`
}

/** The people whom a Document names. */
export function peopleIn(document: Document): Who[] {
  return document.blocks
    .flatMap(textsOf)
    .flatMap((text) => text.flatMap((run) => ('person' in run ? [run.person] : [])))
}

/** A Document with names in the place of people; who has none stays as they are. */
export function withNames(document: Document, nameOf: (person: Who) => string | undefined): Document {
  const named = (text: Text): Text =>
    text.map((run) => {
      const name = 'person' in run ? nameOf(run.person) : undefined
      return name === undefined ? run : { text: name }
    })
  const blocks = document.blocks.map((block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map(named) }
    return block.type === 'paragraph' || block.type === 'note' ? { ...block, text: named(block.text) } : block
  })
  return { ...document, blocks }
}

/** Where people are named. */
function textsOf(block: Block): readonly Text[] {
  if (block.type === 'list') return block.items
  return block.type === 'paragraph' || block.type === 'note' ? [block.text] : []
}
