/** Mounts the workbench. */
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import '../ui/boxes.css'
import { meQuery } from './queries.ts'
import { officeRouter } from './router.tsx'
import { isSignedOut, ProblemError } from './server.ts'

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => isSignedOut(error) && askToSignIn() }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (times, error) => times < 2 && !(error instanceof ProblemError),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
const router = officeRouter(queries)

/** A session that ends while a page is open: back to the same page after signing in again. */
function askToSignIn(): void {
  const { pathname, href } = router.state.location
  // whoever has not been here yet is shown the door by the route itself
  const wasHere = queries.getQueryData(meQuery.queryKey) !== undefined
  if (wasHere && pathname !== '/login') void router.navigate({ to: '/login', search: { back: href, ended: true } })
}

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
