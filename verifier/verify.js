#!/usr/bin/env node
/** node verify.js BUNDLE [--policy FILE] [--allow-repacked] [--json] — exit 0 all good, 1 failed, 2 cannot read */
const { closeSync, openSync, readFileSync } = require('node:fs')
const { parseArgs } = require('node:util')
const { checks, notices } = require('./checks.js')
const { parsePolicy } = require('./log.js')
const { openZip, Unreadable } = require('./zip.js')

const usage = '用法：node verify.js 案卷包.zip [--policy 公钥文件] [--allow-repacked] [--json]'

const options = {
  policy: { type: 'string' },
  'allow-repacked': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
}

function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length === 1) return { ...values, bundle: positionals[0] }
  } catch {
    // falls through to the usage line
  }
  throw new Unreadable(usage)
}

/** @returns {{ ok: boolean, keySource: string, checks: object[], notices: string[] }} @throws Unreadable */
function verifyBundle(file, { policy, allowRepacked = false } = {}) {
  const fd = open(file)
  try {
    return runChecks({ fd, policy, allowRepacked })
  } finally {
    closeSync(fd)
  }
}

function open(file) {
  try {
    return openSync(file, 'r')
  } catch (fault) {
    throw new Unreadable(`打不开 ${file}（${fault.code}）`)
  }
}

function runChecks({ fd, policy, allowRepacked }) {
  const bundle = { policy, allowRepacked }
  const results = checks.map(([name, check]) => {
    try {
      bundle.zip ??= openZip(fd)
      return { name, ok: true, detail: check(bundle) }
    } catch (fault) {
      if (fault instanceof Unreadable) throw fault
      return { name, ok: false, detail: describe(fault) }
    }
  })
  const ok = results.every((result) => result.ok)
  return { ok, keySource: policy ? 'policy' : 'bundle', checks: results, notices: ok ? notices(bundle) : [] }
}

/** A check that finds what an earlier one should have read missing says so, not which property of undefined it wanted. */
function describe(fault) {
  return fault instanceof TypeError ? '前面的检查没有通过，或内容格式有误，无法核验' : fault.message
}

function print({ ok, keySource, checks: results, notices: remarks }) {
  for (const result of results) console.log(`${result.ok ? '通过' : '不符'}  ${result.name}：${result.detail}`)
  for (const remark of remarks) console.log(`提示  ${remark}`)
  if (keySource === 'bundle')
    console.log('提示  未给出 --policy，公钥取自案卷包自身：只能说明包内前后一致，不能说明它出自该机关。')
  console.log(ok ? '结论  全部通过。' : '结论  核验不通过。')
}

function main(words) {
  try {
    const { bundle, policy, json, ...flags } = readArguments(words)
    const result = verifyBundle(bundle, {
      policy: policy === undefined ? undefined : readPolicy(policy),
      allowRepacked: flags['allow-repacked'],
    })
    if (json) console.log(JSON.stringify(result, null, 2))
    else print(result)
    return result.ok ? 0 : 1
  } catch (fault) {
    console.error(fault instanceof Unreadable ? fault.message : `无法核验：${fault.message}`)
    return 2
  }
}

function readPolicy(file) {
  try {
    return parsePolicy(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new Unreadable(`公钥文件 ${file} 不能用（${fault.code ?? fault.message}）`)
  }
}

if (require.main === module) process.exitCode = main(process.argv.slice(2))

module.exports = { parsePolicy, Unreadable, verifyBundle }
