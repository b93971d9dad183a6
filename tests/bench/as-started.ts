import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { z } from 'zod'

const { scripts } = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** Node's flags of `npm start`. */
export const FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'))

/** The variables that `npm start` sets besides: what the C library holds, and where compiled code is kept. */
export const VARIABLES: Readonly<Record<string, string>> = Object.fromEntries(
  scripts.start.split(' ').flatMap((word) => {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(word) ?? []
    return name === undefined || value === undefined ? [] : [[name, value]]
  }),
)

/** Starts the service as `npm start` does, but with these variables alone. Its log can be read; the process is the service's own. */
export function startAsUsual(
  variables: Readonly<Record<string, string | undefined>>,
): ChildProcessByStdio<null, null, Readable> {
  return spawn('/bin/sh', ['-c', `exec env ${scripts.start}`], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
