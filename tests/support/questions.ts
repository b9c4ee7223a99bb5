/** A bank of made questions as a spreadsheet would hold them. */
const columns = '题号,题型,主题,难度,题干,选项A,选项B,选项C,选项D,答案,分值,依据,解析'
const article = '《行政处罚法》第四十二条第一款'
const row = (...cells: string[]) => cells.join(',')

/** `singles` single choices, ten multiple choices, ten judgements, two cases with an essay each. */
export function bankTable(singles = 40): string {
  const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return [
    columns,
    ...range(singles).map((n) =>
      row(
        `D${n}`,
        '单项选择',
        '行政处罚程序',
        n % 2 === 0 ? '易' : '难',
        `单选第${n}题：执法人员应当几人`,
        '一人',
        '两人以上',
        '三人',
        '不限',
        'B',
        '',
        article,
        `解析${n}`,
      ),
    ),
    ...range(10).map((n) =>
      row(
        `X${n}`,
        '多项选择',
        '行政处罚程序',
        '中',
        `多选第${n}题：应当出示什么`,
        '执法证件',
        '通知书',
        '身份证',
        '工资条',
        'AB',
        '',
        article,
        '',
      ),
    ),
    ...range(10).map((n) =>
      row(`P${n}`, '判断', '证据', '易', `判断第${n}题：两名执法人员即可`, '', '', '', '', '对', '', article, ''),
    ),
    ...range(2).flatMap((n) => [
      row(`A${n}`, '案例分析', '案例', '难', `案例${n}：某厂焊工无证上岗`, '', '', '', '', '', '', article, '案例解析'),
      row(`A${n}`, '小题·单项选择', '案例', '难', '适用哪一条', '第九十七条', '第九十八条', '', '', 'A', '4', '', ''),
      row(`A${n}`, '小题·问答', '案例', '难', '简述处理程序', '', '', '', '', '立案调查告知审核决定送达', '16', '', ''),
    ]),
  ].join('\n')
}
