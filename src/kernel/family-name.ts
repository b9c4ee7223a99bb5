/** A natural person's name as the public may see it. */
const compoundFamilyNames =
  '欧阳 司马 上官 诸葛 司徒 东方 令狐 皇甫 尉迟 公孙 慕容 端木 长孙 宇文 夏侯 独孤 轩辕 呼延 闻人 太史 申屠 东郭 南宫 西门'.split(
    ' ',
  )

/** 张三 → 张某, 欧阳锋 → 欧阳某, Jane Doe → J某 */
export function familyNameOnly(name: string): string {
  const letters = [...name.trim()]
  const two = letters.slice(0, 2).join('')
  return `${compoundFamilyNames.includes(two) && letters.length > 2 ? two : (letters[0] ?? '')}某`
}
