/** The look of the workbench. These tokens brought the contrast faults of antd to none (design/stack-web.md §2). */
import type { ConfigProviderProps } from 'antd'

export const theme: NonNullable<ConfigProviderProps['theme']> = {
  token: {
    colorPrimary: '#0b57a4',
    colorInfo: '#0b57a4',
    colorLink: '#0b57a4',
    colorError: '#b3261e',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a6700',
    colorText: '#1b2430',
    colorTextDescription: 'rgba(0,0,0,.65)',
    colorTextPlaceholder: 'rgba(0,0,0,.6)',
    colorTextTertiary: 'rgba(0,0,0,.62)',
    colorTextQuaternary: 'rgba(0,0,0,.6)',
    colorTextDisabled: 'rgba(0,0,0,.55)',
    colorBorder: '#8a97a8',
    fontSize: 15,
    controlHeight: 38,
    borderRadius: 4,
    fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
}
