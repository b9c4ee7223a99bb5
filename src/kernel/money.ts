/** Money is whole fen. Amounts in words follow the banking capitals that official receipts and decisions use. */

const digits = '零壹贰叁肆伍陆柒捌玖'
const units = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** 12345600 → "123,456.00" */
export function fenToYuan(amountFen: number): string {
  const [whole = '0', cents = '00'] = (Math.abs(amountFen) / 100).toFixed(2).split('.')
  return `${amountFen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** 70000.00元 → "柒万元整". Range 0 … 9,999,999,999,999 yuan. @throws RangeError outside it or for a fraction of a fen */
export function fenInWords(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen) || amountFen < 0) throw new RangeError(`金额超出范围：${amountFen}`)
  const yuan = Math.floor(amountFen / 100)
  const jiao = Math.floor((amountFen % 100) / 10)
  const fen = amountFen % 10
  const whole = yuan === 0 ? '' : `${integerInWords(yuan)}元`
  if (jiao === 0 && fen === 0) return whole === '' ? '零元整' : `${whole}整`
  const jiaoText = jiao === 0 ? whole && '零' : `${digits[jiao]}角`
  return `${whole}${jiaoText}${fen === 0 ? '整' : `${digits[fen]}分`}`
}

function integerInWords(value: number): string {
  const text = String(value)
  let words = ''
  let zeroPending = false
  for (let position = 0; position < text.length; position++) {
    const place = text.length - 1 - position
    const digit = Number(text[position])
    if (digit === 0) zeroPending = true
    else {
      words += `${zeroPending && words ? '零' : ''}${digits[digit]}${units[place % 4]}`
      zeroPending = false
    }
    if (place % 4 === 0 && Math.floor(value / 10 ** place) % 10_000 !== 0) words += groups[place / 4]
  }
  return words
}
