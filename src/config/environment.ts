import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { reasonOf } from '../errors.ts'
import type { DatabaseAddress } from '../storage/store.ts'
import { readDatabaseUrl } from './database-url.ts'
import type { Problem } from './problem.ts'
import { readSlack, type SlackEnvironment } from './slack-environment.ts'

/** What the environment says, checked. Secrets are in here: it is never printed. */
export interface Environment {
  readonly config: string
  readonly database: DatabaseAddress
  readonly slack: SlackEnvironment | null
  readonly discord: DiscordEnvironment | null
  readonly host: string
  readonly port: number
  /** Where the world reaches the service's web server: an https origin. Null where it does not. */
  readonly publicUrl: string | null
  readonly allowPrivateHosts: readonly string[]
  readonly logLevel: string
}

interface DiscordEnvironment {
  readonly token: string
  readonly apiUrl: string | undefined
  /** Ids of the servers that alone get the commands. Empty: all. */
  readonly guilds: readonly string[]
  /** What messages are made of. */
  readonly form: 'components' | 'embeds'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
type Variables = Readonly<Record<string, string | undefined>>

/** Reads the variables of `contract.md`; every problem is collected, naming the variable and never its value where it is secret. */
export function readEnvironment(variables: Variables, problems: Problem[]): Environment {
  const problem = (message: string) => problems.push({ where: 'environment', line: null, message })
  const plain = (name: string) => variables[name]?.trim() || null
  const secret = (name: string) => readSecret(name, variables, problem)

  const discordToken = secret('DISCORD_TOKEN')
  const embeds = plain('DISCORD_EMBEDS') ?? 'no'
  if (!['yes', 'no'].includes(embeds)) problem('DISCORD_EMBEDS is yes or no')
  const form = embeds === 'yes' ? 'embeds' : 'components'
  const guilds = readGuilds(plain('DISCORD_GUILDS'), problem)

  const port = plain('PORT') ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    problem(`PORT is no port: "${port.slice(0, 20)}"; write a number from 0 to 65535`)
  const logLevel = plain('LOG_LEVEL') ?? 'info'
  if (!LOG_LEVELS.includes(logLevel)) problem(`LOG_LEVEL is one of ${LOG_LEVELS.join(', ')}`)

  return {
    config: plain('COMMUNIQUE_CONFIG') ?? './config',
    database: readDatabase(
      secret('DATABASE_URL') ?? 'sqlite:./data/communique.db',
      secret('DATABASE_PASSWORD'),
      problem,
    ),
    slack: readSlack(
      secret,
      { apiUrl: readUrl('SLACK_API_URL', plain('SLACK_API_URL'), problem), teams: plain('SLACK_TEAMS') ?? undefined },
      problem,
    ),
    discord:
      discordToken === null
        ? null
        : { token: discordToken, apiUrl: readUrl('DISCORD_API_URL', plain('DISCORD_API_URL'), problem), guilds, form },
    host: plain('HOST') ?? '127.0.0.1',
    port: Number(port),
    publicUrl: readOrigin('PUBLIC_URL', plain('PUBLIC_URL'), problem),
    allowPrivateHosts: readHosts(plain('ALLOW_PRIVATE_HOSTS'), problem),
    logLevel,
  }
}

/** The secret `NAME`, or the content of the file that `NAME_FILE` names (Docker and Kubernetes secrets). */
function readSecret(name: string, variables: Variables, problem: (message: string) => void): string | null {
  const direct = variables[name]?.trim() || null
  const file = variables[`${name}_FILE`]?.trim() || null
  if (file === null) return direct
  if (direct !== null) problem(`${name} and ${name}_FILE are both set: keep one`)
  try {
    // An empty one is a platform that is not used: compose.yaml names the files of both.
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    problem(`the file that ${name}_FILE names cannot be read`)
    return null
  }
}

function readDatabase(
  url: string,
  password: string | null,
  problem: (message: string) => void,
): Environment['database'] {
  try {
    return readDatabaseUrl(url, password ?? undefined)
  } catch (error) {
    problem(`DATABASE_URL: ${reasonOf(error)}`)
    return { kind: 'sqlite', path: './data/communique.db' }
  }
}

function readUrl(name: string, value: string | null, problem: (message: string) => void): string | undefined {
  if (value === null) return undefined
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) problem(`${name} is no web address: it begins with https://`)
  return value
}

function readOrigin(name: string, value: string | null, problem: (message: string) => void): string | null {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url?.protocol === 'https:' && url.href === `${url.origin}/`) return url.origin
  problem(`${name} is an https address without a path, like https://news.example.org`)
  return null
}

function readGuilds(value: string | null, problem: (message: string) => void): string[] {
  const guilds = listOf(value)
  for (const guild of guilds) {
    if (!/^\d{15,21}$/.test(guild))
      problem(
        `DISCORD_GUILDS: "${guild.slice(0, 40)}" is no server id; write numbers of 15 to 21 digits with commas between`,
      )
  }
  return [...new Set(guilds)]
}

function listOf(value: string | null): string[] {
  return (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

function readHosts(value: string | null, problem: (message: string) => void): string[] {
  const hosts = listOf(value?.toLowerCase() ?? null)
  for (const host of hosts) {
    if (isIP(host) === 0 && !/^[a-z0-9_](?:[a-z0-9._-]*[a-z0-9])?$/.test(host))
      problem(`ALLOW_PRIVATE_HOSTS: "${host.slice(0, 60)}" is no host name or address`)
  }
  return hosts
}

/** Every secret in the environment, for the log to strike out. */
export function secretsOf({ slack, discord, database }: Environment): string[] {
  const password = database.kind === 'postgres' ? database.password : undefined
  const { oauth } = slack ?? {}
  const keys = oauth?.keys.flatMap((key) => [key.toString('base64'), key.toString('hex')]) ?? []
  return [
    password,
    slack?.botToken,
    slack?.appToken,
    slack?.signingSecret,
    oauth?.clientSecret,
    oauth?.stateSecret,
    ...keys,
    discord?.token,
  ].filter((secret) => typeof secret === 'string')
}
