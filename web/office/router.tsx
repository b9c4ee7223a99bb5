/** The addresses of the workbench. Each page is fetched when it is first opened. */
import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { actSearch } from './acts/act-search.ts'
import { deadlineSearch, trialSearch } from './deadlines/deadline-queries.ts'
import { documentRoutes } from './documents/document-routes.ts'
import { FaultPage, MissingPage } from './frame/fault-page.tsx'
import { frame, root } from './frame/frame-route.ts'
import { SignInPage } from './identity/sign-in-page.tsx'
import type { ChangesSearch } from './law/law-changes-page.tsx'
import type { LawSearch } from './law/law-page.tsx'
import type { StatuteSearch } from './law/law-queries.ts'
import { peopleRoutes } from './officers/people-routes.ts'
import type { LicenceSearch, ListSearch } from './queries.ts'
import { reviewCheckRoutes } from './review-checks/review-check-routes.ts'
import { serviceRoutes } from './service/service-routes.ts'
import { trainingRoutes } from './training/training-routes.ts'

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: SignInPage,
  /** `ended`: a session was over while somebody was at work. */
  validateSearch: ({ back, ended }): { back?: string; ended?: true } => ({
    ...(typeof back === 'string' ? { back } : {}),
    ...(ended === true ? { ended } : {}),
  }),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./identity/password-page.tsx'), 'PasswordPage'),
})

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const rowKinds = ['deadline', 'threshold', 'provision', 'catalogue', 'statute'] as const
const rowKind = (value: unknown) => rowKinds.find((kind) => kind === value)
const listSearch = (search: Record<string, unknown>): ListSearch => ({
  kind: text(search.kind),
  q: search.q === undefined || search.q === '' ? undefined : String(search.q),
  state: text(search.state),
  mine: search.mine === true ? true : undefined,
  handler: text(search.handler),
  from: text(search.from),
  until: text(search.until),
  due: text(search.due),
  sort: text(search.sort),
  page: Number(search.page) > 1 ? Number(search.page) : undefined,
})
const tabSearch = (search: Record<string, unknown>): { tab?: string | undefined } => ({ tab: text(search.tab) })

const child = { getParentRoute: () => frame }
const home = createRoute({
  ...child,
  path: '/',
  component: lazyRouteComponent(() => import('./todo/todo-page.tsx'), 'TodoPage'),
})
const cases = createRoute({
  ...child,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./cases/case-list-page.tsx'), 'CaseListPage'),
})
const oneCase = createRoute({
  ...child,
  path: '/cases/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
})
const caseAct = createRoute({
  ...child,
  path: '/cases/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./acts/act-page.tsx'), 'CaseActPage'),
})
const inspections = createRoute({
  ...child,
  path: '/inspections',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./inspections/inspection-list-page.tsx'), 'InspectionListPage'),
})
const oneInspection = createRoute({
  ...child,
  path: '/inspections/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./inspections/inspection-page.tsx'), 'InspectionPage'),
})
const inspectionAct = createRoute({
  ...child,
  path: '/inspections/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./acts/act-page.tsx'), 'InspectionActPage'),
})
const proceedings = createRoute({
  ...child,
  path: '/proceedings',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./proceedings/proceeding-list-page.tsx'), 'ProceedingListPage'),
})
const oneProceeding = createRoute({
  ...child,
  path: '/proceedings/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./proceedings/proceeding-page.tsx'), 'ProceedingPage'),
})
const proceedingAct = createRoute({
  ...child,
  path: '/proceedings/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./acts/act-page.tsx'), 'ProceedingActPage'),
})
const licences = createRoute({
  ...child,
  path: '/licences',
  validateSearch: (search: Record<string, unknown>): LicenceSearch => ({
    q: search.q === undefined || search.q === '' ? undefined : String(search.q),
    state: text(search.state),
    page: Number(search.page) > 1 ? Number(search.page) : undefined,
  }),
  component: lazyRouteComponent(() => import('./licences/licence-list-page.tsx'), 'LicenceListPage'),
})
const starts = createRoute({
  ...child,
  path: '/new',
  component: lazyRouteComponent(() => import('./acts/starts-page.tsx'), 'StartsPage'),
})
const start = createRoute({
  ...child,
  path: '/new/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./acts/act-page.tsx'), 'StartActPage'),
})
const law = createRoute({
  ...child,
  path: '/law',
  validateSearch: ({ kind, q, standing }: Record<string, unknown>): LawSearch => ({
    kind: rowKind(kind),
    q: q === undefined || q === '' ? undefined : String(q),
    standing: text(standing),
  }),
  component: lazyRouteComponent(() => import('./law/law-page.tsx'), 'LawPage'),
})
const lawRow = createRoute({
  ...child,
  path: '/law/$kind/$key',
  component: lazyRouteComponent(() => import('./law/law-row-page.tsx'), 'LawRowPage'),
})
const lawAct = createRoute({
  ...child,
  path: '/law/$kind/$key/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./law/law-act-page.tsx'), 'LawActPage'),
})
const statutes = createRoute({
  ...child,
  path: '/statutes',
  validateSearch: ({ q, statute, on, page }: Record<string, unknown>): StatuteSearch => ({
    q: q === undefined || q === '' ? undefined : String(q),
    statute: text(statute),
    on: text(on),
    page: Number(page) > 1 ? Number(page) : undefined,
  }),
  component: lazyRouteComponent(() => import('./law/statute-list-page.tsx'), 'StatuteListPage'),
})
const statuteImport = createRoute({
  ...child,
  path: '/statutes/import',
  component: lazyRouteComponent(() => import('./law/import-page.tsx'), 'ImportPage'),
})
const oneStatute = createRoute({
  ...child,
  path: '/statutes/$short',
  validateSearch: ({
    version,
    before,
    article,
  }: Record<string, unknown>): {
    version?: string | undefined
    before?: string | undefined
    article?: number | undefined
  } => ({
    version: text(version),
    before: text(before),
    article: Number(article) > 0 ? Number(article) : undefined,
  }),
  component: lazyRouteComponent(() => import('./law/statute-page.tsx'), 'StatutePage'),
})
const lawChanges = createRoute({
  ...child,
  path: '/law-changes',
  validateSearch: ({ mine, all }: Record<string, unknown>): ChangesSearch => ({
    mine: mine === true ? true : undefined,
    all: all === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('./law/law-changes-page.tsx'), 'LawChangesPage'),
})
const settlement = createRoute({
  ...child,
  path: '/law-changes/$task',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./law/law-act-page.tsx'), 'SettlePage'),
})
const refusals = createRoute({
  ...child,
  path: '/refusals',
  validateSearch: (search): { page?: number } => (Number(search.page) > 1 ? { page: Number(search.page) } : {}),
  component: lazyRouteComponent(() => import('./supervision/refusal-list-page.tsx'), 'RefusalListPage'),
})

const deadlines = createRoute({
  ...child,
  path: '/deadlines',
  validateSearch: deadlineSearch,
  component: lazyRouteComponent(() => import('./deadlines/deadlines-page.tsx'), 'DeadlinesPage'),
})
const deadlineTrial = createRoute({
  ...child,
  path: '/deadlines/trial',
  validateSearch: trialSearch,
  component: lazyRouteComponent(() => import('./deadlines/trial-page.tsx'), 'TrialPage'),
})
const routeTree = root.addChildren([
  login,
  password,
  frame.addChildren([
    ...[home, cases, oneCase, caseAct],
    ...[inspections, oneInspection, inspectionAct],
    ...[proceedings, oneProceeding, proceedingAct],
    ...serviceRoutes,
    ...reviewCheckRoutes,
    ...trainingRoutes,
    licences,
    ...[deadlines, deadlineTrial],
    ...[starts, start, refusals],
    ...peopleRoutes,
    ...documentRoutes,
    ...[law, lawRow, lawAct, statutes, statuteImport, oneStatute, lawChanges, settlement],
  ]),
])

export function officeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/office',
    context: { queries },
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: MissingPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof officeRouter>
  }
}
