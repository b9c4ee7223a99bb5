/** What comes of a task that a change of law brought. */
export const outcomes = {
  updated: '已按新版本更改',
  unaffected: '核对过，不受影响',
  'handed-over': '已移交负责的人员或者机关',
} as const
