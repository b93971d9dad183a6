import { readFileSync } from 'node:fs'

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

/** A package that runs in production, and its licence as an SPDX expression; null where it names none. */
export interface Shipped {
  readonly folder: string
  readonly name: string
  readonly version: string
  readonly license: string | null
  /** `sha512-…`, as npm has it; null where the lock file has none. */
  readonly integrity: string | null
}

/** Those of `package-lock.json` here, by name. */
export function shipped(): Shipped[] {
  const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder !== '' && !dev && !devOptional && !optional)
    .map(([folder, { version = '', license = null, integrity = null }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      integrity,
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
}
