/** A QR code as SVG: one path of squares, so that the PDF carries vectors. */
import qrcode from 'qrcode'

export function qrCodeSvg(text: string): string {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const squares = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) =>
      modules.get(row, column) ? `M${column} ${row}h1v1h-1z` : '',
    ).join(''),
  ).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.size} ${modules.size}"><path d="${squares}"/></svg>`
}
