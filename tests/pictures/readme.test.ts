import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'

/** What the README may make a reader download for one picture. Bytes. */
const LARGEST = 200_000

it('the README shows the digest that the demo prints, cut only where it says so', async () => {
  const shown = /```text\n([\s\S]*?)\n```/.exec(await readFile('README.md', 'utf8'))?.[1] ?? ''
  // The demo writes its page where it runs: elsewhere than that of its own test.
  const elsewhere = await mkdtemp(join(tmpdir(), 'communique-readme-'))
  onTestFinished(() => rm(elsewhere, { recursive: true, force: true }))
  const demo = [resolve('src/cli.ts'), 'demo']
  const { stdout: out } = await promisify(execFile)(process.execPath, demo, { cwd: elsewhere })
  let from = out.lastIndexOf(shown.slice(0, shown.indexOf('\n')))
  expect(from).toBeGreaterThan(0)
  for (const piece of shown.split(/\n+ *…\n+/)) {
    const at = out.indexOf(piece, from)
    expect(at, `the demo does not print, after what stands above it:\n${piece}`).toBeGreaterThanOrEqual(from)
    from = at + piece.length
  }
})

it('the README’s pictures are there, and small', async () => {
  const readme = await readFile('README.md', 'utf8')
  const pictures = [...readme.matchAll(/docs\/pictures\/[\w-]+\.png/g)].map(([path]) => path)
  expect(pictures).toHaveLength(9)
  for (const picture of pictures) expect((await stat(picture)).size, picture).toBeLessThan(LARGEST)
})
