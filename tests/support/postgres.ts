import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of its own on the run's PostgreSQL. */
export interface TestDatabase {
  readonly url: string
  /** Runs SQL in it. */
  query(sql: string): Promise<unknown[]>
  drop(): Promise<void>
}

/** The address of the run's PostgreSQL, which starts it where it has not yet. */
async function postgresUrl(): Promise<string> {
  // Not through fetch, which tests at the wire may have caught.
  const answer = await new Promise<string>((resolve, reject) => {
    request(inject('postgresDoor'), (response) => {
      text(response).then((body) => {
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(body))
      }, reject)
    })
      .on('error', reject)
      .end()
  })
  return answer
}

let made = 0

/** Makes an empty one. */
export async function makeDatabase(): Promise<TestDatabase> {
  const server = await postgresUrl()
  const name = `t${process.pid}_${made++}`
  await once(server, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  return {
    url,
    query: (sql) => once(url, sql),
    async drop() {
      await once(server, `drop database ${name} with (force)`)
    },
  }
}

async function once(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
