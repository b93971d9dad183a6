/**
 * Run inside the image by `.ci/image`, as the user and in the folder that the image names: what it has to bring is there,
 * it starts as its command says, is ready, tells its figures, ends within 10 s of SIGTERM, and has written to its volume
 * alone. Where the root is only read it could not have; elsewhere this looks at every file.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

assert.notEqual(process.getuid(), 0, 'it must not run as root')
const bill = JSON.parse(readFileSync('sbom.cdx.json', 'utf8'))
assert.ok(bill.components.length > 100, 'the bill of materials names its packages')
assert.ok(readFileSync('THIRD-PARTY-NOTICES', 'utf8').includes('MIT'), 'the licences are there')

const started = Date.now()
// As the image's CMD does: https://docs.docker.com/reference/dockerfile/#cmd
const [, script] = /"start": ".*?\bnode (.*)"/.exec(readFileSync('package.json', 'utf8')) ?? []
const service = spawn(process.execPath, script.split(' '), {
  env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
  stdio: ['ignore', 'ignore', 'pipe'],
})
const ended = once(service, 'exit')
const said = []
const lines = createInterface({ input: service.stderr })
const address = await new Promise((resolve, reject) => {
  lines.on('line', (line) => {
    said.push(line)
    const { msg, address } = JSON.parse(line)
    if (msg === 'ready') resolve(address)
  })
  ended.then(() => reject(new Error(`it did not start:\n${said.join('\n')}`)))
})
for (const path of ['/healthz', '/readyz', '/metrics', '/help']) {
  const answer = await fetch(`${address}${path}`)
  assert.equal(answer.status, 200, `${path}: ${await answer.text()}`)
}
const began = performance.now()
service.kill('SIGTERM')
const [code] = await ended
assert.equal(code, 0, said.join('\n'))
assert.ok(performance.now() - began < 10_000, 'it ends within 10 s')
/** Its volume; /tmp, which compose.yaml gives it; what the system keeps there; Node's cache, kept only where it can be. */
const NOT_ROOT = ['/app/data', '/tmp', '/proc', '/sys', '/dev', '/app/.cache']
const changed = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (NOT_ROOT.includes(path)) return []
    if (entry.isDirectory()) return changed(path)
    return lstatSync(path).ctimeMs > started ? [path] : []
  })
assert.deepEqual(changed('/'), [], 'it writes to its volume alone')
process.stdout.write('The image brings what it has to, starts, is ready and ends well.\n')
