/** GB/T 9704—2012 in Word's own units, and the faces of official documents by name: Word and WPS bring them along. */

/** Twentieths of a point. */
const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)
export const points = (length: number): number => Math.round(length * 20)
/** Word counts type sizes in half points. */
export const halfPoints = (length: number): number => Math.round(length * 2)

export const typeWidth = millimetres(156)
export const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(9),
    footer: millimetres(24),
  },
}

/** 二号, 小二, 三号, 四号, 小四, 小五 */
export const sizes = { two: 22, smallTwo: 18, three: 16, four: 14, smallFour: 12, smallFive: 9 }
/** 22 lines a page. */
export const pitch = points(28.95)

export const faces = { body: '仿宋_GB2312', title: '方正小标宋_GBK', hei: '黑体', song: '宋体' } as const

/** What Word takes where a face is not installed: the nearest that systems bring along. */
export const substitutes: Record<string, string> = {
  [faces.body]: '仿宋,FangSong,FangSong_GB2312,Noto Serif SC',
  [faces.title]: '方正小标宋简体,FZXiaoBiaoSong-B05S,华文中宋,Noto Serif SC Black',
  [faces.hei]: 'SimHei,Noto Sans SC',
  [faces.song]: 'SimSun,Noto Serif SC',
}
