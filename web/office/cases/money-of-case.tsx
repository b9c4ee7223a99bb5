/** What a case owes, what was paid, what is still open: by kind, by instalment, and each payment. */
import { dayInChinese } from '../../../src/kernel/day.ts'
import { fenToYuan } from '../../../src/kernel/money.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import type { MoneyView, Named } from '../contract.ts'

type Row = MoneyView['rows'][number]
type Part = MoneyView['instalments'][number]
type Payment = MoneyView['payments'][number]

const amount = (title: string, of: (row: Omit<Row, 'dueOn'>) => number): Column<Row> => ({
  ...{ title, show: (row) => fenToYuan(of(row)), numeric: true },
})

/** What was let go takes a column only where something was. */
function columnsOf({ writtenOffFen }: MoneyView['total']): Column<Row>[] {
  return [
    { title: '款项', show: ({ label }) => <strong>{label}</strong> },
    amount('应缴（元）', ({ owedFen }) => owedFen),
    amount('已缴（元）', ({ paidFen }) => paidFen),
    ...(writtenOffFen > 0 ? [amount('不再收缴（元）', (row) => row.writtenOffFen)] : []),
    { title: '未缴（元）', show: (row) => <Open row={row} />, numeric: true },
    { title: '期限', show: ({ dueOn }) => (dueOn === null ? '—' : dayInChinese(dueOn)) },
  ]
}

const parts: Column<Part>[] = [
  { title: '期次', show: ({ ordinal }) => <strong>第 {ordinal} 期</strong> },
  { title: '期限', show: ({ dueOn }) => (dueOn === null ? '—' : dayInChinese(dueOn)) },
  { title: '金额（元）', show: ({ amountFen }) => fenToYuan(amountFen), numeric: true },
  { title: '已缴（元）', show: ({ paidFen }) => fenToYuan(paidFen), numeric: true },
  { title: '状态', show: ({ state }) => <State state={state} /> },
]

const payments: Column<Payment>[] = [
  { title: '缴款日期', show: ({ paidOn }) => <strong>{dayInChinese(paidOn)}</strong> },
  { title: '款项', show: ({ towards }) => towards },
  { title: '金额（元）', show: ({ amountFen }) => fenToYuan(amountFen), numeric: true },
  { title: '票据号', show: ({ receiptNumber }) => receiptNumber },
  { title: '方式', show: ({ manner }) => manner },
]

export function MoneyOfCase({ money }: { money: MoneyView }) {
  const { state, rows, total, instalments } = money
  const sums = rows.length > 1 ? [...rows, { ...total, kind: 'total', label: '合计', dueOn: null }] : rows
  return (
    <>
      <p className="money-state">
        <State state={state} />
        {total.overdueFen > 0 && <span className="soft">其中已逾期 {fenToYuan(total.overdueFen)} 元</span>}
      </p>
      <DataTable caption="应缴、已缴、未缴" columns={columnsOf(total)} rows={sums} keyOf={({ kind }) => kind} />
      {instalments.length > 0 && (
        <section className="money-part">
          <h2>延期、分期安排</h2>
          <DataTable caption="各期" columns={parts} rows={instalments} keyOf={({ ordinal }) => String(ordinal)} />
        </section>
      )}
      <section className="money-part">
        <h2>缴款记录</h2>
        {money.payments.length === 0 ? (
          <p className="soft">还没有登记缴款。</p>
        ) : (
          <DataTable caption="缴款记录" columns={payments} rows={money.payments} keyOf={({ id }) => id} />
        )}
      </section>
    </>
  )
}

function Open({ row: { outstandingFen, overdueFen } }: { row: Row }) {
  if (outstandingFen === 0) return fenToYuan(0)
  return <strong className={overdueFen > 0 ? 'money-late' : undefined}>{fenToYuan(outstandingFen)}</strong>
}

const marks: Record<string, string> = {
  paid: 'tag-good',
  'written-off': 'tag-good',
  'nothing-owed': 'tag-good',
  missed: 'tag-wrong',
  outstanding: 'tag-warn',
}

function State({ state }: { state: Named }) {
  return <span className={`tag ${marks[state.name] ?? 'tag-state'}`}>{state.label}</span>
}
