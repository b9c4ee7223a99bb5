/** Addresses of officers, their certificates, and legal counsel. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { actSearch } from '../acts/act-search.ts'
import { frame } from '../frame/frame-route.ts'
import type { OfficerSearch } from './people-queries.ts'

const child = { getParentRoute: () => frame }
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const tabSearch = (search: Record<string, unknown>): { tab?: string | undefined } => ({ tab: text(search.tab) })

const officers = createRoute({
  ...child,
  path: '/officers',
  validateSearch: ({ q, state, section, odd, page }: Record<string, unknown>): OfficerSearch => ({
    q: q === undefined || q === '' ? undefined : String(q),
    ...{ state: text(state), section: text(section) },
    odd: odd === true ? true : undefined,
    page: Number(page) > 1 ? Number(page) : undefined,
  }),
  component: lazyRouteComponent(() => import('./officer-list-page.tsx'), 'OfficerListPage'),
})

const counsel = createRoute({
  ...child,
  path: '/counsel',
  component: lazyRouteComponent(() => import('../counsel/counsel-page.tsx'), 'CounselPage'),
})

const counselRequest = createRoute({
  ...child,
  path: '/counsel-requests/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../counsel/counsel-request-page.tsx'), 'CounselRequestPage'),
})

const counselRequestAct = createRoute({
  ...child,
  path: '/counsel-requests/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('../counsel/counsel-request-page.tsx'), 'CounselRequestActPage'),
})

const staffing = createRoute({
  ...child,
  path: '/staffing',
  component: lazyRouteComponent(() => import('./staffing-page.tsx'), 'StaffingPage'),
})

const officerImport = createRoute({
  ...child,
  path: '/officers/import',
  component: lazyRouteComponent(() => import('./officer-import-page.tsx'), 'OfficerImportPage'),
})

const person = createRoute({
  ...child,
  path: '/persons/$id',
  component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
})

const oneCertificate = createRoute({
  ...child,
  path: '/certificates/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./certificate-page.tsx'), 'CertificatePage'),
})

const certificateAct = createRoute({
  ...child,
  path: '/certificates/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./certificate-page.tsx'), 'CertificateActPage'),
})

export const peopleRoutes = [
  ...[officers, officerImport, staffing, person],
  ...[oneCertificate, certificateAct],
  ...[counsel, counselRequest, counselRequestAct],
] as const
