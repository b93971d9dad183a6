import { readFile, stat } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** What the README may make a reader download for one picture. Bytes. */
const LARGEST = 200_000

it('the README’s pictures are there, and small', async () => {
  const readme = await readFile('README.md', 'utf8')
  const pictures = [...readme.matchAll(/docs\/pictures\/[\w-]+\.png/g)].map(([path]) => path)
  expect(pictures).toHaveLength(9)
  for (const picture of pictures) expect((await stat(picture)).size, picture).toBeLessThan(LARGEST)
})
