import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingEntries } from '../bin/complete-lock.ts'

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'))

test('package-lock.json 完整，npm ci 才能在任何平台安装（缺项时运行 node bin/complete-lock.ts）', () => {
  expect(Object.keys(missingEntries(lock.packages))).toEqual([])
})

test('缺少的平台构建被指出，平台取自包名', () => {
  const packages = {
    '': {},
    'node_modules/a': { dev: true, optionalDependencies: { '@a/win32-x64-msvc': '1.0.0', '@a/linux-x64': '1.0.0' } },
  }
  const present = { ...packages, 'node_modules/a/node_modules/@a/linux-x64': { version: '1.0.0' } }
  expect(missingEntries(present)).toEqual({
    'node_modules/@a/win32-x64-msvc': { version: '1.0.0', cpu: ['x64'], dev: true, optional: true, os: ['win32'] },
  })
})
