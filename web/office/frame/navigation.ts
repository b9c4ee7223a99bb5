/** What stands in the menu, and for whom. */
import type { IconName } from '../../ui/icon.tsx'
import type { Me } from '../contract.ts'

export type MenuItem = {
  to:
    | '/'
    | '/cases'
    | '/inspections'
    | '/proceedings'
    | '/licences'
    | '/deadlines'
    | '/service'
    | '/new'
    | '/training'
    | '/officers'
    | '/staffing'
    | '/counsel'
    | '/law'
    | '/law-changes'
    | '/statutes'
    | '/forms'
    | '/seals'
    | '/refusals'
  label: string
  icon: IconName
  /** Shown in the bar at the foot of a phone; the others behind 更多. */
  first: boolean
}

/** Who sees whether there are enough people, and whether they are entitled. */
const leading = ['agency-head', 'deputy-head', 'section-head', 'administrator', 'supervisor', 'auditor']
const supervising = ['supervisor', 'administrator', 'agency-head']

export function menuFor(me: Me): MenuItem[] {
  const items: MenuItem[] = [
    { to: '/', label: '待办', icon: 'todo', first: true },
    { to: '/cases', label: '案件', icon: 'case', first: true },
    { to: '/inspections', label: '检查', icon: 'inspection', first: true },
    { to: '/proceedings', label: '程序事项', icon: 'document', first: false },
    { to: '/service', label: '待送达', icon: 'serve', first: false },
    { to: '/licences', label: '许可证件', icon: 'document', first: false },
    { to: '/deadlines', label: '我的期限', icon: 'far', first: false },
    { to: '/new', label: '新建', icon: 'add', first: true },
    { to: '/officers', label: '执法人员', icon: 'officer', first: false },
    { to: '/training', label: '学习考试', icon: 'todo', first: false },
    { to: '/counsel', label: '法律顾问', icon: 'officer', first: false },
    { to: '/law', label: '法定期限与基准', icon: 'law', first: false },
    { to: '/statutes', label: '法规库', icon: 'law', first: false },
    { to: '/law-changes', label: '法律变化', icon: 'law', first: false },
    { to: '/forms', label: '文书式样', icon: 'document', first: false },
    { to: '/seals', label: '用印登记', icon: 'done', first: false },
  ]
  if (me.roles.some((role) => leading.includes(role.id)))
    items.push({ to: '/staffing', label: '人员与资格', icon: 'officer', first: false })
  return me.roles.some((role) => supervising.includes(role.id))
    ? [...items, { to: '/refusals', label: '被拒操作', icon: 'refusal', first: false }]
    : items
}
