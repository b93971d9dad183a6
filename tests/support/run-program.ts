import { spawn } from 'node:child_process'

/**
 * What a program of ours finds in its environment besides its own variables. What was compiled is kept, as `npm start`
 * keeps it: that is nearly half of what a start costs.
 */
export const ENVIRONMENT = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: '.cache' }

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line (or another `program`) as a person does, in a process of its own, and waits for its end. */
export function communique(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  input = '',
  program: 'src/cli.ts' | 'src/main.ts' = 'src/cli.ts',
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...ENVIRONMENT, ...variables },
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((ended) => child.on('close', (code) => ended({ code, out, err })))
}
