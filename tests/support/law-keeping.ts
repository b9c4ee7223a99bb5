/** What keeps the law up to date, each act once: for the tests that want every act done. */
import type { TestApp } from './app.ts'

const source = '自拟的示例，不是法规'
const statute = '示例活动管理规定'
const words = ['第一条 制定本规定。', '第二条 示例单位应当在三日内报告。', '第三条 本规定自公布之日起施行。']

const exampleStatute = (version: string, from: string, second = words[1]) => ({
  ...{ statute, version, from, source },
  text: [statute, words[0], second, words[2]].join('\n\n'),
})

export async function keepLaw(app: TestApp): Promise<void> {
  const post = async (as: string, path: string, input: object) => {
    const { status, body } = await app.post(as, path, input)
    if (status !== 200) throw new Error(`${path}：${body.detail}`)
  }
  await post('administrator', '/api/statutes', exampleStatute('2024-01-01', '2024-02-01'))
  await post('administrator', '/api/statutes', exampleStatute('2025-01-01', '2025-02-01', '第二条 应当在五日内报告。'))
  const revised = { basis: ['行政处罚法|48|1'], from: '2030-01-01', source, reason: '示例' }
  await post('administrator', '/api/law/deadlines', { ...revised, key: 'P-01', length: 5, unit: 'working-day' })
  const threshold = { ...revised, key: 'hearing.fine.organisation', amountFen: 6_000_000 }
  await post('administrator', '/api/law/thresholds', threshold)
  const provision = { penalty: '安全生产法|94|1', minimumFen: 100, maximumFen: 200, measures: ['责令限期改正'] }
  await post('administrator', '/api/law/provisions', { ...revised, ...provision, key: 'AQ-94|person-in-charge|first' })
  const confirmed = { kind: 'deadline', key: 'P-01', from: '2030-01-01', source, reason: '与文本一致' }
  await post('reviewer1', '/api/law/confirmations', confirmed)
  const change = { statute, version: '2025-01-01', article: 2, place: 'deadline|P-01' }
  const settled = { outcome: 'unaffected', done: '已核对', reason: '不涉及' }
  await post('administrator', '/api/law-changes/settlements', { ...change, ...settled })
}
