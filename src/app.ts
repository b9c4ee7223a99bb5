/** Mounts everything on one server and maps outcomes to HTTP. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify'
import { ZodError } from 'zod'
import { type ActRoutes, actRoutes } from './acts/act.routes.ts'
import type { AnyAct } from './acts/act.ts'
import type { Done } from './acts/index.ts'
import type { Office } from './acts/office.ts'
import { documentPreviewRoutes } from './acts/preview.routes.ts'
import { archiveRoutes } from './archive/archive.routes.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { checkPhoto } from './certificates/photo-check.ts'
import { deadlinesDeskRoutes } from './deadlines-desk/deadlines-desk.routes.ts'
import { deskRoutes } from './desk/desk.routes.ts'
import { documentPageRoutes } from './desk/document-page.routes.ts'
import { officerSheetRoutes } from './desk/officer-sheet.routes.ts'
import { peopleRoutes } from './desk/people.routes.ts'
import { preAnswerRoutes } from './desk/pre-answers.routes.ts'
import { serviceQueueRoutes } from './desk/service-queue.routes.ts'
import { surchargeRoutes } from './desk/surcharge.routes.ts'
import { type PortalOptions, portalRoutes } from './disclosure/disclosure.routes.ts'
import { previewRoutes } from './disclosure/preview.routes.ts'
import { documentRoutes } from './documents/document.routes.ts'
import { formRoutes } from './documents/form.routes.ts'
import type { Rendering } from './documents/rendering.ts'
import { checkScan } from './documents/scan-check.ts'
import { courtFileRoutes } from './enforcement/court-file.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { type DemoAccounts, NotSignedIn, sessionRoutes, signedInOf } from './identity/session.routes.ts'
import { sessions } from './identity/session.ts'
import type { Rounds } from './kernel/rounds.ts'
import { problem, problemOfInvalidInput } from './law/problem.ts'
import type { Refusal } from './law/refusal.ts'
import { lawChangeRoutes } from './law-changes/law-changes.routes.ts'
import type { Sequencer } from './ledger/index.ts'
import { policyRoutes } from './ledger/policy.routes.ts'
import { importCalendar } from './matters/import-calendar.ts'
import { openApi } from './open-api.ts'
import { organisationRoutes } from './organisation/organisation.routes.ts'
import { getAgencyName } from './organisation/organisation.views.ts'
import { actsByPath, starts } from './register.ts'
import { statuteRoutes } from './statutes/statutes.routes.ts'
import { examRoutes } from './training/exam.routes.ts'

export type AppOptions = {
  office: Office
  portal: PortalOptions
  blobs: BlobStore
  rendering: Rendering
  sequencer: Sequencer
  noticing: Rounds
  publicUrl: string
  dataDir: string
  officeDir: string
  mode: 'demo' | 'live'
  demo: DemoAccounts | undefined
  log: FastifyBaseLogger
}

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { office, log } = options
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
  })
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, reply, request.id))
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(helmet, { contentSecurityPolicy: officePolicy, crossOriginEmbedderPolicy: false, hsts: false })
  portalRoutes(app, options.portal)
  const session = sessions(app, { db: office.db, clock: office.clock })
  const agencyOf = getAgencyName(office.db)
  const { mode, demo } = options
  sessionRoutes(app, { db: office.db, clock: office.clock, sessions: session, agencyOf, mode, demo })
  actRoutes(app, {
    office,
    actsByPath,
    beforehand: (...asked) => beforehand(options, asked),
    afterwards: (done, request) => afterwards(options, done, signedInOf(request).actor),
  })
  documentPreviewRoutes(app, { office, actsByPath, setInType: options.rendering.preview })
  const paths = new Map(actsByPath.map(([path, act]) => [act.name, path]))
  deskRoutes(app, { office, starts, pathOf: (act) => paths.get(act.name) ?? '' })
  officerSheetRoutes(app, { office })
  peopleRoutes(app, { office, blobs: options.blobs })
  serviceQueueRoutes(app, { office, pathOf: (act) => paths.get(act.name) ?? '' })
  formRoutes(app, { office, rendering: options.rendering, pathOf: (act) => paths.get(act.name) ?? '' })
  preAnswerRoutes(app, office)
  documentPageRoutes(app, { office, pathOf: (act) => paths.get(act.name) ?? '' })
  documentRoutes(app, { db: office.db, blobs: options.blobs, rendering: options.rendering })
  evidenceRoutes(app, { db: office.db, blobs: options.blobs })
  surchargeRoutes(app, options)
  courtFileRoutes(app, { office, blobs: options.blobs })
  deadlinesDeskRoutes(app, options)
  previewRoutes(app, office)
  organisationRoutes(app, office)
  const pathOf = (act: AnyAct) => paths.get(act.name) ?? ''
  lawChangeRoutes(app, { ...options, pathOf })
  statuteRoutes(app, { office, pathOf })
  examRoutes(app, { office, pathOf })
  policyRoutes(app, options)
  archiveRoutes(app, options)
  app.get('/api/openapi.json', () => openApi(actsByPath))
  app.get('/api/health', () => ({ ok: true }))
  await mountOffice(app, options.officeDir)
  return app
}

const officePolicy = {
  directives: {
    defaultSrc: ["'self'"],
    // antd writes its styles at run time
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'self'"],
    frameAncestors: ["'self'"],
    upgradeInsecureRequests: null,
  },
}

/** An uploaded file is read first: a layout is tried on samples, a scan is what it is said to be. Who may not is told so by the act. */
async function beforehand(
  { rendering, blobs }: AppOptions,
  [act, input, actor]: Parameters<ActRoutes['beforehand']>,
): Promise<Refusal | undefined> {
  if (!act.by.some((role) => actor.roles.includes(role))) return undefined
  if (act.name === 'document.sign') return checkScan(blobs, input)
  if (act.name === 'officer.set-photo') return checkPhoto(blobs, input)
  return act.name === 'template.install' ? rendering.templates.check(actor.agencyId, input) : undefined
}

/** The person is answered when the documents can be read: they are set in type after the act has been committed. */
async function afterwards(
  { rendering, noticing, log }: AppOptions,
  done: Done,
  actor: Parameters<Rendering['render']>[0],
): Promise<Done> {
  try {
    for (const { id } of done.documents) await rendering.render(actor, id)
    if (done.act === 'document.seal') await rendering.catchUp(actor)
  } catch (fault) {
    // the act stands; the document is set again at the next start or when it is asked for
    log.error({ err: fault, act: done.act }, '文书排版失败，稍后重试')
  }
  // whose last day it moved is told at once, not at the next hour; a failure is logged and made good then
  if (done.act === importCalendar.name) await noticing.run().catch(() => undefined)
  return done
}

function answerError(error: FastifyError, reply: FastifyReply, fault: string) {
  reply.type('application/problem+json')
  if (error instanceof ZodError) return reply.code(400).send(problemOfInvalidInput(error))
  if (error instanceof NotSignedIn) return reply.code(401).send(problem(401, 'not-signed-in', '请先登录。'))
  if (error.statusCode === 429) return reply.code(429).send(problem(429, 'too-many', '操作过于频繁，请稍候再试。'))
  if (error.statusCode === 413) return reply.code(413).send(problem(413, 'too-large', '提交的内容过大。'))
  // 22021, 22P05: characters that no text of the database can hold
  if ((error.statusCode !== undefined && error.statusCode < 500) || ['22021', '22P05'].includes(error.code))
    return reply.code(400).send(problem(400, 'invalid-request', '请求格式不正确。'))
  reply.log.error({ err: error, fault }, '请求处理失败')
  return reply.code(500).send({ ...problem(500, 'fault', `系统故障，编号 ${fault}。请稍后重试或联系管理员。`), fault })
}

/** One page for every address under /office: the workbench routes by itself. */
async function mountOffice(app: FastifyInstance, officeDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(officeDir, 'assets'),
    prefix: '/office/assets/',
    preCompressed: true,
    maxAge: '365d',
    immutable: true,
    index: false,
  })
  app.get('/office', (_request, reply) => reply.redirect('/office/'))
  app.get('/office/*', (_request, reply) => {
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8')
    return reply.send(createReadStream(join(officeDir, 'index.html')))
  })
}
