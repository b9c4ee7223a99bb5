/** The address of the list of checks. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from '../frame/frame-route.ts'

const reviewChecks = createRoute({
  getParentRoute: () => frame,
  path: '/review-checks',
  component: lazyRouteComponent(() => import('./check-list-page.tsx'), 'CheckListPage'),
})

export const reviewCheckRoutes = [reviewChecks] as const
