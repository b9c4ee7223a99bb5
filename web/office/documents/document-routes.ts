/** The addresses of forms, of single documents and of the register of seals. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { actSearch } from '../acts/act-search.ts'
import { frame } from '../frame/frame-route.ts'

const child = { getParentRoute: () => frame }
const forms = createRoute({
  ...child,
  path: '/forms',
  component: lazyRouteComponent(() => import('./form-list-page.tsx'), 'FormListPage'),
})
const oneForm = createRoute({
  ...child,
  path: '/forms/$id',
  component: lazyRouteComponent(() => import('./form-page.tsx'), 'FormPage'),
})
const formAct = createRoute({
  ...child,
  path: '/forms/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./paper-act-page.tsx'), 'FormActPage'),
})
const oneDocument = createRoute({
  ...child,
  path: '/documents/$id',
  /** `signed`: whose signature was just received. */
  validateSearch: ({ signed }: Record<string, unknown>): { signed?: string | undefined } => ({
    signed: typeof signed === 'string' && signed !== '' ? signed : undefined,
  }),
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
})
const signing = createRoute({
  ...child,
  path: '/documents/$id/sign',
  component: lazyRouteComponent(() => import('./sign-page.tsx'), 'SignPage'),
})
const documentAct = createRoute({
  ...child,
  path: '/documents/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./paper-act-page.tsx'), 'DocumentActPage'),
})
const seals = createRoute({
  ...child,
  path: '/seals',
  validateSearch: (search): { page?: number } => (Number(search.page) > 1 ? { page: Number(search.page) } : {}),
  component: lazyRouteComponent(() => import('./seal-list-page.tsx'), 'SealListPage'),
})

export const documentRoutes = [forms, oneForm, formAct, oneDocument, signing, documentAct, seals] as const
