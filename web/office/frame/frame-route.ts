/** What every page lies in: the root, and the frame that asks who is here. */
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../queries.ts'
import { isSignedOut } from '../server.ts'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()()

export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'Frame'),
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery).catch((error) => {
      throw isSignedOut(error) ? redirect({ to: '/login', search: { back: location.href } }) : error
    })
    if (me.mustChangePassword) throw redirect({ to: '/password' })
  },
})
