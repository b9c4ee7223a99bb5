/** The addresses of training and exams. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { actSearch } from '../acts/act-search.ts'
import { frame } from '../frame/frame-route.ts'

const child = { getParentRoute: () => frame }
const training = createRoute({
  ...child,
  path: '/training',
  component: lazyRouteComponent(() => import('./training-page.tsx'), 'TrainingPage'),
})
const exams = createRoute({
  ...child,
  path: '/training/exams',
  component: lazyRouteComponent(() => import('./exam-list-page.tsx'), 'ExamListPage'),
})
const oneExam = createRoute({
  ...child,
  path: '/training/exams/$id',
  component: lazyRouteComponent(() => import('./exam-page.tsx'), 'ExamPage'),
})
const room = createRoute({
  ...child,
  path: '/training/attempts/$id',
  component: lazyRouteComponent(() => import('./exam-room-page.tsx'), 'ExamRoomPage'),
})
const review = createRoute({
  ...child,
  path: '/training/attempts/$id/review',
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
})
const marking = createRoute({
  ...child,
  path: '/training/attempts/$id/marking',
  component: lazyRouteComponent(() => import('./marking-page.tsx'), 'MarkingPage'),
})
const bank = createRoute({
  ...child,
  path: '/training/questions',
  component: lazyRouteComponent(() => import('./bank-page.tsx'), 'BankPage'),
})
const trainingAct = createRoute({
  ...child,
  path: '/training/$place/$id/acts/$name',
  validateSearch: actSearch,
  component: lazyRouteComponent(() => import('./training-act-page.tsx'), 'TrainingActPage'),
})

export const trainingRoutes = [training, exams, oneExam, room, review, marking, bank, trainingAct] as const
