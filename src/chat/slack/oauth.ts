/** Adding the app to a workspace: https://docs.slack.dev/authentication/installing-with-oauth */
import { webApi } from '@slack/bolt'
import { reasonOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { langOfLocale, type Words, wordsFor } from '../../words/words.ts'
import { withoutSecrets } from './bolt-log.ts'
import type { SlackAnswer, SlackHandler, SlackRequest } from './http.ts'
import { createInstallState } from './install-state.ts'
import type { Installation } from './installations.ts'
import { REDIRECT, SCOPES } from './manifest.ts'

const INSTALL = '/slack/install'
const COOKIE = 'slack_install'

export interface OAuthOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  /** Keys of 32 bytes by which tokens are sealed, the present one first. */
  readonly keys: readonly Buffer[]
  /** Ids of the workspaces (`T…`) that alone may have the app; null: any. */
  readonly teams: ReadonlySet<string> | null
}

/** What the pages need beside. */
interface OAuthParts {
  readonly web: webApi.WebClientOptions
  readonly now: () => number
  /** True the first time: a state is good once, in all processes. */
  once(key: string): Promise<boolean>
  installed(workspace: string, installation: Installation, by: string | null): Promise<void>
}

/**
 * The page with “Add to Slack”, and the one to which Slack sends the admin back. Bolt's own would want a server of its
 * own beside ours (decision 0018).
 */
export function createOAuth(options: OAuthOptions, parts: OAuthParts, log: Log): readonly SlackHandler[] {
  const state = createInstallState(options.stateSecret, parts.now)

  const install = async (request: SlackRequest): Promise<SlackAnswer> => {
    const made = state.create()
    const to = new URL('https://slack.com/oauth/v2/authorize')
    to.search = new URLSearchParams({
      client_id: options.clientId,
      scope: Object.keys(SCOPES).join(','),
      state: made,
    }).toString()
    const { install: said } = wordsOf(request)
    const cookie = `${COOKIE}=${made}; Path=/slack; Max-Age=600; HttpOnly; Secure; SameSite=Lax`
    return page(request, 200, said.what, { label: said.add, href: to.href }, cookie)
  }

  const redirected = async (request: SlackRequest): Promise<SlackAnswer> => {
    const query = new URLSearchParams(request.query)
    const { install: said } = wordsOf(request)
    const again = { label: said.again, href: INSTALL }
    const over = `${COOKIE}=; Path=/slack; Max-Age=0; HttpOnly; Secure; SameSite=Lax`
    const number = state.read(query.get('state') ?? '', cookieOf(request))
    if (number === null || !(await parts.once(`install:${number}`)))
      return page(request, 400, said.expired, again, over)
    if (query.has('error')) return page(request, 200, said.cancelled, again, over)
    try {
      await exchange(query.get('code') ?? '', options, parts)
    } catch (error) {
      if (error instanceof NotListed) {
        log.warn({ workspace: error.workspace }, 'A workspace that SLACK_TEAMS does not name tried to install the app')
        return page(request, 403, said.notListed, null, over)
      }
      log.error({ reason: withoutSecrets(reasonOf(error)) }, 'The Slack app was not installed')
      return page(request, 502, said.failed, again, over)
    }
    return page(request, 200, said.done, null, over)
  }

  return [
    { method: 'GET', path: INSTALL, handle: install },
    { method: 'GET', path: REDIRECT, handle: redirected },
  ]
}

/** Gives Slack's code for a token, once; looks whether it is a bot's, with every scope, and keeps it. */
async function exchange(code: string, options: OAuthOptions, parts: OAuthParts): Promise<void> {
  const { clientId: client_id, clientSecret: client_secret } = options
  const given = await new webApi.WebClient(undefined, parts.web).oauth.v2.access({ client_id, client_secret, code })
  const { access_token: token, team, bot_user_id: botUserId } = given
  if (given.is_enterprise_install || !team?.id)
    throw new UserError('The app is installed in single workspaces, not in a whole organisation.')
  if (!token?.startsWith('xoxb-') || !botUserId) throw new UserError('Slack gave no bot token.')
  if (options.teams !== null && !options.teams.has(team.id)) {
    // Slack has added the app by now: it must not stay there with nobody behind it.
    const web = new webApi.WebClient(token, parts.web)
    await web.apps.uninstall({ client_id, client_secret }).catch(() => undefined)
    throw new NotListed(team.id)
  }
  const missing = Object.keys(SCOPES).filter((scope) => !given.scope?.split(',').includes(scope))
  if (missing.length > 0) throw new UserError(`Slack did not grant ${missing.join(', ')}.`)
  const { bot_id: botId = '' } = await new webApi.WebClient(token, parts.web).auth.test()
  await parts.installed(team.id, { token, botId, botUserId }, given.authed_user?.id ?? null)
}

class NotListed extends Error {
  override readonly name = 'NotListed'
  readonly workspace: string
  constructor(workspace: string) {
    super('the workspace is not listed')
    this.workspace = workspace
  }
}

function wordsOf({ headers }: SlackRequest): Words['chat'] {
  return wordsFor(langOf(headers)).chat
}

function langOf(headers: SlackRequest['headers']) {
  return langOfLocale(String(headers['accept-language'] ?? '')) ?? 'en'
}

function cookieOf({ headers }: SlackRequest): string {
  const cookies = String(headers.cookie ?? '').split(/;\s*/)
  return cookies.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
}

/** A page of our own words: nothing in it comes from outside. */
function page(
  { headers }: SlackRequest,
  status: number,
  text: string,
  link: { readonly label: string; readonly href: string } | null,
  cookie: string,
): SlackAnswer {
  const href = link?.href.replaceAll('&', '&amp;')
  const below = link ? `<p><a href="${href}">${link.label}</a></p>` : ''
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'set-cookie': cookie,
    },
    body: `<!doctype html><html lang="${langOf(headers)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Communiqué</title><style>body{font:1.1em/1.5 sans-serif;max-width:36em;margin:4em auto;padding:0 1em}</style><h1>Communiqué</h1><p>${text}</p>${below}</html>\n`,
  }
}
