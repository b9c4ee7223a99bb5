/** The addresses of what waits to be served. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { actSearch } from '../acts/act-search.ts'
import { frame } from '../frame/frame-route.ts'
import { serviceSearch } from './service-queries.ts'

const child = { getParentRoute: () => frame }
const service = createRoute({
  ...child,
  path: '/service',
  validateSearch: serviceSearch,
  component: lazyRouteComponent(() => import('./service-list-page.tsx'), 'ServiceListPage'),
})
const oneService = createRoute({
  ...child,
  path: '/service/$id',
  component: lazyRouteComponent(() => import('./service-page.tsx'), 'ServicePage'),
})
const serviceAct = createRoute({
  ...child,
  path: '/service/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./service-act-page.tsx'), 'ServiceActPage'),
})

export const serviceRoutes = [service, oneService, serviceAct] as const
