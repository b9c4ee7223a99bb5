/** The public site over HTTP: whole pages, no cookie, no script of any framework, the strictest content policy. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Database } from '../kernel/database.ts'
import { type Day, dayOf, type Instant, isDay } from '../kernel/day.ts'
import { type FlowchartOptions, flowchartRoutes } from './flowchart.routes.ts'
import { compressed, pageCache, type Rendered } from './page-cache.ts'
import { findAgency, findDecision, findProcedure, listDecisions, listLatest, listProcedures } from './portal.views.ts'
import { findCatalogue } from './portal-catalogue.views.ts'
import type { PortalRenderer, Site } from './portal-pages.ts'
import { findOfficer, listOfficers, listPowers } from './portal-registers.views.ts'
import { type ResultKind, resultKinds } from './result.ts'
import { findResult, listResults } from './result.views.ts'
import { findByCode, findByHash } from './verification.views.ts'

export type PortalOptions = FlowchartOptions & {
  renderer: PortalRenderer
  blobs: BlobStore
  /** The style sheet and the script of the portal's build, and the page that verifies bundles offline. */
  assets: { style: string; script: string; verifier: string }
  clock: () => Instant
}

const Words = z.object({ q: z.string().trim().max(60).catch('').default('') })
const Question = Words.extend({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(5000).catch(1).default(1),
})
const kinds = Object.keys(resultKinds) as [ResultKind, ...ResultKind[]]
const ResultWords = Question.omit({ year: true }).extend({
  kind: z
    .enum(['', ...kinds])
    .catch('')
    .default(''),
})
const Verify = z.object({ code: z.string().trim().max(80).catch('').default('') })
const Hash = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  code: z.string().trim().min(1).max(80).optional(),
})
const Id = z.uuid()
const Edition = z.object({
  on: z
    .string()
    .refine(isDay)
    .transform((text) => text as Day)
    .optional()
    .catch(undefined),
})

type Drawn = { status: number; html: string }
type Draw = (site: Site, request: FastifyRequest) => Promise<Drawn>

const found = (html: string): Drawn => ({ status: 200, html })
const param = (request: FastifyRequest, name: string) => (request.params as Record<string, string>)[name] ?? ''

export function portalRoutes(app: FastifyInstance, options: PortalOptions): void {
  const { portalDb: db, renderer: draw } = options
  const answer = pageAnswerer(options, serveAssets(app, options.assets))
  const get = (path: string, page: Draw): void => {
    app.get(path, (request, reply) => answer({ request, reply, key: request.url, draw: page }))
  }
  const notFound = (site: Site): Drawn => ({ status: 404, html: draw.notFound(site) })
  const orNotFound = <Page>(site: Site, page: Page | undefined, render: (site: Site, page: Page) => string): Drawn =>
    page === undefined ? notFound(site) : found(render(site, page))

  get('/', async (site) => found(draw.home(site, await homePage(db, site.today))))
  get('/decisions', async (site, { query }) =>
    found(draw.decisions(site, await listDecisions(db, Question.parse(query), site.today))),
  )
  get('/decisions/:id', async (site, request) => {
    const id = Id.safeParse(param(request, 'id'))
    const page = id.success ? await findDecision(db, id.data, site.today) : undefined
    const drawn = orNotFound(site, page, draw.decision)
    return page && page.standing !== 'published' ? { ...drawn, status: 410 } : drawn
  })
  get('/results', async (site, { query }) => found(draw.results(site, await listResults(db, ResultWords.parse(query)))))
  get('/results/:id', async (site, request) => {
    const id = Id.safeParse(param(request, 'id'))
    const page = id.success ? await findResult(db, id.data) : undefined
    const drawn = orNotFound(site, page, draw.result)
    return page?.standing === 'withdrawn' ? { ...drawn, status: 410 } : drawn
  })
  get('/officers', async (site, { query }) =>
    found(draw.officers(site, await listOfficers(db, Words.parse(query).q, site.today))),
  )
  get('/officers/:number', async (site, request) =>
    orNotFound(site, await findOfficer(db, param(request, 'number'), site.today), draw.officer),
  )
  get('/procedures', async (site) => found(draw.procedures(site, await listProcedures(db))))
  get('/procedures/:name', async (site, request) =>
    orNotFound(site, await findProcedure(db, param(request, 'name')), draw.procedure),
  )
  get('/major-decisions', async (site, { query }) =>
    found(draw.catalogue(site, await findCatalogue(db, Edition.parse(query).on ?? site.today, site.today))),
  )
  get('/powers', async (site) => found(draw.powers(site, await listPowers(db))))
  const verify = async (site: Site, code: string) =>
    found(draw.verify(site, { code, result: code === '' ? undefined : await findByCode(db, code) }))
  get('/verify', (site, { query }) => verify(site, Verify.parse(query).code))
  get('/verify/:code', (site, request) => verify(site, param(request, 'code').slice(0, 80)))

  app.setNotFoundHandler((request, reply) =>
    isOfProgram(request)
      ? reply.code(404).type('application/problem+json').send(noSuchAddress)
      : answer({ request, reply, key: 'not found', draw: async (site) => notFound(site) }),
  )

  verifyForPrograms(app, db)
  fileRoutes(app, options)
}

/** What pages show beside their text. */
function fileRoutes(app: FastifyInstance, options: PortalOptions): void {
  officerPhotos(app, options)
  flowchartRoutes(app, options)
  serveVerifier(app, options.assets.verifier)
}

/** The portrait beside the name: what the register lets be shown, as it was taken in. */
function officerPhotos(app: FastifyInstance, { portalDb, blobs, clock }: PortalOptions): void {
  app.get('/officers/:number/photo', async (request, reply) => {
    const { number } = request.params as { number: string }
    const officer = await findOfficer(portalDb, number, dayOf(clock()))
    const { photoSha256, photoMediaType } = officer ?? {}
    if (!photoSha256 || !photoMediaType || !(await blobs.has(photoSha256)))
      return reply
        .code(404)
        .type('application/problem+json')
        .send({ ...noSuchAddress, detail: '没有公示的照片。' })
    reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=300' })
    return reply.type(photoMediaType).send(blobs.read(photoSha256))
  })
}

function verifyForPrograms(app: FastifyInstance, db: Database): void {
  app.get('/api/public/verify', async (request, reply) => {
    const asked = Hash.safeParse(request.query)
    const { sha256, code } = asked.data ?? {}
    if (sha256 === undefined && code === undefined)
      return reply.code(400).type('application/problem+json').send(notAsked)
    return reply
      .header('cache-control', 'no-store')
      .send(sha256 ? await findByHash(db, sha256) : await findByCode(db, code ?? ''))
  })
}

/** A program wants an answer it can read; everybody else gets a page. */
function isOfProgram({ url, method }: FastifyRequest): boolean {
  return method !== 'GET' || /^\/(api|office)(?![^/?])/.test(url)
}

const noSuchAddress = {
  type: 'about:blank',
  title: '没有这个地址',
  status: 404,
  code: 'not-found',
  detail: '没有这个地址，接口清单见 /api/openapi.json。',
  basis: [],
}

const notAsked = {
  type: 'about:blank',
  title: '查询条件不完整',
  status: 400,
  code: 'invalid-input',
  detail: '请提供 sha256（64位小写十六进制）或者文书编号。',
  basis: [],
}

async function homePage(db: Database, today: Day) {
  const [latest, officers, procedures] = await Promise.all([
    listLatest(db, today),
    listOfficers(db, '', today),
    listProcedures(db),
  ])
  return { decisions: latest.rows, count: latest.total, officers: officers.total, procedures }
}

/** To be kept and opened as a file: run from this site, it would be this site that vouches for its own bundles. */
function serveVerifier(app: FastifyInstance, verifier: string): void {
  const rendered = compressed({ status: 200, html: verifier })
  app.get('/verify.html', (request, reply) => {
    reply.type('text/html; charset=utf-8').header('content-disposition', 'attachment; filename="verify.html"')
    return send(request, reply.header('cache-control', 'no-cache'), rendered)
  })
}

/** Named by their hash, so they may be kept for ever. */
function serveAssets(app: FastifyInstance, assets: PortalOptions['assets']): Site['assets'] {
  const serve = (name: string, type: string, text: string): string => {
    const rendered = compressed({ status: 200, html: text })
    const path = `/portal-assets/${rendered.etag.slice(1, 13)}-${name}`
    app.get(path, (request, reply) => {
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable')
      return send(request, reply, rendered)
    })
    return path
  }
  return {
    style: serve('portal.css', 'text/css; charset=utf-8', assets.style),
    script: serve('portal.js', 'text/javascript; charset=utf-8', assets.script),
  }
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

type Asking = { request: FastifyRequest; reply: FastifyReply; key: string; draw: Draw }

function pageAnswerer({ portalDb, clock }: PortalOptions, assets: Site['assets']) {
  const cache = pageCache()
  return async ({ request, reply, key, draw }: Asking): Promise<FastifyReply> => {
    const now = clock()
    const today = dayOf(now)
    const rendered = await cache.page(`${today} ${key}`, Date.parse(now), async () =>
      draw({ agency: await findAgency(portalDb), today, assets }, request),
    )
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    return send(request, reply, rendered)
  }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, brotli, gzip, etag }: Rendered,
): FastifyReply {
  reply.header('etag', etag).header('vary', 'accept-encoding')
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) return reply.code(status).header('content-encoding', 'br').send(brotli)
  if (/\bgzip\b/.test(accepted)) return reply.code(status).header('content-encoding', 'gzip').send(gzip)
  return reply.code(status).send(body)
}
