/** Coming and going. What one person has seen is forgotten before the next one comes. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { meQuery } from '../queries.ts'
import { ask } from '../server.ts'

export function useSignIn(back: string | undefined) {
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => ask('/api/session', { method: 'POST', body }),
    onSuccess: async () => {
      // not clear(): what is on the screen would keep on showing what the one before has seen
      await queries.resetQueries()
      const me = await queries.fetchQuery(meQuery)
      if (me.mustChangePassword) return router.navigate({ to: '/password' })
      // Only addresses of this program: a link from outside must not lead on from here.
      const safe = back?.startsWith('/') && !back.startsWith('//') ? back : '/'
      await router.navigate({ href: router.basepath + safe.replace(/^\/office/, '') })
      await router.invalidate()
    },
  })
}

export function useSignOut() {
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => ask('/api/session', { method: 'DELETE' }),
    onSettled: async () => {
      await router.navigate({ to: '/login', search: {} })
      queries.clear()
    },
  })
}
