/** Everything that can be begun anew. */
import './acts.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Cited } from '../law/cited.tsx'
import { startsQuery } from '../queries.ts'
import { Reasons } from './reasons.tsx'

export function StartsPage() {
  const { data } = useSuspenseQuery(startsQuery())
  const mine = data.acts.filter((act) => act.mine)
  return (
    <Page title="新建">
      {mine.length === 0 && (
        <section className="panel">
          <Empty icon="add" title="您的岗位没有可以新建的事项">
            <p>检查和案件由执法人员新建；请在「待办」中办理转到您这里的事项。</p>
          </Empty>
        </section>
      )}
      <ul className="starts">
        {mine.map((act) => (
          <li className="panel" key={act.name}>
            {act.allowed ? (
              <Link className="row-title" to="/new/$name" params={{ name: act.name }} search={{}}>
                {act.label} <Icon name="next" size={18} />
              </Link>
            ) : (
              <>
                <button className="button" type="button" disabled>
                  {act.label}
                </button>
                <Reasons reasons={act.reasons} />
              </>
            )}
            {act.documents.length > 0 && <p className="soft">生成：{act.documents.join('、')}</p>}
            {act.basis.length > 0 && (
              <p className="soft">
                依据：
                <Cited text={act.basis.join('、')} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
