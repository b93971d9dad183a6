import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Problem } from '../../src/config/problem.ts'
import { readYaml } from '../../src/config/yaml-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-yaml-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function read(text: string | Buffer) {
  const path = join(folder, 'a.yaml')
  await writeFile(path, text)
  const problems: Problem[] = []
  const file = readYaml({ path, shown: 'a.yaml' }, z.unknown(), problems)
  return { file, said: problems.map(({ line, message }) => `${line}: ${message}`) }
}

const TEXT = `# A comment
topics: [one,
  two]
persons:
  - id: 神川陽子
    offices:
      - { post: fm, from: 2023-09-13 }
      - post: mp
  - id: b
    names: &names
      en: [B]
empty:
again: *names
"quoted key": >
  folded
  text
__proto__: harmless
`

describe('where a value stands', () => {
  it.each([
    [[], 2],
    [['topics'], 2],
    [['topics', 1], 3],
    [['persons', 0, 'id'], 5],
    [['persons', 0, 'offices', 0, 'from'], 7],
    [['persons', 0, 'offices', 1, 'post'], 8],
    [['persons', 1, 'names', 'en', 0], 11],
    [['empty'], 12],
    [['again'], 13],
    [['quoted key'], 15],
    [['__proto__'], 17],
    [['persons', 1, 'nothing', 'of', 'this'], 9],
    [['nothing'], 2],
  ])('%j', async (path, line) => {
    const { file } = await read(TEXT)
    expect(file?.lineOf(path)).toBe(line)
  })
})

describe('what a file holds', () => {
  it.each([
    ['plain values', 'a: 1\nb: 1.5\nc: true\nd: ~\ne: yes\nf: 2023-11-26\ng: 08:00\nh: "1"\ni: 0x10\nj: 1_000\n'],
    ['text over lines', 'a: |\n  one\n  two\nb: >-\n  one\n  two\nc: "x\\n釜山"\n'],
    ['nested flow', 'a: [{ b: [1, 2], c: { d: e } }, [], {}]\n'],
    ['anchors', 'a: &x { b: 1 }\nc: *x\n'],
  ])('%s, as another reader of YAML reads it', async (_, text) => {
    expect((await read(text)).file?.value).toEqual(parse(text))
  })

  it.each(['', '# nothing yet\n'])('nothing: %j', async (text) => {
    expect((await read(text)).file?.value).toEqual({})
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['a: 1\na: 2\n', '2: this is no YAML: duplicated mapping key'],
    ['a: [1,\nb: 2\n', '2: this is no YAML: '],
    ['a: *nowhere\n', '1: this is no YAML: unidentified alias "nowhere"'],
    ['a:\n\t- b\n', '2: this is no YAML: '],
    ['a: 1\n---\nb: 2\n', 'null: the file holds several documents: write one'],
    [`a: &a [x]\nb: [${Array(101).fill('*a').join(', ')}]\n`, '2: this is no YAML: '],
    [`a: ${'['.repeat(5_000)}`, '1: this is no YAML: '],
    [Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]), 'null: the file is not UTF-8'],
    [Buffer.alloc(5_000_001, 0x61), 'null: the file has 5000001 bytes; 5000000 are read at most'],
  ])('is said to be so, with the line: %#', async (text, said) => {
    const ended = await read(text)
    expect(ended.file).toBeNull()
    expect(ended.said).toEqual([expect.stringContaining(said)])
  })
})
