/**
 * Vitest's global set-up: one PostgreSQL for the whole run, started when the first test asks for it, so that a run
 * without such tests does not pay. Tests run in processes of their own and ask over loopback (`postgresUrl`).
 */
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { listen } from './listen.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers with the address of the run's PostgreSQL, or with why there is none. */
    readonly postgresDoor: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | null = null
  const door = createServer(async (_, response) => {
    try {
      server ??= startPostgres()
      response.end((await server).url)
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  project.provide('postgresDoor', `http://127.0.0.1:${await listen(door)}/`)
  return async () => {
    door.close()
    await (await server)?.stop()
  }
}
