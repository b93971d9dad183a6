/**
 * The bill of materials of the image, CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), from package-lock.json alone.
 * `npm sbom --omit=dev` leaves out whatever a package for development needs as well (npm 11: pg and zod among them).
 */
import { readFileSync } from 'node:fs'
import { type Shipped, shipped } from './shipped.ts'

/** The document; without time and serial number, so that the same lock file gives the same bytes. */
export function billOfMaterials(packages: readonly Shipped[], own: { name: string; version: string }) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': purl(own), name: own.name, version: own.version, purl: purl(own) },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': `${purl(one)}#${one.folder}`,
      name: one.name,
      version: one.version,
      purl: purl(one),
      scope: 'required',
      ...(one.license !== null && { licenses: [{ license: { id: one.license } }] }),
      ...(one.integrity !== null && { hashes: [hashOf(one.integrity)] }),
    })),
  }
}

/** https://github.com/package-url/purl-spec: the @ of a scope is encoded. */
function purl({ name, version }: { name: string; version: string }): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

function hashOf(integrity: string): { alg: string; content: string } {
  const [alg = '', digest = ''] = integrity.split('-')
  return { alg: alg.toUpperCase().replace(/^SHA/, 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}

if (import.meta.main) {
  const own: { name: string; version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
  process.stdout.write(`${JSON.stringify(billOfMaterials(shipped(), own), null, 2)}\n`)
}
