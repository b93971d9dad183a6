/** What installing the Slack app in many workspaces needs. */
export interface SlackInstalling {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  /** Of 32 bytes each, the present one first: tokens are sealed with it. */
  readonly keys: readonly Buffer[]
  /** Ids of the workspaces that alone may have the app; null: any. */
  readonly teams: ReadonlySet<string> | null
}

export interface SlackEnvironment {
  readonly botToken: string | undefined
  readonly appToken: string | undefined
  readonly signingSecret: string | undefined
  readonly apiUrl: string | undefined
  readonly oauth: SlackInstalling | undefined
}

const INSTALLING = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const

/**
 * Reads Slack's variables through `secret`, `teams` being SLACK_TEAMS; null where none is set. Every problem names the
 * variable, never its value.
 */
export function readSlack(
  secret: (name: string) => string | null,
  { apiUrl, teams }: { apiUrl: string | undefined; teams: string | undefined },
  problem: (message: string) => void,
): SlackEnvironment | null {
  const botToken = secret('SLACK_BOT_TOKEN')
  const appToken = secret('SLACK_APP_TOKEN')
  const signingSecret = secret('SLACK_SIGNING_SECRET')
  const oauth = readInstalling(secret, teams, problem)
  const wanted = botToken !== null || oauth !== undefined
  if (oauth === undefined && botToken === null && (appToken !== null || signingSecret !== null))
    problem('SLACK_BOT_TOKEN is missing: Slack needs it beside the app token or the signing secret')
  if (wanted && appToken === null && signingSecret === null)
    problem(
      `SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: one of them goes with ${botToken === null ? 'SLACK_CLIENT_ID' : 'SLACK_BOT_TOKEN'}`,
    )
  if (botToken !== null && !botToken.startsWith('xoxb-'))
    problem('SLACK_BOT_TOKEN is no bot token: it begins with xoxb-')
  if (appToken !== null && !appToken.startsWith('xapp-'))
    problem('SLACK_APP_TOKEN is no app-level token: it begins with xapp-')
  if (!wanted) return null
  return {
    botToken: botToken ?? undefined,
    appToken: appToken ?? undefined,
    signingSecret: signingSecret ?? undefined,
    apiUrl,
    oauth,
  }
}

/** All of it or nothing: half of it is a slip. */
function readInstalling(
  secret: (name: string) => string | null,
  teams: string | undefined,
  problem: (message: string) => void,
): SlackInstalling | undefined {
  const [clientId, clientSecret, stateSecret] = INSTALLING.map(secret)
  const key = secret('COMMUNIQUE_KEY')
  const missing = INSTALLING.filter((_, i) => [clientId, clientSecret, stateSecret][i] === null)
  if (missing.length === INSTALLING.length) return undefined
  if (key === null)
    problem(
      'COMMUNIQUE_KEY is missing: tokens of installations are sealed with it; `openssl rand -base64 32` makes one',
    )
  if (missing.length > 0)
    problem(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing: installing the Slack app needs all of ${INSTALLING.join(', ')}`,
    )
  return {
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    stateSecret: stateSecret ?? '',
    keys: readKeys(key ?? '', problem),
    teams: readTeams(teams, problem),
  }
}

/** Ids of workspaces, separated by commas or blanks; null where none is named. */
function readTeams(written: string | undefined, problem: (message: string) => void): ReadonlySet<string> | null {
  const teams = (written ?? '').split(/[\s,]+/).filter(Boolean)
  const wrong = teams.filter((team) => !/^T[A-Z0-9]{2,20}$/.test(team))
  if (wrong.length > 0) problem(`SLACK_TEAMS holds what is no id of a workspace (T…): ${wrong.join(', ')}`)
  return teams.length === 0 ? null : new Set(teams)
}

/** One or more keys, separated by commas or blanks, each 32 bytes as base64 or hexadecimal. */
function readKeys(written: string, problem: (message: string) => void): Buffer[] {
  const keys = written
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64'))
  if (keys.some((key) => key.length !== 32))
    problem('COMMUNIQUE_KEY holds a key that is not 32 bytes long: `openssl rand -base64 32` makes one')
  return keys
}
