import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')

/** Where one language is meant, whoever reads. */
const ALLOWED: Readonly<Record<string, string>> = {
  'jobs/demo.ts': 'the demo is played in English, to whoever runs it',
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('words/'))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }))
/** Rooms whose every text is for whoever asks, or whose channel it is. */
const spoken = files.filter(({ file }) => /^(commands|digest|answers|readouts)\//.test(file))
/** Without comments: they speak of code in English. */
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const having = (among: typeof files, what: RegExp) =>
  among.filter(({ file, text }) => !(file in ALLOWED) && what.test(bare(text))).map(({ file }) => file)

describe('what people read', () => {
  it('is looked for in the whole tree', () => {
    expect(files.length).toBeGreaterThan(400)
    expect(
      Object.keys(ALLOWED).filter(
        (file) => !/wordsFor\('en'\)/.test(files.find((one) => one.file === file)?.text ?? ''),
      ),
    ).toEqual([])
  })

  it('is asked of the catalogue in the reader’s language, not in English', () => {
    expect(having(files, /wordsFor\('en'\)/)).toEqual([])
  })

  it('says in the reader’s language what cannot be done', () => {
    expect(having(spoken, /new UserError\(\s*['"`]/)).toEqual([])
  })

  it('is marked as the language that it is in', () => {
    expect(having(spoken, /\bblocks\b[^}]*\blang: 'en'|\blang: 'en'[^}]*\bblocks\b/)).toEqual([])
  })

  it('holds no words of its own in a Document: they come from the catalogue', () => {
    // A run of text, a heading, a title or a label that is a bare literal with two letters next to each other.
    expect(having(spoken, /\b(?:text|strong|title|label): ['"`][^'"`$]*[a-z]{2}[^'"`$]*['"`]/i)).toEqual([])
  })
})
