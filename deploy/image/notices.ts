/**
 * Prints the licences of everything that is installed with the program, as the image carries them: name, version, licence
 * and the text that came with it. Read from package-lock.json and node_modules, without packages for development.
 */
import { readdirSync, readFileSync } from 'node:fs'

interface Locked {
  readonly version?: string
  readonly license?: string
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
}

/** Those of the lock file, by name. */
export function shipped(lock: { packages: Readonly<Record<string, Locked>> }): Shipped[] {
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder !== '' && !dev && !devOptional && !optional)
    .map(([folder, { version = '', license = null }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
}

/** The text of the licence as the package brings it; empty where it brings none. */
export function licenceText(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file) && !/\.(js|ts)$/.test(file))
  return files
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
    .join('\n\n')
}

if (import.meta.main) {
  for (const { folder, name, version, license } of shipped(JSON.parse(readFileSync('package-lock.json', 'utf8'))))
    process.stdout.write(`${'='.repeat(78)}\n${name} ${version} (${license})\n\n${licenceText(folder)}\n\n`)
}
