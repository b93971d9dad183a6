import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { communiqueSchema } from '../../src/config/communique-file.ts'
import { variablesKnown } from '../support/variables.ts'

const ROOT = 'deploy/kubernetes'
const read = (...path: string[]): unknown => parse(readFileSync(join(ROOT, ...path), 'utf8'))

const variable = z.strictObject({ name: z.string(), value: z.string() })
const mount = z.object({ name: z.string(), mountPath: z.string(), subPath: z.string().optional() })
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) })
const deploymentSchema = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    replicas: z.int().optional(),
    strategy: z.object({ type: z.string() }).optional(),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }).optional(),
    template: z.object({
      metadata: z.object({ labels: z.record(z.string(), z.string()) }).optional(),
      spec: z.object({
        terminationGracePeriodSeconds: z.number().optional(),
        securityContext: z.record(z.string(), z.unknown()).optional(),
        containers: z.tuple([
          z.object({
            name: z.string(),
            image: z.string().optional(),
            ports: z.array(z.object({ name: z.string(), containerPort: z.number() })).default([]),
            env: z.array(variable).default([]),
            securityContext: z.record(z.string(), z.unknown()).optional(),
            startupProbe: probe.optional(),
            livenessProbe: probe.optional(),
            readinessProbe: probe.optional(),
            volumeMounts: z.array(mount).default([]),
          }),
        ]),
        volumes: z.array(z.looseObject({ name: z.string() })).default([]),
      }),
    }),
  }),
})
const kustomizationSchema = z.object({
  resources: z.array(z.string()),
  patches: z.array(z.object({ path: z.string() })).default([]),
  secretGenerator: z.array(z.object({ name: z.string(), files: z.array(z.string()) })).default([]),
})

const base = deploymentSchema.parse(read('base', 'deployment.yaml'))
const pod = base.spec.template.spec
const [container] = pod.containers
const variants = [
  ['sqlite', 'one-process.yaml'],
  ['postgres', 'replicas.yaml'],
] as const
const patchOf = (variant: string, file: string) => deploymentSchema.parse(read(variant, file))

const known = variablesKnown()

describe('the Kubernetes manifests', () => {
  it('name files that are there, and every file is named', () => {
    for (const folder of readdirSync(ROOT)) {
      const { resources, patches } = kustomizationSchema.parse(read(folder, 'kustomization.yaml'))
      const named = [...resources, ...patches.map(({ path }) => path)]
      expect(named.filter((path) => !existsSync(join(ROOT, folder, path)))).toEqual([])
      const files = readdirSync(join(ROOT, folder)).filter((file) => file !== 'kustomization.yaml')
      expect(files.filter((file) => !named.includes(file))).toEqual([])
    }
  })

  it('ask where the program answers, at its port', () => {
    const server = readFileSync('src/web/server.ts', 'utf8')
    for (const { httpGet } of [container.startupProbe, container.livenessProbe, container.readinessProbe].filter(
      (one) => one !== undefined,
    )) {
      expect(server).toContain(`app.get('${httpGet.path}'`)
      expect(container.ports.map(({ name }) => name)).toContain(httpGet.port)
    }
    expect([container.livenessProbe?.httpGet.path, container.readinessProbe?.httpGet.path]).toEqual([
      '/healthz',
      '/readyz',
    ])
    expect(readFileSync('Dockerfile', 'utf8')).toContain(`PORT=${container.ports[0]?.containerPort}`)
    expect(read('base', 'service.yaml')).toMatchObject({
      spec: { selector: base.spec.selector?.matchLabels, ports: [{ targetPort: container.ports[0]?.name }] },
    })
    expect(base.spec.template.metadata?.labels).toEqual(base.spec.selector?.matchLabels)
  })

  it('allow nothing that the program does not need', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10)
  })

  it.each(variants)('%s: set variables that the program knows, secrets as files that are mounted', (variant, file) => {
    const patch = patchOf(variant, file)
    expect([patch.metadata.name, patch.spec.template.spec.containers[0].name]).toEqual([
      base.metadata.name,
      container.name,
    ])
    const env = [...container.env, ...patch.spec.template.spec.containers[0].env]
    expect(env.filter(({ name }) => !known.has(name))).toEqual([])
    const { secretGenerator } = kustomizationSchema.parse(read(variant, 'kustomization.yaml'))
    const files = secretGenerator.flatMap((secret) => secret.files.map((path) => path.replace('secrets/', '')))
    const mounted = container.volumeMounts.find(({ name }) => name === 'secrets')?.mountPath
    expect(env.filter(({ name }) => name.endsWith('_FILE')).map(({ value }) => value)).toEqual(
      files.map((name) => `${mounted}/${name}`),
    )
    // A secret never stands in a manifest.
    expect(env.filter(({ name }) => /TOKEN$|SECRET$|PASSWORD$/.test(name))).toEqual([])
  })

  it.each(variants)('%s: mount volumes that there are', (variant, file) => {
    const patched = patchOf(variant, file).spec.template.spec
    const volumes = [...pod.volumes, ...patched.volumes].map(({ name }) => name)
    for (const { name } of [...container.volumeMounts, ...patched.containers[0].volumeMounts])
      expect(volumes).toContain(name)
  })

  it('keep SQLite to one process, whose database outlives it', () => {
    const { spec } = patchOf('sqlite', 'one-process.yaml')
    expect([spec.replicas, spec.strategy?.type]).toEqual([1, 'Recreate'])
    expect(spec.template.spec.volumes).toMatchObject([{ persistentVolumeClaim: { claimName: 'communique' } }])
    expect(spec.template.spec.containers[0].volumeMounts[0]?.mountPath).toBe('/app/data')
  })

  it('carry a configuration that the program takes', () => {
    const { data } = z.object({ data: z.record(z.string(), z.string()) }).parse(read('base', 'configmap.yaml'))
    const mounts = container.volumeMounts.filter(({ name }) => name === 'config')
    expect(mounts.map(({ subPath }) => subPath)).toEqual(Object.keys(data))
    expect(communiqueSchema.safeParse(parse(data['communique.yaml'] ?? '')).success).toBe(true)
  })
})

describe('the compose files', () => {
  const composeSchema = z.object({
    services: z.record(
      z.string(),
      z.looseObject({ environment: z.record(z.string(), z.string()), secrets: z.array(z.string()).default([]) }),
    ),
  })
  const one = composeSchema.parse(parse(readFileSync('compose.yaml', 'utf8')))
  const many = composeSchema.parse(
    // Compose's own tag, which says that the list takes the place of the other file's.
    parse(readFileSync('compose.postgres.yaml', 'utf8').replace('!override ', '')),
  )

  it('run the program with a root that is only read, no capability and no new right', () => {
    expect(one.services.communique).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: ['/tmp'],
    })
  })

  it.each([one, many])('set variables that the program knows, secrets as files', ({ services }) => {
    const { environment, secrets } = services.communique ?? { environment: {}, secrets: [] }
    for (const [name, value] of Object.entries(environment)) {
      expect(known).toContain(name)
      if (name.endsWith('_FILE')) expect(secrets).toContain(value.replace('/run/secrets/', ''))
    }
  })
})
