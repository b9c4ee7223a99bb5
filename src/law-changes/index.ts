/** The door of the law-change radar. */

export const outcomes = {
  updated: '已按新版本更改',
  unaffected: '核对过，不受影响',
  'handed-over': '已移交负责的人员或者机关',
} as const
